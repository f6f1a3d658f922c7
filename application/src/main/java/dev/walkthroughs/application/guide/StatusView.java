package dev.walkthroughs.application.guide;

import dev.walkthroughs.application.guide.WalkthroughStatus.StepLine;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepState;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.PublishedVersion;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Marks;
import dev.walkthroughs.domain.progress.News;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.Tally;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lays a progress beside the steps of its version. */
final class StatusView {

    private StatusView() {}

    static WalkthroughStatus of(Offer offer, Progress progress, StepLibrary library) {
        if (progress instanceof UnderWay here) {
            PublishedVersion version = library.version(offer.id(), here.version());
            List<StepLine> steps = lines(version, step -> state(here, step));
            return new WalkthroughStatus(
                    offer.id(),
                    offer.title(),
                    offer.description(),
                    ProgressStatus.IN_PROGRESS,
                    here.version(),
                    offer.version(),
                    here.attempt(),
                    here.tally(version.route()),
                    steps.stream()
                            .filter(step -> step.id().equals(here.pointer()))
                            .findFirst(),
                    steps,
                    steps.stream().filter(step -> step.state() == StepState.NEW).toList(),
                    List.of());
        }
        if (progress instanceof Completed there) {
            PublishedVersion version = library.version(offer.id(), there.version());
            // Where no attempt may begin (R8), nothing is offered as new.
            News news = offer.open()
                    ? there.news(offer.version(), library)
                    : new News(offer.version(), List.of(), List.of());
            List<StepLine> newest = lines(library.version(offer.id(), offer.version()), step -> state(there, step));
            return new WalkthroughStatus(
                    offer.id(),
                    offer.title(),
                    offer.description(),
                    ProgressStatus.COMPLETED,
                    there.version(),
                    offer.version(),
                    there.attempt(),
                    there.tally(),
                    Optional.empty(),
                    lines(version, step -> state(there, step)),
                    newest.stream()
                            .filter(step -> news.fresh().contains(step.id()))
                            .toList(),
                    newest.stream()
                            .filter(step -> news.changed().contains(step.id()))
                            .toList());
        }
        PublishedVersion version = library.version(offer.id(), offer.version());
        return new WalkthroughStatus(
                offer.id(),
                offer.title(),
                offer.description(),
                ProgressStatus.NOT_STARTED,
                offer.version(),
                offer.version(),
                0,
                new Tally(0, version.route().size(), false),
                Optional.empty(),
                lines(version, step -> StepState.UPCOMING),
                List.of(),
                List.of());
    }

    private static StepState state(UnderWay here, StepId step) {
        Marks marks = here.marks();
        if (here.pointer().equals(step)) {
            return StepState.CURRENT;
        }
        if (marks.done().contains(step)) {
            return StepState.COMPLETED;
        }
        if (marks.skipped().contains(step)) {
            return StepState.SKIPPED;
        }
        if (marks.requires(step)) {
            return StepState.UPCOMING;
        }
        return marks.before().contains(step) ? StepState.COMPLETED : StepState.NEW;
    }

    private static StepState state(Completed there, StepId step) {
        if (there.skipped().contains(step)) {
            return StepState.SKIPPED;
        }
        return there.settled().contains(step) ? StepState.COMPLETED : StepState.NEW;
    }

    private static List<StepLine> lines(PublishedVersion version, Function<StepId, StepState> state) {
        return version.steps().stream()
                .map(step -> new StepLine(
                        step.id(),
                        step.title(),
                        version.route().placeOf(step.id()).orElseThrow(),
                        state.apply(step.id())))
                .toList();
    }
}
