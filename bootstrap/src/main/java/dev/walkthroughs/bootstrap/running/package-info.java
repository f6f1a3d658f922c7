/** How a service bears an outage and a stop. */
@NullMarked
package dev.walkthroughs.bootstrap.running;

import org.jspecify.annotations.NullMarked;
