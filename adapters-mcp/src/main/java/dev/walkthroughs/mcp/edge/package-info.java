/** What every HTTP request meets first: host, origin, and the shield that lets no internals out. */
@NullMarked
package dev.walkthroughs.mcp.edge;

import org.jspecify.annotations.NullMarked;
