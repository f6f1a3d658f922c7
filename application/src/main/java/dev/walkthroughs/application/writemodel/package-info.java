/** Thin shells that let Axon load, ask and record the domain's decisions; no rule lives here. */
@NullMarked
package dev.walkthroughs.application.writemodel;

import org.jspecify.annotations.NullMarked;
