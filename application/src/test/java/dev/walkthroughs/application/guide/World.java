package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.OTHER_ORGANIZATION;
import static dev.walkthroughs.application.ids.Ids.PHONE;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.application.ids.Ids;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.application.writemodel.MemoryEvents;
import dev.walkthroughs.application.writemodel.MemoryWriteModel;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.ProgressRejection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Two servers of one organization and one of another, with walkthroughs published and offered at will. The aggregates
 * and the event store are real; tables are maps. Rows of the progress table are stale and wrong unless a test says
 * otherwise, so that whoever believes them is found out.
 */
final class World {

    static final McpServer ON_DESK = new McpServer(DESK, ACME, "Acme", "Desk", List.of("desk.test"), false);
    static final McpServer ON_PHONE = new McpServer(PHONE, ACME, "Acme", "Phone", List.of("phone.test"), false);
    static final McpServer STRICT = new McpServer(DESK, ACME, "Acme", "Desk", List.of("desk.test"), true);
    static final McpServer ELSEWHERE = new McpServer(
            new ServerId("mcps_Elsewhere00001"), OTHER_ORGANIZATION, "Other", "Else", List.of("else.test"), false);

    final MutableClock clock = new MutableClock(NOON);
    final MemoryEvents events = new MemoryEvents();
    final Tables tables = new Tables(events);
    final GatewayWalkthroughGuide guide = process(UnaryOperator.identity());

    /** Another process over the same events and tables, which may read the events in its own way. */
    GatewayWalkthroughGuide process(UnaryOperator<EventStore> reading) {
        MemoryWriteModel model = new MemoryWriteModel(events, tables);
        Histories histories = new Histories(reading.apply(model.eventStore()));
        Overviews overviews = new Overviews(tables, tables, histories);
        return new GatewayWalkthroughGuide(model.commands(), histories, tables, tables, overviews, clock);
    }

    static Caller caller(McpServer server, LearnerId learner) {
        return new Caller(server, learner, new Client("agent", "1.0", "2025-06-18"));
    }

    static Caller adaOn(McpServer server) {
        return caller(server, ADA);
    }

    Stop select(Caller caller, WalkthroughId walkthrough) {
        return accepted(guide.select(caller, walkthrough.value(), true));
    }

    Stop restart(Caller caller, WalkthroughId walkthrough) {
        return accepted(guide.select(caller, walkthrough.value(), false));
    }

    Stop advance(Caller caller, StepId leaving) {
        return accepted(guide.advance(caller, Optional.of(leaving.value())));
    }

    Stop advance(Caller caller) {
        return accepted(guide.advance(caller, Optional.empty()));
    }

    Stop reset(Caller caller, WalkthroughId walkthrough) {
        return accepted(guide.reset(caller, walkthrough.value()));
    }

    Stop catchUp(Caller caller, WalkthroughId walkthrough) {
        return accepted(guide.catchUp(caller, walkthrough.value()));
    }

    Stop skip(Caller caller, StepId leaving, String reason) {
        return accepted(guide.skip(caller, leaving.value(), reason));
    }

    Stop review(Caller caller, StepId step) {
        return accepted(guide.review(caller, step.value()));
    }

    WalkthroughStatus status(Caller caller, WalkthroughId walkthrough) {
        return accepted(guide.status(caller, walkthrough.value()));
    }

    /** The list, as the row of one walkthrough. */
    ListedWalkthrough listed(Caller caller, WalkthroughId walkthrough) {
        return guide.list(caller.server(), Optional.of(caller.learner())).stream()
                .filter(row -> row.id().equals(walkthrough))
                .findFirst()
                .orElseThrow();
    }

    /** The step that a stop shows. */
    static StepId shown(Stop stop) {
        return ((StepPage) stop).step();
    }

    /** The version from which a stop says that it moved the attempt; absent if it did not. */
    static Optional<Integer> updatedFrom(Stop stop) {
        return Optional.ofNullable(stop.standing().updatedFrom());
    }

    /** Begins and completes a walkthrough whose steps are these. */
    void complete(Caller caller, WalkthroughId walkthrough, List<StepId> steps) {
        select(caller, walkthrough);
        steps.forEach(step -> advance(caller, step));
    }

    static <T> T accepted(Outcome<T, ProgressRejection> outcome) {
        return outcome.fold(value -> value, why -> {
            throw new AssertionError("refused: " + why.message());
        });
    }

    static ProgressRejection refused(Outcome<?, ProgressRejection> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("accepted: " + value);
                },
                why -> why);
    }

    /** Steps numbered from {@code first} to {@code last}. */
    static List<StepId> steps(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Ids::step).toList();
    }
}
