package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.OTHER_ORGANIZATION;
import static dev.walkthroughs.application.ids.Ids.PHONE;
import static dev.walkthroughs.application.ids.Ids.step;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.ids.Ids;
import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.ProgressRows;
import dev.walkthroughs.application.library.PublishedVersion;
import dev.walkthroughs.application.library.PublishedVersion.PublishedStep;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.application.writemodel.MemoryEvents;
import dev.walkthroughs.application.writemodel.MemoryWriteModel;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.route.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
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
        Overviews overviews = new Overviews(tables, tables, tables, histories);
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

    /** What the tables hold. */
    static final class Tables implements Catalogue, StepLibrary, ProgressRows {

        private static final Row WRONG = new Row(false, 0, 0, Optional.of(step(999_999)), true);

        private final Map<WalkthroughId, List<PublishedVersion>> versions = new ConcurrentHashMap<>();
        private final Map<ServerId, List<WalkthroughId>> offers = new ConcurrentHashMap<>();
        private final Map<StepId, OrganizationId> owners = new ConcurrentHashMap<>();
        private final Map<ProgressId, Row> rows = new ConcurrentHashMap<>();

        private final MemoryEvents events;

        private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

        Tables(MemoryEvents events) {
            this.events = events;
        }

        /** Publishes the next version, with these steps. */
        void publish(OrganizationId owner, WalkthroughId walkthrough, String title, List<StepId> steps) {
            List<PublishedVersion> all = versions.computeIfAbsent(walkthrough, any -> new ArrayList<>());
            steps.forEach(step -> owners.put(step, owner));
            all.add(new PublishedVersion(
                    new Route(walkthrough, all.size() + 1, steps),
                    title,
                    "About " + title,
                    steps.stream()
                            .map(step -> new PublishedStep(step, "Title of " + step, "Text of " + step))
                            .toList()));
        }

        void offer(McpServer server, WalkthroughId... walkthroughs) {
            offers.put(server.id(), List.of(walkthroughs));
        }

        /** Does something once, at the next decision: after its state was read and before its events are recorded. */
        void meanwhile(Runnable something) {
            meanwhile.set(something);
        }

        @Override
        public Route of(WalkthroughId walkthrough, int version) {
            meanwhile.getAndSet(() -> {}).run();
            return version(walkthrough, version).route();
        }

        /** Puts a row in the table that is as new as the events. */
        void row(ProgressId progress, Row row) {
            rows.put(progress, row);
        }

        @Override
        public List<Offer> offeredOn(ServerId server, int limit) {
            return offers.getOrDefault(server, List.of()).stream()
                    .map(this::offer)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<Offer> offered(ServerId server, WalkthroughId walkthrough) {
            return offers.getOrDefault(server, List.of()).stream()
                    .filter(walkthrough::equals)
                    .map(this::offer)
                    .findFirst();
        }

        @Override
        public Optional<WalkthroughId> walkthroughOf(OrganizationId organization, StepId step) {
            return Optional.ofNullable(owners.get(step))
                    .filter(organization::equals)
                    .flatMap(owner -> versions.entrySet().stream()
                            .filter(entry -> entry.getValue().stream()
                                    .anyMatch(version ->
                                            version.route().placeOf(step).isPresent()))
                            .map(Map.Entry::getKey)
                            .findFirst());
        }

        @Override
        public PublishedVersion version(WalkthroughId walkthrough, int version) {
            List<PublishedVersion> all = versions.getOrDefault(walkthrough, List.of());
            if (version < 1 || version > all.size()) {
                throw new IllegalStateException("version " + version + " was never published");
            }
            return all.get(version - 1);
        }

        @Override
        public Map<ProgressId, Row> of(OrganizationId organization, Collection<ProgressId> progress) {
            Map<ProgressId, Row> found = new HashMap<>();
            Set<String> streams = events.messages().stream()
                    .map(DomainEventMessage::getAggregateIdentifier)
                    .collect(Collectors.toSet());
            progress.stream()
                    .filter(id -> streams.contains(id.value()))
                    .forEach(id -> found.put(id, rows.getOrDefault(id, WRONG)));
            return found;
        }

        private Offer offer(WalkthroughId walkthrough) {
            List<PublishedVersion> all = versions.getOrDefault(walkthrough, List.of());
            PublishedVersion newest = version(walkthrough, all.size());
            return new Offer(
                    walkthrough,
                    newest.title(),
                    newest.description(),
                    all.size(),
                    newest.route().size());
        }
    }

    /** Steps numbered from {@code first} to {@code last}. */
    static List<StepId> steps(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Ids::step).toList();
    }
}
