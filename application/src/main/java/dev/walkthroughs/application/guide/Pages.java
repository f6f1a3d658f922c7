package dev.walkthroughs.application.guide;

import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.PublishedVersion;
import dev.walkthroughs.application.library.PublishedVersion.PublishedStep;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.News;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.progress.ProgressRejection.NotAvailableHere;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what was decided into what is shown, with the words of the version it was decided on. */
final class Pages {

    private final StepLibrary library;

    Pages(StepLibrary library) {
        this.library = library;
    }

    /** Where a decision left the learner; it left an attempt behind. */
    Stop stop(Caller caller, Offer offer, Decision decision) {
        if (decision.state() instanceof UnderWay here) {
            PublishedVersion version = library.version(here.walkthroughId(), here.version());
            return page(
                    caller,
                    version,
                    here.pointer(),
                    decision.result(),
                    here.attempt(),
                    here.tally(version.route()),
                    decision.updatedFrom(),
                    Optional.of(here.pointer()));
        }
        if (decision.state() instanceof Completed there) {
            return finish(caller, offer, there, decision.updatedFrom());
        }
        throw new IllegalStateException("an accepted decision left no attempt behind");
    }

    /** The end, with what is new since (R7, R13), unless no one may begin on that (R8). */
    Finish finish(Caller caller, Offer offer, Completed there, @Nullable Integer updatedFrom) {
        PublishedVersion version = library.version(there.walkthroughId(), there.version());
        News news = there.news(offer.version(), library);
        return new Finish(
                standing(caller, Result.COMPLETED, version, there.attempt(), there.tally(), updatedFrom),
                news.isEmpty() || !offer.open() ? Optional.empty() : Optional.of(NewsCount.of(news)));
    }

    /**
     * A step to read again: one of the attempt's version that was settled, is current or is new, or, after completion,
     * any of the completed or of the newest version.
     */
    Outcome<Stop, ProgressRejection> review(Caller caller, Offer offer, Progress progress, StepId step) {
        if (progress instanceof UnderWay here) {
            PublishedVersion version = library.version(here.walkthroughId(), here.version());
            if (!version.route().has(step)) {
                return Outcome.rejected(new NotAvailableHere());
            }
            return here.pointer().equals(step) || !here.marks().requires(step)
                    ? Outcome.accepted(page(
                            caller,
                            version,
                            step,
                            Result.REVIEWED,
                            here.attempt(),
                            here.tally(version.route()),
                            null,
                            Optional.of(here.pointer())))
                    : Outcome.rejected(new StepOutOfOrder(step, here.pointer()));
        }
        if (progress instanceof Completed there) {
            PublishedVersion completed = library.version(there.walkthroughId(), there.version());
            PublishedVersion newest = library.version(offer.id(), offer.version());
            PublishedVersion version = newest.route().has(step) ? newest : completed;
            if (version.route().has(step)) {
                return Outcome.accepted(page(
                        caller,
                        version,
                        step,
                        Result.REVIEWED,
                        there.attempt(),
                        there.tally(),
                        null,
                        Optional.empty()));
            }
            return Outcome.rejected(new NotAvailableHere());
        }
        return Outcome.rejected(new NothingUnderWay());
    }

    private static StepPage page(
            Caller caller,
            PublishedVersion version,
            StepId shown,
            Result result,
            int attempt,
            Tally tally,
            @Nullable Integer updatedFrom,
            Optional<StepId> current) {
        PublishedStep step = version.step(shown);
        return new StepPage(
                standing(caller, result, version, attempt, tally, updatedFrom),
                step.id(),
                step.title(),
                version.route().placeOf(shown).orElseThrow(),
                version.route().size(),
                step.content(),
                step.agent(),
                current);
    }

    private static Standing standing(
            Caller caller,
            Result result,
            PublishedVersion version,
            int attempt,
            Tally tally,
            @Nullable Integer updatedFrom) {
        return new Standing(
                result,
                version.route().walkthroughId(),
                version.title(),
                caller.server().organizationName(),
                version.route().version(),
                attempt,
                tally,
                updatedFrom);
    }
}
