/** Puts together what the operator's tool can look at when something is wrong. */
@NullMarked
package dev.walkthroughs.bootstrap.examination;

import org.jspecify.annotations.NullMarked;
