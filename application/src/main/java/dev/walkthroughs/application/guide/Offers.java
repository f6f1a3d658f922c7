package dev.walkthroughs.application.guide;

import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.Catalogue.Remembered;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.OfferAndHeads;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.ProgressId;
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
    record OfferedStep(StepId id, OfferAndHeads offered) {
        Offer offer() {
            return offered.offer();
        }
    }

    /** The same from memory. */
    record RememberedStep(StepId id, Remembered known) {}

    /** The walkthrough of that id, which may be any string. */
    Outcome<OfferAndHeads, ProgressRejection> named(Caller caller, String walkthroughId) {
        return found(WalkthroughId.parse(walkthroughId).flatMap(id -> of(caller, id)));
    }

    /** The step of that id, which may be any string, and where it belongs (R16). */
    Outcome<OfferedStep, ProgressRejection> step(Caller caller, String stepId) {
        return found(StepId.parse(stepId).flatMap(step -> catalogue
                .walkthroughOf(caller.server().organizationId(), step)
                .flatMap(id -> of(caller, id))
                .map(offered -> new OfferedStep(step, offered))));
    }

    /** What is in memory of a step of that id, which may be any string. */
    Optional<RememberedStep> inMemory(Caller caller, String stepId) {
        return StepId.parse(stepId).flatMap(step -> catalogue
                .walkthroughOf(caller.server().organizationId(), step)
                .flatMap(walkthrough -> catalogue.remembered(
                        caller.server().organizationId(),
                        caller.server().id(),
                        walkthrough,
                        ProgressId.of(caller.server().organizationId(), caller.learner(), walkthrough),
                        FocusId.of(caller.learner(), caller.server().id())))
                .map(known -> new RememberedStep(step, known)));
    }

    /** The walkthrough, if it is on offer where the caller is. */
    Optional<OfferAndHeads> of(Caller caller, WalkthroughId walkthrough) {
        return catalogue.offered(
                caller.server().organizationId(),
                caller.server().id(),
                walkthrough,
                ProgressId.of(caller.server().organizationId(), caller.learner(), walkthrough),
                FocusId.of(caller.learner(), caller.server().id()));
    }

    private static <T> Outcome<T, ProgressRejection> found(Optional<T> what) {
        return what.map(Outcome::<T, ProgressRejection>accepted)
                .orElseGet(() -> Outcome.rejected(new NotAvailableHere()));
    }
}
