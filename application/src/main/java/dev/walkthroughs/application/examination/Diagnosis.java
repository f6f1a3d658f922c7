package dev.walkthroughs.application.examination;

import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.examination.Circumstances.Identity;
import dev.walkthroughs.application.learners.NameRejection.LearnerAmbiguous;
import dev.walkthroughs.application.learners.NameRejection.LearnerUnknown;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells why somebody does not see a walkthrough on a server, or where they stand in it. Changes nothing. */
public final class Diagnosis {

    private final Registry registry;
    private final McpServers servers;
    private final Circumstances circumstances;
    private final WaysIn waysIn;
    private final Place place;
    private final CallsLeft limits;

    /** Asks the tables where a call asks them, and the events where a call asks those. */
    public Diagnosis(
            Registry registry, McpServers servers, Circumstances circumstances, Place place, CallsLeft limits) {
        this.registry = registry;
        this.servers = servers;
        this.circumstances = circumstances;
        this.waysIn = new WaysIn(circumstances);
        this.place = place;
        this.limits = limits;
    }

    /**
     * Looks at what stands between a learner and a walkthrough. What is named together has to belong together (R23).
     *
     * @param learner an id, or an address
     * @param walkthrough an id, or {@code organization/key}
     * @param host of the server, in any case
     * @return refused with {@code SERVER_UNKNOWN}, {@code WALKTHROUGH_UNKNOWN}, {@code LEARNER_UNKNOWN}, and with
     *     {@code LEARNER_AMBIGUOUS} if an address stands for several who come to this server in the same way
     */
    public Outcome<Diagnosed, Rejection> of(String learner, String walkthrough, String host) {
        return registry.server(host).flatMap(server -> registry.walkthrough(walkthrough)
                .flatMap(content -> content.organization().equals(server.organization())
                        ? of(learner, new WalkthroughId(content.target()), server, host)
                        : Outcome.rejected(new WalkthroughUnknown())));
    }

    private Outcome<Diagnosed, Rejection> of(String learner, WalkthroughId walkthrough, Named named, String host) {
        OrganizationId organization = named.organization();
        List<Identity> identities = circumstances.identities(organization, learner);
        if (identities.isEmpty() && !circumstances.hasAccount(organization, learner)) {
            return Outcome.rejected(new LearnerUnknown());
        }
        List<Fact> facts = new ArrayList<>(projections());
        ServerId id = new ServerId(named.target());
        Optional<McpServer> shown = servers.byHost(host.toLowerCase(Locale.ROOT));
        if (shown.isEmpty()) {
            facts.add(
                    0,
                    Fact.fault(
                            Aspect.HOST,
                            Remedy.AWAIT_PROJECTIONS,
                            "The server is recorded, but the tables do not show it yet; every call to its host is"
                                    + " refused with 421."));
            return Outcome.accepted(new Diagnosed(id, walkthrough, Optional.empty(), facts));
        }
        McpServer server = shown.get();
        facts.add(
                0,
                Fact.ok(
                        Aspect.HOST,
                        "It is a host of \"" + server.name() + "\" (" + server.id() + "), a server of "
                                + server.organizationName() + "."));
        List<LearnerId> roots = waysIn.roots(identities, server);
        if (roots.size() > 1) {
            return Outcome.rejected(new LearnerAmbiguous(roots));
        }
        Optional<LearnerId> root = roots.stream().findFirst();
        facts.addAll(waysIn.facts(identities, server));
        root.ifPresent(one -> waysIn.programs(server, one).ifPresent(facts::add));
        facts.addAll(place.facts(server, walkthrough, root));
        facts.addAll(letters(server, walkthrough, root));
        root.ifPresent(one -> facts.addAll(limits(server, one)));
        return Outcome.accepted(new Diagnosed(id, walkthrough, root, facts));
    }

    private List<Fact> projections() {
        return circumstances.projections().stream()
                .map(lag -> lag.behind() == 0
                        ? Fact.ok(Aspect.PROJECTIONS, lag.projection() + " is up to date.")
                        : Fact.warning(
                                Aspect.PROJECTIONS,
                                Remedy.AWAIT_PROJECTIONS,
                                lag.projection() + " is " + lag.behind() + " events behind"
                                        + (lag.running() ? "." : ", and no process keeps it up to date.")))
                .toList();
    }

    private List<Fact> letters(McpServer server, WalkthroughId walkthrough, Optional<LearnerId> root) {
        List<String> streams = new ArrayList<>(
                List.of(server.organizationId().value(), server.id().value(), walkthrough.value()));
        root.ifPresent(one -> streams.add(
                ProgressId.of(server.organizationId(), one, walkthrough).value()));
        return circumstances.waiting(streams).stream()
                .map(letter -> Fact.warning(
                        Aspect.DEAD_LETTERS,
                        Remedy.RETRY_EVENTS,
                        "Events of " + letter.stream() + " wait since " + letter.projection() + " could not show them ("
                                + letter.cause() + "); the tables lack them."))
                .toList();
    }

    private List<Fact> limits(McpServer server, LearnerId learner) {
        return limits.of(server.id(), learner).stream()
                .map(left -> left.left() > 0
                        ? Fact.ok(
                                Aspect.LIMITS,
                                "Of " + left.allowance() + " " + left.of() + ", " + left.left() + " are left.")
                        : Fact.warning(
                                Aspect.LIMITS,
                                Remedy.WAIT_OR_RAISE,
                                "All " + left.allowance() + " " + left.of()
                                        + " are used up: calls are refused with RATE_LIMITED."))
                .toList();
    }
}
