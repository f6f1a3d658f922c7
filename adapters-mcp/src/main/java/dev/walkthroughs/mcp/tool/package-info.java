/** The MCP tools, one class each: they parse arguments, ask the guide, and hand on its outcome. */
@NullMarked
package dev.walkthroughs.mcp.tool;

import org.jspecify.annotations.NullMarked;
