/** Shows that the parts of another platform's exports lose nothing. */
@NullMarked
package dev.walkthroughs.bootstrap.format.exchange;

import org.jspecify.annotations.NullMarked;
