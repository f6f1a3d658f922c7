/** Shows what each format makes of good files and of faulty ones. */
@NullMarked
package dev.walkthroughs.bootstrap.format;

import org.jspecify.annotations.NullMarked;
