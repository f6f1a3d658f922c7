/** Processes of the packed program, and of an empty one to compare its start with. */
@NullMarked
package dev.walkthroughs.bootstrap.benchmark.start;

import org.jspecify.annotations.NullMarked;
