/** The keys that access tokens are signed with, and the organization that work is done for. */
@NullMarked
package dev.walkthroughs.application.access;

import org.jspecify.annotations.NullMarked;
