/** What an operator does about learners as persons: say that two are one, tell what is kept, and forget. */
@NullMarked
package dev.walkthroughs.application.learners;

import org.jspecify.annotations.NullMarked;
