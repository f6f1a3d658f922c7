/** Puts files where they belong, so that a failure leaves what was there before. */
@NullMarked
package dev.walkthroughs.bootstrap.format.output;

import org.jspecify.annotations.NullMarked;
