/** The file formats in which rows of tables leave: CSV, lines of JSON, and Parquet. */
@NullMarked
package dev.walkthroughs.bootstrap.format.table;

import org.jspecify.annotations.NullMarked;
