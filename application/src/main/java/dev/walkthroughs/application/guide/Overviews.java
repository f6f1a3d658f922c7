package dev.walkthroughs.application.guide;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.ProgressRow;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.News;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressRejection.FocusUnavailable.Active;
import dev.walkthroughs.domain.progress.Tally;
import dev.walkthroughs.domain.route.Route;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks at where learners stand, and changes nothing (R22). A row of the table is believed only if the event store has
 * nothing later; otherwise the events themselves are read.
 */
public final class Overviews {

    private final Catalogue catalogue;
    private final StepLibrary library;
    private final Histories histories;

    /** Puts it together from the ports it reads. */
    public Overviews(Catalogue catalogue, StepLibrary library, Histories histories) {
        this.catalogue = catalogue;
        this.library = library;
        this.histories = histories;
    }

    List<ListedWalkthrough> list(McpServer server, Optional<LearnerId> learner) {
        List<Place> places = learner.map(one -> places(server, one))
                .orElseGet(() -> catalogue.offeredOn(server.id(), WalkthroughGuide.LIST_LIMIT).stream()
                        .map(Place::notStarted)
                        .toList());
        return places.stream()
                .map(place -> new ListedWalkthrough(
                        place.offer().id(),
                        place.offer().title(),
                        place.offer().description(),
                        place.offer().stepCount(),
                        place.offer().version(),
                        place.status(),
                        place.percent(),
                        place.news().filter(news -> !news.isEmpty()).map(NewsCount::of)))
                .toList();
    }

    /** The walkthroughs offered here that the learner has under way, in display order (R18). */
    List<Active> active(Caller caller) {
        return places(caller.server(), caller.learner()).stream()
                .flatMap(place -> place.current().stream()
                        .map(step ->
                                new Active(place.offer().id(), place.offer().title(), step)))
                .toList();
    }

    /** Where a learner stands in an offered walkthrough; {@code current} is there while it is under way. */
    private record Place(
            Offer offer, ProgressStatus status, int percent, Optional<StepId> current, Optional<News> news) {

        static Place notStarted(Offer offer) {
            return new Place(offer, ProgressStatus.NOT_STARTED, 0, Optional.empty(), Optional.empty());
        }

        static Place underWay(Offer offer, Tally tally, Optional<StepId> current) {
            return new Place(offer, ProgressStatus.IN_PROGRESS, tally.percent(), current, Optional.empty());
        }

        static Place completed(Offer offer, Optional<News> news) {
            return new Place(offer, ProgressStatus.COMPLETED, 100, Optional.empty(), news);
        }
    }

    private List<Place> places(McpServer server, LearnerId learner) {
        return catalogue.offeredTo(server.organizationId(), server.id(), learner, WalkthroughGuide.LIST_LIMIT).stream()
                .map(offered -> offered.row()
                        .map(row -> row.stale()
                                // Rare: only what was written in the last moments is read from its events.
                                ? place(
                                        offered.offer(),
                                        histories.progress(progressOf(server, learner, offered.offer())))
                                : place(offered.offer(), row))
                        .orElseGet(() -> Place.notStarted(offered.offer())))
                .toList();
    }

    private Place place(Offer offer, ProgressRow row) {
        if (!row.completed()) {
            return Place.underWay(offer, new Tally(row.done(), row.required(), false), row.current());
        }
        // What a completion is compared with is in the row where there is anything to compare.
        return Place.completed(
                offer,
                row.version() >= offer.version()
                        ? Optional.empty()
                        : Optional.of(news(
                                offer,
                                new Progress.Completed(
                                        offer.id(),
                                        row.attempt(),
                                        row.version(),
                                        row.settled().done(),
                                        row.settled().skipped(),
                                        row.settled().before(),
                                        Instant.EPOCH))));
    }

    private Place place(Offer offer, Progress progress) {
        if (progress instanceof Progress.UnderWay here) {
            Route route = library.version(offer.id(), here.version()).route();
            return Place.underWay(offer, here.tally(route), Optional.of(here.pointer()));
        }
        return progress instanceof Progress.Completed there
                ? Place.completed(offer, Optional.of(news(offer, there)))
                : Place.notStarted(offer);
    }

    private News news(Offer offer, Progress.Completed there) {
        return there.news(offer.version(), library);
    }

    WalkthroughStatus status(Caller caller, Offer offer) {
        return StatusView.of(offer, histories.progress(progressOf(caller.server(), caller.learner(), offer)), library);
    }

    private static ProgressId progressOf(McpServer server, LearnerId learner, Offer offer) {
        return ProgressId.of(server.organizationId(), learner, offer.id());
    }
}
