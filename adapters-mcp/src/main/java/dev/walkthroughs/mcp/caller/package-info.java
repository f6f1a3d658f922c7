/** Who calls: the server asked, the learner behind a verified token, and the client program. */
@NullMarked
package dev.walkthroughs.mcp.caller;

import org.jspecify.annotations.NullMarked;
