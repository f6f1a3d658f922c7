/** What servers without a sign-in of this service do not serve, and how their access is wired. */
@NullMarked
package dev.walkthroughs.mcp.access;

import org.jspecify.annotations.NullMarked;
