/** Where one learner stands in one walkthrough, attempt by attempt. */
@NullMarked
package dev.walkthroughs.domain.progress;

import org.jspecify.annotations.NullMarked;
