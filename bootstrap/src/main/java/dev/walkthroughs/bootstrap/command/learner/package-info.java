/** Commands about learners as persons. */
@NullMarked
package dev.walkthroughs.bootstrap.command.learner;

import org.jspecify.annotations.NullMarked;
