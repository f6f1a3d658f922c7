/** Load on a running service and on its database: closed loops that check each answer, and what was measured. */
@NullMarked
package dev.walkthroughs.bootstrap.benchmark.load;

import org.jspecify.annotations.NullMarked;
