/** Grants: what may be asked, what was granted, and the codes and tokens that come of it. */
@NullMarked
package dev.walkthroughs.mcp.oauth.grant;

import org.jspecify.annotations.NullMarked;
