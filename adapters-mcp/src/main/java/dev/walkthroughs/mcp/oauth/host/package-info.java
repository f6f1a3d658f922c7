/** What makes the framework's authorization server one of its host: whose it is, who signed in there, what it refuses. */
@NullMarked
package dev.walkthroughs.mcp.oauth.host;

import org.jspecify.annotations.NullMarked;
