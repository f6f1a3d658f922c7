/** How a service runs: on which threads, with room for how many, and how it bears an outage and a stop. */
@NullMarked
package dev.walkthroughs.bootstrap.running;

import org.jspecify.annotations.NullMarked;
