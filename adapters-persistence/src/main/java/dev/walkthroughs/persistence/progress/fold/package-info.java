/** What a batch of events does to progress, attempts and steps: read once, changed in memory, written once. */
@NullMarked
package dev.walkthroughs.persistence.progress.fold;

import org.jspecify.annotations.NullMarked;
