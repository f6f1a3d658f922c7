/** All that knows Axon Server, whose connector is in a build only if it was asked for. */
@NullMarked
package dev.walkthroughs.bootstrap.axonserver;

import org.jspecify.annotations.NullMarked;
