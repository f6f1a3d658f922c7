/** Attempts to sign in, and the browsers that are signed in. */
@NullMarked
package dev.walkthroughs.persistence.identity.signin;

import org.jspecify.annotations.NullMarked;
