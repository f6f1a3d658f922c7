/** The keys that access tokens are signed with. */
@NullMarked
package dev.walkthroughs.application.access;

import org.jspecify.annotations.NullMarked;
