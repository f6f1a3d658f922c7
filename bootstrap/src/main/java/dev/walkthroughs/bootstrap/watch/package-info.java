/** What operators see of a running service: its measures, and the port that shows them. */
@NullMarked
package dev.walkthroughs.bootstrap.watch;

import org.jspecify.annotations.NullMarked;
