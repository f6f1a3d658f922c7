/** Driven ports onto published content, which no longer changes. */
@NullMarked
package dev.walkthroughs.application.library;

import org.jspecify.annotations.NullMarked;
