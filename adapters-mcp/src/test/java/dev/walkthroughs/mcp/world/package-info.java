/** A small world to test the MCP edge in: a program on a real port, with the application's ports faked. */
@NullMarked
package dev.walkthroughs.mcp.world;

import org.jspecify.annotations.NullMarked;
