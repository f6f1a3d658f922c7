/** An author's work on the draft itself: to read it, to change one place of it, to compare it with what is published. */
@NullMarked
package dev.walkthroughs.application.editing;

import org.jspecify.annotations.NullMarked;
