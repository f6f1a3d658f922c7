package dev.walkthroughs.application.library;

import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;

/** Published versions, which no longer change and may be kept in memory for ever. */
public interface StepLibrary extends Routes {

    /**
     * A version.
     *
     * @throws IllegalStateException if it was never published
     */
    PublishedVersion version(WalkthroughId walkthrough, int version);

    @Override
    default Route of(WalkthroughId walkthroughId, int version) {
        return version(walkthroughId, version).route();
    }
}
