/** Events as readable JSON in PostgreSQL, appended once and read in order without losing any. */
@NullMarked
package dev.walkthroughs.persistence.eventstore;

import org.jspecify.annotations.NullMarked;
