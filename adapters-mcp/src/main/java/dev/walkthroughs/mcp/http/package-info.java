/** The MCP endpoint: both protocol eras on one URL, from the bytes of a body to the bytes of an answer. */
@NullMarked
package dev.walkthroughs.mcp.http;

import org.jspecify.annotations.NullMarked;
