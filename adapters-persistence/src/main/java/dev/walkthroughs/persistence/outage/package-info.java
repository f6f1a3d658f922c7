/** Which failures of the database pass by themselves. */
@NullMarked
package dev.walkthroughs.persistence.outage;

import org.jspecify.annotations.NullMarked;
