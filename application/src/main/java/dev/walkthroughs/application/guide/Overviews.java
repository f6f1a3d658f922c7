package dev.walkthroughs.application.guide;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepLine;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepState;
import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.ProgressRows;
import dev.walkthroughs.application.library.PublishedVersion;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressRejection.FocusUnavailable.Active;
import dev.walkthroughs.domain.progress.Tally;
import dev.walkthroughs.domain.walkthrough.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at where learners stand, and changes nothing (R22). A row of the table is believed only if the event store has
 * nothing later; otherwise the events themselves are read.
 */
public final class Overviews {

    private final Catalogue catalogue;
    private final StepLibrary library;
    private final ProgressRows rows;
    private final Histories histories;

    /** Puts it together from the ports it reads. */
    public Overviews(Catalogue catalogue, StepLibrary library, ProgressRows rows, Histories histories) {
        this.catalogue = catalogue;
        this.library = library;
        this.rows = rows;
        this.histories = histories;
    }

    List<ListedWalkthrough> list(McpServer server, Optional<LearnerId> learner) {
        List<Offer> offers = catalogue.offeredOn(server.id(), WalkthroughGuide.LIST_LIMIT);
        List<Place> places = learner.map(one -> places(server, one, offers))
                .orElseGet(() -> offers.stream().map(Place::notStarted).toList());
        return places.stream()
                .map(place -> new ListedWalkthrough(
                        place.offer().id(),
                        place.offer().title(),
                        place.offer().description(),
                        place.offer().stepCount(),
                        place.offer().version(),
                        place.status(),
                        place.percent()))
                .toList();
    }

    /** The walkthroughs offered here that the learner has under way, in display order (R18). */
    List<Active> active(Caller caller) {
        List<Offer> offers = catalogue.offeredOn(caller.server().id(), WalkthroughGuide.LIST_LIMIT);
        return places(caller.server(), caller.learner(), offers).stream()
                .flatMap(place -> place.current().stream()
                        .map(step ->
                                new Active(place.offer().id(), place.offer().title(), step)))
                .toList();
    }

    /** Where a learner stands in an offered walkthrough; {@code current} is there while it is under way. */
    private record Place(Offer offer, ProgressStatus status, int percent, Optional<StepId> current) {
        static Place notStarted(Offer offer) {
            return new Place(offer, ProgressStatus.NOT_STARTED, 0, Optional.empty());
        }
    }

    private List<Place> places(McpServer server, LearnerId learner, List<Offer> offers) {
        Map<ProgressId, ProgressRows.Row> rowsKnown = rows.of(
                server.organizationId(),
                offers.stream().map(offer -> progressOf(server, learner, offer)).toList());
        return offers.stream()
                .map(offer -> {
                    ProgressId id = progressOf(server, learner, offer);
                    ProgressRows.Row row = rowsKnown.get(id);
                    return row == null
                            ? Place.notStarted(offer)
                            // Rare: only what was written in the last moments is read from its events.
                            : row.stale() ? place(offer, histories.progress(id)) : place(offer, row);
                })
                .toList();
    }

    private static Place place(Offer offer, ProgressRows.Row row) {
        return new Place(
                offer,
                row.completed() ? ProgressStatus.COMPLETED : ProgressStatus.IN_PROGRESS,
                new Tally(row.done(), row.required(), row.completed()).percent(),
                row.completed() ? Optional.empty() : row.current());
    }

    private Place place(Offer offer, Progress progress) {
        if (progress instanceof Progress.UnderWay here) {
            Route route = library.version(offer.id(), here.version()).route();
            int percent = tally(here, route).percent();
            return new Place(offer, ProgressStatus.IN_PROGRESS, percent, Optional.of(here.pointer()));
        }
        return progress instanceof Progress.Completed
                ? new Place(offer, ProgressStatus.COMPLETED, 100, Optional.empty())
                : Place.notStarted(offer);
    }

    WalkthroughStatus status(Caller caller, Offer offer) {
        Progress progress = histories.progress(progressOf(caller.server(), caller.learner(), offer));
        if (progress instanceof Progress.UnderWay here) {
            PublishedVersion version = library.version(offer.id(), here.version());
            List<StepLine> steps = steps(version, here.done(), Optional.of(here.pointer()));
            return status(
                    offer, ProgressStatus.IN_PROGRESS, version, here.attempt(), tally(here, version.route()), steps);
        }
        if (progress instanceof Progress.Completed there) {
            PublishedVersion version = library.version(offer.id(), there.version());
            return status(
                    offer,
                    ProgressStatus.COMPLETED,
                    version,
                    there.attempt(),
                    new Tally(there.done().size(), there.done().size(), true),
                    steps(version, there.done(), Optional.empty()));
        }
        PublishedVersion version = library.version(offer.id(), offer.version());
        return status(
                offer,
                ProgressStatus.NOT_STARTED,
                version,
                0,
                new Tally(0, version.route().size(), false),
                steps(version, Set.of(), Optional.empty()));
    }

    /** How far a running attempt is on its route. */
    static Tally tally(Progress.UnderWay here, Route route) {
        return new Tally(here.done().size(), route.size(), false);
    }

    private static WalkthroughStatus status(
            Offer offer,
            ProgressStatus status,
            PublishedVersion version,
            int attempt,
            Tally tally,
            List<StepLine> steps) {
        return new WalkthroughStatus(
                offer.id(),
                offer.title(),
                offer.description(),
                status,
                version.route().version(),
                offer.version(),
                attempt,
                tally,
                steps.stream().filter(step -> step.state() == StepState.CURRENT).findFirst(),
                steps);
    }

    private static List<StepLine> steps(PublishedVersion version, Set<StepId> done, Optional<StepId> pointer) {
        List<StepLine> lines = new ArrayList<>();
        for (PublishedVersion.PublishedStep step : version.steps()) {
            StepState state = done.contains(step.id())
                    ? StepState.COMPLETED
                    : pointer.filter(step.id()::equals).isPresent() ? StepState.CURRENT : StepState.UPCOMING;
            lines.add(new StepLine(step.id(), step.title(), lines.size() + 1, state));
        }
        return lines;
    }

    private static ProgressId progressOf(McpServer server, LearnerId learner, Offer offer) {
        return ProgressId.of(server.organizationId(), learner, offer.id());
    }
}
