/** Signing in with an e-mail address and a one-time code: the rules, and the ports for what is kept and sent. */
@NullMarked
package dev.walkthroughs.application.identity.signin;

import org.jspecify.annotations.NullMarked;
