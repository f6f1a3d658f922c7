package dev.walkthroughs.domain.route;

import dev.walkthroughs.domain.identity.WalkthroughId;

/** Finds the route of a published version. What it answers never changes, so decisions stay repeatable. */
@FunctionalInterface
public interface Routes {

    /**
     * The route of a version.
     *
     * @throws IllegalStateException if that version was never published, which no decision can bring about
     */
    Route of(WalkthroughId walkthroughId, int version);
}
