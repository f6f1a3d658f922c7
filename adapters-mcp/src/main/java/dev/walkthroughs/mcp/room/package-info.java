/** How many requests are worked on at once, how many wait, and who is turned away. */
@NullMarked
package dev.walkthroughs.mcp.room;

import org.jspecify.annotations.NullMarked;
