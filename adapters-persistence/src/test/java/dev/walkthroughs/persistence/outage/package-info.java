/** Tests of what counts as an outage. */
@NullMarked
package dev.walkthroughs.persistence.outage;

import org.jspecify.annotations.NullMarked;
