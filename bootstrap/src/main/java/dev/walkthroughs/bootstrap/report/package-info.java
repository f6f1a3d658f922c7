/** Writes figures as one HTML page that needs nothing from elsewhere. */
@NullMarked
package dev.walkthroughs.bootstrap.report;

import org.jspecify.annotations.NullMarked;
