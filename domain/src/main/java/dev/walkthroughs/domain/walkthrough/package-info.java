/** What an author writes and publishes: drafts, the chain of steps, and frozen versions. */
@NullMarked
package dev.walkthroughs.domain.walkthrough;

import org.jspecify.annotations.NullMarked;
