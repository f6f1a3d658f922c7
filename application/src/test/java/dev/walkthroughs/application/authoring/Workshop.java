package dev.walkthroughs.application.authoring;

import static dev.walkthroughs.application.ids.Ids.NOON;

import dev.walkthroughs.application.editing.DraftEditing;
import dev.walkthroughs.application.editing.GatewayDraftEditing;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.manuscript.Manuscript;
import dev.walkthroughs.application.plan.MemoryRunningAttempts;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.application.writemodel.MemoryEvents;
import dev.walkthroughs.application.writemodel.MemoryWriteModel;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.route.Route;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Authors and operators over the real aggregates; names and transactions are in memory, and can be undone. */
public final class Workshop {

    public final MemoryEvents events = new MemoryEvents();
    public final MemoryNames names = new MemoryNames();
    public final Tenants tenants;
    public final WalkthroughAuthoring authoring;
    public final DraftEditing editing;
    public final MemoryRunningAttempts running = new MemoryRunningAttempts(events);
    public final Commands commands;
    public final Histories histories;

    private int transactions;

    public Workshop() {
        MemoryWriteModel model = new MemoryWriteModel(events, this::route);
        commands = model.commands();
        histories = model.histories();
        Transactions undoing = new Undoing();
        FreshIds ids = new FreshIds(new Random(42));
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        tenants = new GatewayTenants(commands, names, undoing, ids, clock);
        authoring = new GatewayWalkthroughAuthoring(commands, histories, names, undoing, running, ids, clock);
        editing = new GatewayDraftEditing(commands, histories, names, undoing, ids, clock);
    }

    private Route route(WalkthroughId walkthrough, int version) {
        return manuscript(walkthrough).routes().of(walkthrough, version);
    }

    public Manuscript manuscript(WalkthroughId walkthrough) {
        return Manuscript.of(histories.walkthrough(walkthrough));
    }

    /** How many transactions were begun. */
    public int transactions() {
        return transactions;
    }

    private final class Undoing implements Transactions {
        @Override
        public <T, R extends Rejection> Outcome<T, R> allOrNothing(Supplier<Outcome<T, R>> work) {
            transactions++;
            int recorded = events.size();
            Runnable undo = names.mark();
            Outcome<T, R> outcome = work.get();
            if (outcome instanceof Outcome.Rejected<T, R>) {
                events.backTo(recorded);
                undo.run();
            }
            return outcome;
        }
    }

    public OrganizationId organization(String slug) {
        return accepted(tenants.createOrganization(slug, "Organization " + slug));
    }

    public ServerId server(String organization, String... hosts) {
        return accepted(tenants.createServer(organization, List.of(hosts), "Server", false));
    }

    public static <T> T accepted(Outcome<T, Rejection> outcome) {
        return outcome.fold(value -> value, why -> {
            throw new AssertionError("refused: " + why.message());
        });
    }

    public static Rejection refused(Outcome<?, Rejection> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("accepted: " + value);
                },
                why -> why);
    }

    /** A walkthrough whose steps are linked in the order given, each saying its key. */
    public static SourceWalkthrough source(String key, String... steps) {
        List<SourceStep> all = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            all.add(step(
                    steps[i],
                    "Text of " + steps[i],
                    i + 1 < steps.length ? Optional.of(steps[i + 1]) : Optional.empty()));
        }
        return source(key, "Title of " + key, all);
    }

    public static SourceWalkthrough source(String key, String title, List<SourceStep> steps) {
        return new SourceWalkthrough(
                key,
                title,
                "About it",
                List.of("tag"),
                10,
                key + "/walkthrough.yaml",
                steps.isEmpty() ? null : steps.get(0).key(),
                steps);
    }

    /** A step whose body begins on line 7 of its file. */
    public static SourceStep step(String key, String body, Optional<String> next) {
        return new SourceStep(key, "Title of " + key, body, key + ".md", 7, next.orElse(null));
    }

    public static ImportRequest draft(SourceWalkthrough... sources) {
        return new ImportRequest(Optional.empty(), List.of(sources), Optional.empty(), List.of());
    }

    public static ImportRequest published(SourceWalkthrough... sources) {
        return new ImportRequest(Optional.empty(), List.of(sources), Optional.of(PublishPolicy.CARRY), List.of());
    }

    public List<ImportResult> imported(ImportRequest request) {
        return accepted(authoring.importAll(request));
    }
}
