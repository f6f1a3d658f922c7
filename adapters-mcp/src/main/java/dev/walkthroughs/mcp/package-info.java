/** The MCP adapter: its settings and its wiring. */
@NullMarked
package dev.walkthroughs.mcp;

import org.jspecify.annotations.NullMarked;
