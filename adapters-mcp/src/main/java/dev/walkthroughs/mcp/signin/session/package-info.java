/** Who a browser is signed in as, and the cookies that say so. */
@NullMarked
package dev.walkthroughs.mcp.signin.session;

import org.jspecify.annotations.NullMarked;
