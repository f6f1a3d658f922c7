/** Signing in by an organization's OpenID Connect provider: what is said to it, what its answers must hold, the pages. */
@NullMarked
package dev.walkthroughs.mcp.signin.upstream;

import org.jspecify.annotations.NullMarked;
