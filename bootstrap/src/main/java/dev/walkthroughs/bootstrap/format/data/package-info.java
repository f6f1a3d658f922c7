/** Reads YAML and JSON into values that know the line they stand on, so that every fault can be named with its line. */
@NullMarked
package dev.walkthroughs.bootstrap.format.data;

import org.jspecify.annotations.NullMarked;
