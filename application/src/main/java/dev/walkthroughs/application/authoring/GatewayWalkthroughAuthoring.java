package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.authoring.AuthoringRejection.InvalidContent;
import dev.walkthroughs.application.authoring.AuthoringRejection.NameTaken;
import dev.walkthroughs.application.authoring.AuthoringRejection.OrganizationUnknown;
import dev.walkthroughs.application.authoring.AuthoringRejection.ServerUnknown;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.server.ServerCommand.AssignWalkthrough;
import dev.walkthroughs.domain.server.ServerCommand.UnassignWalkthrough;
import dev.walkthroughs.domain.walkthrough.Recorded;
import dev.walkthroughs.domain.walkthrough.Walkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Authoring over the command gateway; each call is one transaction. */
public final class GatewayWalkthroughAuthoring implements WalkthroughAuthoring {

    private final Commands commands;
    private final Names names;
    private final Transactions transactions;
    private final FreshIds ids;
    private final Clock clock;

    /** Puts it together; the clock gives the moment of every event. */
    public GatewayWalkthroughAuthoring(
            Commands commands, Names names, Transactions transactions, FreshIds ids, Clock clock) {
        this.commands = commands;
        this.names = names;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<List<ImportResult>, Rejection> importAll(ImportRequest request) {
        List<Intake> intakes = request.walkthroughs().stream()
                .map(source -> Intake.of(source, ids))
                .toList();
        List<Finding> faults = new ArrayList<>();
        intakes.forEach(
                intake -> intake.findings().stream().filter(Finding::stops).forEach(faults::add));
        faults.addAll(repeatedKeys(request.walkthroughs()));
        if (!faults.isEmpty()) {
            return Outcome.rejected(new InvalidContent(faults));
        }
        return transactions.allOrNothing(
                () -> organization(request.organization()).flatMap(organization -> {
                    List<ImportResult> results = new ArrayList<>();
                    for (int i = 0; i < intakes.size(); i++) {
                        Outcome<ImportResult, Rejection> one = importOne(
                                organization, request, request.walkthroughs().get(i), intakes.get(i));
                        if (one instanceof Outcome.Rejected<ImportResult, Rejection> no) {
                            return Outcome.rejected(no.why());
                        }
                        one.map(results::add);
                    }
                    return Outcome.accepted(results);
                }));
    }

    private Outcome<ImportResult, Rejection> importOne(
            Named organization, ImportRequest request, SourceWalkthrough source, Intake intake) {
        WalkthroughId id = names.find(Kind.WALKTHROUGH, Optional.of(organization.organization()), source.key())
                .map(named -> new WalkthroughId(named.target()))
                .orElseGet(ids::walkthrough);
        if (!names.claim(Kind.WALKTHROUGH, new Named(source.key(), organization.organization(), id.value()))) {
            return Outcome.rejected(new NameTaken("key", source.key()));
        }
        Outcome<Recorded, Rejection> outcome = widen(commands.once(
                new WriteDraft(
                        id,
                        organization.organization(),
                        source.key(),
                        intake.details(),
                        source.firstKey(),
                        intake.steps(),
                        clock.instant()),
                audit(organization.organization())));
        if (request.publish().isPresent()) {
            outcome = outcome.flatMap(draft -> publish(
                            id, organization.organization(), request.publish().orElseThrow())
                    .map(published -> new Recorded(draft.changed() || published.changed(), published.state())));
        }
        for (String host : request.assignTo()) {
            outcome = outcome.flatMap(recorded -> server(host)
                    .flatMap(server -> assign(id, organization.organization(), server, OptionalInt.empty(), true))
                    .map(assigned -> new Recorded(recorded.changed() || assigned, recorded.state())));
        }
        return outcome.map(recorded -> new ImportResult(
                id,
                source.key(),
                intake.details().title(),
                recorded.state() instanceof Walkthrough.Written written ? written.version() : 0,
                intake.steps().size(),
                recorded.changed(),
                intake.findings()));
    }

    @Override
    public Outcome<Publication, Rejection> publish(String walkthrough, PublishPolicy policy) {
        return transactions.allOrNothing(() -> walkthrough(walkthrough).flatMap(named -> {
            WalkthroughId id = new WalkthroughId(named.target());
            return publish(id, named.organization(), policy)
                    .map(recorded -> new Publication(
                            id, ((Walkthrough.Written) recorded.state()).version(), recorded.changed()));
        }));
    }

    @Override
    public Outcome<Assigned, Rejection> assign(
            String walkthrough, String host, OptionalInt displayOrder, boolean enabled) {
        return transactions.allOrNothing(
                () -> walkthrough(walkthrough).flatMap(named -> server(host).flatMap(server -> {
                    WalkthroughId id = new WalkthroughId(named.target());
                    return assign(id, named.organization(), server, displayOrder, enabled)
                            .map(changed -> new Assigned(id, host, changed));
                })));
    }

    @Override
    public Outcome<Assigned, Rejection> unassign(String walkthrough, String host) {
        return transactions.allOrNothing(
                () -> walkthrough(walkthrough).flatMap(named -> server(host).flatMap(server -> {
                    WalkthroughId id = new WalkthroughId(named.target());
                    Outcome<Boolean, Rejection> done = widen(commands.once(
                            new UnassignWalkthrough(new ServerId(server.target()), id, clock.instant()),
                            audit(server.organization())));
                    return done.map(changed -> new Assigned(id, host, changed));
                })));
    }

    private Outcome<Recorded, Rejection> publish(WalkthroughId id, OrganizationId organization, PublishPolicy policy) {
        return widen(
                commands.once(new PublishWalkthrough(id, organization, policy, clock.instant()), audit(organization)));
    }

    private Outcome<Boolean, Rejection> assign(
            WalkthroughId id, OrganizationId owner, Named server, OptionalInt order, boolean enabled) {
        return widen(commands.once(
                new AssignWalkthrough(
                        new ServerId(server.target()),
                        id,
                        owner,
                        order.isPresent() ? order.getAsInt() : null,
                        enabled,
                        clock.instant()),
                audit(server.organization())));
    }

    private Outcome<Named, Rejection> organization(Optional<String> slug) {
        if (slug.isPresent()) {
            return names.find(Kind.ORGANIZATION, Optional.empty(), slug.get())
                    .map(Outcome::<Named, Rejection>accepted)
                    .orElseGet(() ->
                            Outcome.rejected(new OrganizationUnknown("There is no organization " + slug.get() + ".")));
        }
        List<Named> all = names.all(Kind.ORGANIZATION, 2);
        return all.size() == 1
                ? Outcome.accepted(all.get(0))
                : Outcome.rejected(new OrganizationUnknown(
                        all.isEmpty()
                                ? "There is no organization yet."
                                : "There are several organizations; name the one that is meant."));
    }

    private Outcome<Named, Rejection> server(String host) {
        return names.find(Kind.HOST, Optional.empty(), host.toLowerCase(Locale.ROOT))
                .map(Outcome::<Named, Rejection>accepted)
                .orElseGet(() -> Outcome.rejected(new ServerUnknown(host)));
    }

    private Outcome<Named, Rejection> walkthrough(String idOrKey) {
        int slash = idOrKey.indexOf('/');
        Optional<Named> found = slash < 0
                ? names.nameOf(Kind.WALKTHROUGH, idOrKey)
                : names.find(Kind.ORGANIZATION, Optional.empty(), idOrKey.substring(0, slash))
                        .flatMap(organization -> names.find(
                                Kind.WALKTHROUGH,
                                Optional.of(organization.organization()),
                                idOrKey.substring(slash + 1)));
        return found.map(Outcome::<Named, Rejection>accepted)
                .orElseGet(() -> Outcome.rejected(new WalkthroughUnknown()));
    }

    private static List<Finding> repeatedKeys(List<SourceWalkthrough> sources) {
        Set<String> seen = new HashSet<>();
        return sources.stream()
                .filter(source -> !seen.add(source.key()))
                .map(source -> Finding.error(
                        source.file(), 0, "Another walkthrough of this import has the key " + source.key() + "."))
                .toList();
    }

    private static <T> Outcome<T, Rejection> widen(Outcome<T, ? extends Rejection> outcome) {
        return outcome.fold(Outcome::accepted, Outcome::rejected);
    }

    private static Map<String, String> audit(OrganizationId organization) {
        return Map.of("organization_id", organization.value(), "actor", "operator");
    }
}
