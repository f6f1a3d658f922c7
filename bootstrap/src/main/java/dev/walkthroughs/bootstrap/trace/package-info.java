/** Calls followed from HTTP to the tables, for whoever sets where to send what is seen; off by default (ADR 0043). */
@NullMarked
package dev.walkthroughs.bootstrap.trace;

import org.jspecify.annotations.NullMarked;
