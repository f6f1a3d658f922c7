/** Fills tables beside the live ones from the first event on: to correct those, or to show an earlier moment. */
@NullMarked
package dev.walkthroughs.persistence.projection.replay;

import org.jspecify.annotations.NullMarked;
