/** The ways in which walkthroughs lie in files, a class each, behind the port {@code ContentFormat}. */
@NullMarked
package dev.walkthroughs.bootstrap.format;

import org.jspecify.annotations.NullMarked;
