/** The parts of another walkthrough platform's JSON exports: its steps, their order, and the texts for the agent. */
@NullMarked
package dev.walkthroughs.bootstrap.format.exchange;

import org.jspecify.annotations.NullMarked;
