/** What persons count for in the analysts' views: the one place where it is defined (R31, R33, ADR 0027). */
@NullMarked
package dev.walkthroughs.persistence.progress.tally;

import org.jspecify.annotations.NullMarked;
