/** Tests of the formats in which rows leave. */
@NullMarked
package dev.walkthroughs.bootstrap.format.table;

import org.jspecify.annotations.NullMarked;
