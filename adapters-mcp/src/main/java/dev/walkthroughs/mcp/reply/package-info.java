/** What tools answer: the guide's outcomes as text blocks and JSON for agents. */
@NullMarked
package dev.walkthroughs.mcp.reply;

import org.jspecify.annotations.NullMarked;
