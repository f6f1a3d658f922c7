package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.plan.RunningAttempts;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.server.ServerCommand.AssignWalkthrough;
import dev.walkthroughs.domain.server.ServerCommand.UnassignWalkthrough;
import dev.walkthroughs.domain.server.ServerRejection;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.ArchiveWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.UnpublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WithdrawWalkthrough;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Authoring over the command gateway: finds what is named, and makes one transaction of each call. */
public final class GatewayWalkthroughAuthoring implements WalkthroughAuthoring {

    private final Commands commands;
    private final Registry registry;
    private final Transactions transactions;
    private final RunningAttempts running;
    private final Publishing publishing;
    private final Importing importing;
    private final Clock clock;

    /** Puts it together; the clock gives the moment of every event. */
    public GatewayWalkthroughAuthoring(
            Commands commands,
            Histories histories,
            Names names,
            Transactions transactions,
            RunningAttempts running,
            FreshIds ids,
            Clock clock) {
        this.commands = commands;
        this.registry = new Registry(names);
        this.transactions = transactions;
        this.running = running;
        this.publishing = new Publishing(commands, histories, running, clock);
        this.importing = new Importing(commands, histories, names, publishing, ids, clock);
        this.clock = clock;
    }

    @Override
    public Outcome<List<ImportResult>, Rejection> importAll(ImportRequest request) {
        return importing.checked(request.walkthroughs()).flatMap(count -> {
            boolean upToDate = running.caughtUp();
            return transactions.allOrNothing(() -> registry.organization(request.organization())
                    .flatMap(organization -> each(
                            count,
                            i -> importOne(
                                    organization,
                                    request,
                                    request.walkthroughs().get(i),
                                    upToDate))));
        });
    }

    private Outcome<ImportResult, Rejection> importOne(
            Named organization, ImportRequest request, SourceWalkthrough source, boolean upToDate) {
        Outcome<ImportResult, Rejection> taken = importing.take(organization, source, request.publish(), upToDate);
        for (String host : request.assignTo()) {
            taken = taken.flatMap(result -> registry.server(host, organization)
                    .flatMap(server -> assign(result.walkthroughId(), organization, server, OptionalInt.empty(), true))
                    .map(assigned -> assigned ? result.withChange() : result));
        }
        return taken;
    }

    @Override
    public Outcome<List<PlannedImport>, Rejection> planImport(ImportRequest request) {
        return importing.checked(request.walkthroughs()).flatMap(count -> {
            boolean upToDate = running.caughtUp();
            return registry.organization(request.organization())
                    .flatMap(organization -> each(
                            count,
                            i -> importing.plan(
                                    organization, request.walkthroughs().get(i), upToDate)));
        });
    }

    @Override
    public Outcome<Publication, Rejection> publish(String walkthrough, PublishPolicy policy) {
        boolean upToDate = running.caughtUp();
        return transactions.allOrNothing(
                () -> registry.walkthrough(walkthrough).flatMap(named -> publishing.publish(named, policy, upToDate)));
    }

    @Override
    public Outcome<PlannedPublication, Rejection> plan(String walkthrough) {
        boolean upToDate = running.caughtUp();
        return registry.walkthrough(walkthrough).flatMap(named -> publishing.plan(named, upToDate));
    }

    @Override
    public Outcome<Offering, Rejection> unpublish(String walkthrough) {
        return offer(walkthrough, (id, named) -> new UnpublishWalkthrough(id, named.organization(), clock.instant()));
    }

    @Override
    public Outcome<Offering, Rejection> withdraw(String walkthrough) {
        return offer(walkthrough, (id, named) -> new WithdrawWalkthrough(id, named.organization(), clock.instant()));
    }

    @Override
    public Outcome<Offering, Rejection> archive(String walkthrough) {
        return offer(walkthrough, (id, named) -> new ArchiveWalkthrough(id, named.organization(), clock.instant()));
    }

    private Outcome<Offering, Rejection> offer(
            String walkthrough, BiFunction<WalkthroughId, Named, WalkthroughCommand> command) {
        return transactions.allOrNothing(() -> registry.walkthrough(walkthrough)
                .flatMap(named -> publishing.offer(command.apply(new WalkthroughId(named.target()), named))));
    }

    @Override
    public Outcome<Assigned, Rejection> assign(
            String walkthrough, String host, OptionalInt displayOrder, boolean enabled) {
        return transactions.allOrNothing(() -> registry.walkthrough(walkthrough)
                .flatMap(named -> registry.server(host, named).flatMap(server -> {
                    WalkthroughId id = new WalkthroughId(named.target());
                    return assign(id, named, server, displayOrder, enabled)
                            .map(changed -> new Assigned(id, host, changed));
                })));
    }

    @Override
    public Outcome<Assigned, Rejection> unassign(String walkthrough, String host) {
        return transactions.allOrNothing(() -> registry.walkthrough(walkthrough)
                .flatMap(named -> registry.server(host, named).flatMap(server -> {
                    WalkthroughId id = new WalkthroughId(named.target());
                    return send(server, new UnassignWalkthrough(new ServerId(server.target()), id, clock.instant()))
                            .map(changed -> new Assigned(id, host, changed));
                })));
    }

    private Outcome<Boolean, Rejection> assign(
            WalkthroughId id, Named owner, Named server, OptionalInt order, boolean enabled) {
        return send(
                server,
                new AssignWalkthrough(
                        new ServerId(server.target()),
                        id,
                        owner.organization(),
                        order.isPresent() ? order.getAsInt() : null,
                        enabled,
                        clock.instant()));
    }

    private Outcome<Boolean, Rejection> send(Named server, Command<Outcome<Boolean, ServerRejection>> command) {
        return commands.once(command, Registry.audit(server.organization())).fold(Outcome::accepted, Outcome::rejected);
    }

    /** The results of all, in order, or the reason of the first that is refused. */
    private static <T> Outcome<List<T>, Rejection> each(int count, Function<Integer, Outcome<T, Rejection>> one) {
        List<T> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (one.apply(i).map(results::add) instanceof Outcome.Rejected<Boolean, Rejection> no) {
                return Outcome.rejected(no.why());
            }
        }
        return Outcome.accepted(results);
    }
}
