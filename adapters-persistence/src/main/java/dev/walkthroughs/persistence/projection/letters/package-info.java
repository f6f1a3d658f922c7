/** What becomes of an event that a projection cannot show: it waits, its stream behind it, and the others go on. */
@NullMarked
package dev.walkthroughs.persistence.projection.letters;

import org.jspecify.annotations.NullMarked;
