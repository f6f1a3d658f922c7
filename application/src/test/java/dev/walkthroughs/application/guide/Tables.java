package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.ids.Ids.step;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.library.Assumption;
import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.OfferAndHeads;
import dev.walkthroughs.application.library.OfferAndRow;
import dev.walkthroughs.application.library.ProgressRow;
import dev.walkthroughs.application.library.ProgressRow.Settled;
import dev.walkthroughs.application.library.PublishedVersion;
import dev.walkthroughs.application.library.PublishedVersion.PublishedStep;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.writemodel.MemoryEvents;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.route.Route;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;

/** What the tables hold: what is published and offered, and rows that are stale and wrong unless a test writes them. */
final class Tables implements Catalogue, StepLibrary {

    private static final ProgressRow WRONG =
            new ProgressRow(false, 0, 0, Optional.of(step(999_999)), 0, 0, Settled.NONE, true);

    private final Map<WalkthroughId, List<PublishedVersion>> versions = new ConcurrentHashMap<>();
    private final Set<WalkthroughId> closed = ConcurrentHashMap.newKeySet();
    private final Map<ServerId, List<WalkthroughId>> offers = new ConcurrentHashMap<>();
    private final Map<StepId, OrganizationId> owners = new ConcurrentHashMap<>();
    private final Map<ProgressId, ProgressRow> rows = new ConcurrentHashMap<>();

    private final MemoryEvents events;

    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    Tables(MemoryEvents events) {
        this.events = events;
    }

    /** Publishes the next version, with these steps, and carries running attempts to it. */
    void publish(OrganizationId owner, WalkthroughId walkthrough, String title, List<StepId> steps) {
        publish(owner, walkthrough, title, steps, Edition.CARRY);
    }

    /** Publishes the next version, with these steps. */
    void publish(OrganizationId owner, WalkthroughId walkthrough, String title, List<StepId> steps, Edition edition) {
        List<PublishedVersion> all = versions.computeIfAbsent(walkthrough, any -> new CopyOnWriteArrayList<>());
        steps.forEach(step -> owners.put(step, owner));
        all.add(new PublishedVersion(
                new Route(
                        walkthrough,
                        all.size() + 1,
                        steps,
                        edition.policy(),
                        edition.replaced(),
                        edition.substantial()),
                title,
                "About " + title,
                steps.stream()
                        .map(step -> new PublishedStep(
                                step,
                                "Title of " + step,
                                "Text of " + step,
                                edition.agent().getOrDefault(step, "")))
                        .toList()));
        closed.remove(walkthrough);
    }

    /** Unpublishes (R8). */
    void close(WalkthroughId walkthrough) {
        closed.add(walkthrough);
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
    void row(ProgressId progress, ProgressRow row) {
        rows.put(progress, row);
    }

    private OptionalLong head(String stream) {
        return OptionalLong.of(events.messages().stream()
                        .filter(event -> event.getAggregateIdentifier().equals(stream))
                        .count()
                - 1);
    }

    @Override
    public List<Offer> offeredOn(ServerId server, int limit) {
        return offers.getOrDefault(server, List.of()).stream()
                .map(this::offer)
                .filter(Offer::open)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<OfferAndHeads> offered(
            OrganizationId organization,
            ServerId server,
            WalkthroughId walkthrough,
            ProgressId progress,
            FocusId focus) {
        return offers.getOrDefault(server, List.of()).stream()
                .filter(walkthrough::equals)
                .map(one -> new OfferAndHeads(offer(one), head(progress.value()), head(focus.value())))
                .findFirst();
    }

    /** Memory is never behind here, so what it assumes is true. */
    @Override
    public Optional<Remembered> remembered(
            OrganizationId organization,
            ServerId server,
            WalkthroughId walkthrough,
            ProgressId progress,
            FocusId focus) {
        return offered(organization, server, walkthrough, progress, focus)
                .map(offered -> new Remembered(
                        offered,
                        new Assumption(
                                organization,
                                0,
                                focus.value(),
                                offered.focusHead().orElse(-1) + 1)));
    }

    @Override
    public Optional<WalkthroughId> walkthroughOf(OrganizationId organization, StepId step) {
        return Optional.ofNullable(owners.get(step))
                .filter(organization::equals)
                .flatMap(owner -> versions.entrySet().stream()
                        .filter(entry -> entry.getValue().stream()
                                .anyMatch(version -> version.route().has(step)))
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
    public List<OfferAndRow> offeredTo(OrganizationId organization, ServerId server, LearnerId learner, int limit) {
        List<Offer> open = offeredOn(server, limit);
        Map<ProgressId, ProgressRow> begun = begun(open.stream()
                .map(offer -> ProgressId.of(organization, learner, offer.id()))
                .toList());
        return open.stream()
                .map(offer -> new OfferAndRow(
                        offer, Optional.ofNullable(begun.get(ProgressId.of(organization, learner, offer.id())))))
                .toList();
    }

    private Map<ProgressId, ProgressRow> begun(Collection<ProgressId> progress) {
        Map<ProgressId, ProgressRow> found = new HashMap<>();
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
                newest.route().size(),
                !closed.contains(walkthrough));
    }
}
