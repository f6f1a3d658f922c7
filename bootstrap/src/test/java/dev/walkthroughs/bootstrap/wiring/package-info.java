/** Tests of what only the program as a whole needs. */
@NullMarked
package dev.walkthroughs.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
