/** Unique names and the transaction they are claimed in. */
@NullMarked
package dev.walkthroughs.persistence.names;

import org.jspecify.annotations.NullMarked;
