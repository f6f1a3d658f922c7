/** Where the edge counts: tool calls, and requests to the endpoints that invite guessing (R34). */
@NullMarked
package dev.walkthroughs.mcp.limit;

import org.jspecify.annotations.NullMarked;
