package dev.walkthroughs.application.guide;

import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.progress.ProgressRejection.NotAvailableHere;
import java.util.Optional;

/** Finds what an id means to a caller: something the caller's server offers, or nothing, in one way (R9, R23). */
final class Offers {

    private final Catalogue catalogue;

    Offers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A step, and the walkthrough it belongs to in whichever version. */
    record OfferedStep(StepId id, Offer offer) {}

    /** The walkthrough of that id, which may be any string. */
    Outcome<Offer, ProgressRejection> named(Caller caller, String walkthroughId) {
        return found(WalkthroughId.parse(walkthroughId).flatMap(id -> of(caller, id)));
    }

    /** The step of that id, which may be any string, and where it belongs (R16). */
    Outcome<OfferedStep, ProgressRejection> step(Caller caller, String stepId) {
        return found(StepId.parse(stepId).flatMap(step -> catalogue
                .walkthroughOf(caller.server().organizationId(), step)
                .flatMap(id -> of(caller, id))
                .map(offer -> new OfferedStep(step, offer))));
    }

    /** The walkthrough, if it is on offer where the caller is. */
    Optional<Offer> of(Caller caller, WalkthroughId walkthrough) {
        return catalogue.offered(caller.server().id(), walkthrough);
    }

    private static <T> Outcome<T, ProgressRejection> found(Optional<T> what) {
        return what.map(Outcome::<T, ProgressRejection>accepted)
                .orElseGet(() -> Outcome.rejected(new NotAvailableHere()));
    }
}
