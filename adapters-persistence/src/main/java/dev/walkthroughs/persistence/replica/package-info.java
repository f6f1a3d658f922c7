/** Where analysts' figures are read: on the primary, or on the streaming replica that a setting names. */
@NullMarked
package dev.walkthroughs.persistence.replica;

import org.jspecify.annotations.NullMarked;
