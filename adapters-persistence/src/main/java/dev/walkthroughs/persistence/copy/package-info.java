/** Takes the events to another store, as they are, and proves that they arrived. */
@NullMarked
package dev.walkthroughs.persistence.copy;

import org.jspecify.annotations.NullMarked;
