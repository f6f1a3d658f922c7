/** What operators see of requests: the id that answer and log share, how tools did, and where a call went; and what they see it through. */
@NullMarked
package dev.walkthroughs.mcp.watch;

import org.jspecify.annotations.NullMarked;
