/** The two answers a decision can give: accepted with a value, or rejected with a reason. */
@NullMarked
package dev.walkthroughs.domain.outcome;

import org.jspecify.annotations.NullMarked;
