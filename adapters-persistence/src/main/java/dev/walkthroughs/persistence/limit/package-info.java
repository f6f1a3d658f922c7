/** Rate limits that all processes share, counted by bucket4j in one table. */
@NullMarked
package dev.walkthroughs.persistence.limit;

import org.jspecify.annotations.NullMarked;
