/** Failures that pass by themselves, as opposed to defects. */
@NullMarked
package dev.walkthroughs.application.outage;

import org.jspecify.annotations.NullMarked;
