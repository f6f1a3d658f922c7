package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.authoring.AuthoringRejection.NameTaken;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.organization.OrganizationCommand.CreateOrganization;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.server.Access;
import dev.walkthroughs.domain.server.ServerCommand.ChangeAccess;
import dev.walkthroughs.domain.server.ServerCommand.CreateServer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tenants over the command gateway; a name is claimed in the transaction that records its owner. */
public final class GatewayTenants implements Tenants {

    private final Commands commands;
    private final Names names;
    private final Registry registry;
    private final Transactions transactions;
    private final FreshIds ids;
    private final Clock clock;

    /** Puts it together; the clock gives the moment of every event. */
    public GatewayTenants(Commands commands, Names names, Transactions transactions, FreshIds ids, Clock clock) {
        this.commands = commands;
        this.names = names;
        this.registry = new Registry(names);
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<OrganizationId, Rejection> createOrganization(String slug, String name) {
        OrganizationId id = ids.organization();
        CreateOrganization command = new CreateOrganization(
                id, slug, MarkdownPolicy.sanitiseLine(name).text(), clock.instant());
        return transactions.allOrNothing(() -> commands.once(command, Registry.audit(id))
                .<Outcome<OrganizationId, Rejection>>fold(
                        done -> names.claim(Kind.ORGANIZATION, new Named(slug, id, id.value()))
                                ? Outcome.accepted(id)
                                : Outcome.rejected(new NameTaken("slug", slug)),
                        Outcome::rejected));
    }

    @Override
    public Outcome<ServerId, Rejection> createServer(
            String organization, List<String> hosts, String name, boolean requiresStepId, Access access) {
        ServerId id = ids.server();
        List<String> lower = hosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        String inert = MarkdownPolicy.sanitiseLine(name).text();
        return transactions.allOrNothing(
                () -> registry.organization(Optional.of(organization)).flatMap(owner -> {
                    OrganizationId tenant = owner.organization();
                    return commands.once(
                                    new CreateServer(id, tenant, inert, lower, requiresStepId, access, clock.instant()),
                                    Registry.audit(tenant))
                            .<Outcome<ServerId, Rejection>>fold(done -> claim(tenant, id, lower), Outcome::rejected);
                }));
    }

    @Override
    public Outcome<Boolean, Rejection> changeAccess(String host, Access access) {
        return registry.server(host).flatMap(server -> commands.send(
                        new ChangeAccess(new ServerId(server.target()), access, clock.instant()),
                        Registry.audit(server.organization()))
                .<Outcome<Boolean, Rejection>>fold(Outcome::accepted, Outcome::rejected));
    }

    private Outcome<ServerId, Rejection> claim(OrganizationId tenant, ServerId id, List<String> hosts) {
        return hosts.stream()
                .filter(host -> !names.claim(Kind.HOST, new Named(host, tenant, id.value())))
                .findFirst()
                .<Outcome<ServerId, Rejection>>map(host -> Outcome.rejected(new NameTaken("host", host)))
                .orElseGet(() -> Outcome.accepted(id));
    }
}
