package dev.walkthroughs.application.examination;

import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.examination.Circumstances.Identity;
import dev.walkthroughs.application.examination.Circumstances.Programs;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.server.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who a learner is on a server: a learner of one way in is not found by another. */
final class WaysIn {

    private final Circumstances circumstances;

    WaysIn(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** The learners that these identities are there; none for those who come otherwise, or are gone. */
    List<LearnerId> roots(List<Identity> identities, McpServer server) {
        return identities.stream()
                .filter(one -> !one.erased() && fits(one, server))
                .map(Identity::root)
                .distinct()
                .toList();
    }

    List<Fact> facts(List<Identity> identities, McpServer server) {
        Access access = server.access();
        List<Fact> facts = new ArrayList<>();
        facts.add(access(access));
        if (identities.isEmpty()) {
            facts.add(
                    access.mode() == Access.Mode.OAUTH
                            ? Fact.ok(Aspect.LEARNER, "The address has an account, and has never called a tool.")
                            : Fact.fault(
                                    Aspect.LEARNER,
                                    Remedy.CHANGE_ACCESS,
                                    "The address has an account of this service, which this server takes no tokens"
                                            + " of."));
        } else if (identities.stream().allMatch(Identity::erased)) {
            facts.add(Fact.fault(
                    Aspect.LEARNER,
                    Remedy.SIGN_IN_ANEW,
                    "Who this was is erased, and tokens from before are refused (R24)."));
        } else if (roots(identities, server).isEmpty()) {
            facts.add(Fact.fault(
                    Aspect.LEARNER,
                    Remedy.CHANGE_ACCESS,
                    "This learner comes in another way than this server's, and is somebody else here."));
        } else {
            identities.stream()
                    .filter(one -> !one.erased() && fits(one, server))
                    .map(WaysIn::known)
                    .forEach(facts::add);
        }
        return facts;
    }

    private static Fact known(Identity one) {
        return Fact.ok(
                Aspect.LEARNER,
                one.id().equals(one.root())
                        ? "The learner is " + one.id() + "."
                        : one.id() + " was linked, and acts as " + one.root() + ".");
    }

    private static Fact access(Access access) {
        String closed = access.closed() ? " Even introducing and listing needs one." : "";
        return switch (access.mode()) {
            case OAUTH -> Fact.ok(Aspect.ACCESS, "oauth: learners come with tokens of this service." + closed);
            case ANONYMOUS ->
                Fact.ok(Aspect.ACCESS, "anonymous: a learner is whoever knows a handle; addresses mean nothing here.");
            case EXTERNAL ->
                Fact.ok(Aspect.ACCESS, "external: learners come with tokens of " + access.issuer() + "." + closed);
        };
    }

    /** What programs may act for a learner; nothing to tell where no program is let in by a sign-in here. */
    Optional<Fact> programs(McpServer server, LearnerId root) {
        if (server.access().mode() != Access.Mode.OAUTH) {
            return Optional.empty();
        }
        Programs programs = circumstances.programs(server.organizationId(), server.id(), root);
        if (programs.live() > 0) {
            return Optional.of(
                    Fact.ok(Aspect.PROGRAMS, "Programs that were let in and may act: " + programs.live() + "."));
        }
        return Optional.of(programs.lastEnd()
                .map(end -> Fact.warning(
                        Aspect.PROGRAMS,
                        Remedy.CONNECT_AGAIN,
                        "The last program that was let in here may act no more since " + end
                                + "; only tokens made by command still hold."))
                .orElseGet(() -> Fact.ok(
                        Aspect.PROGRAMS,
                        "No program was let in here by signing in; tokens made by command leave no trace.")));
    }

    private static boolean fits(Identity one, McpServer server) {
        return switch (server.access().mode()) {
            case OAUTH -> one.byProvider() || one.issuer().equals(Learners.OWN_ISSUER);
            case ANONYMOUS -> one.issuer().equals("anonymous/" + server.id());
            case EXTERNAL -> one.issuer().equals(server.access().issuer());
        };
    }
}
