/** Bearer tokens: issuing, verifying and challenging, with keys of their own for each MCP server. */
@NullMarked
package dev.walkthroughs.mcp.token;

import org.jspecify.annotations.NullMarked;
