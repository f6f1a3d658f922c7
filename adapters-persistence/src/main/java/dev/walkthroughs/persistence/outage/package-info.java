/** Which failures of the database pass by themselves, and which statements are no sign of one however long they take. */
@NullMarked
package dev.walkthroughs.persistence.outage;

import org.jspecify.annotations.NullMarked;
