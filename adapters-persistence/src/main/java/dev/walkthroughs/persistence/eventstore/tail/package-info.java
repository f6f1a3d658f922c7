/** How projections read events: woken by what is recorded, gathering what comes close together, reading it once for all. */
@NullMarked
package dev.walkthroughs.persistence.eventstore.tail;

import org.jspecify.annotations.NullMarked;
