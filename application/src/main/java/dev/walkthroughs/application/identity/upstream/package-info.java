/** Signing in by an OpenID Connect provider of an organization: the rules, and the ports for what is kept. */
@NullMarked
package dev.walkthroughs.application.identity.upstream;

import org.jspecify.annotations.NullMarked;
