/** Tests of the report's parts, without a database. */
@NullMarked
package dev.walkthroughs.bootstrap.report;

import org.jspecify.annotations.NullMarked;
