/** A learner as a person behind a pseudonym: one who turns out to be another, or asks to be forgotten. */
@NullMarked
package dev.walkthroughs.domain.learner;

import org.jspecify.annotations.NullMarked;
