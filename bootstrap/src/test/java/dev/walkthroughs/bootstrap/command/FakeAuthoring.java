package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.application.authoring.AuthoringRejection;
import dev.walkthroughs.application.authoring.ImportRequest;
import dev.walkthroughs.application.authoring.ImportResult;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.plan.Effects;
import dev.walkthroughs.application.plan.Effects.AddedStep;
import dev.walkthroughs.application.plan.Effects.Moved;
import dev.walkthroughs.application.plan.ProbableRename;
import dev.walkthroughs.application.plan.PublishPlan;
import dev.walkthroughs.application.plan.PublishPlan.Standing;
import dev.walkthroughs.application.plan.StepName;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.Availability;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Remembers what it was asked, knows the walkthrough {@code acme/tea} and the host {@code localhost}. */
final class FakeAuthoring implements WalkthroughAuthoring {

    static final WalkthroughId TEA = new WalkthroughId("wt_tea0000000");

    private static final StepName BOIL = new StepName(new StepId("ws_boil000000"), "boil", "Boil");
    private static final StepName POUR = new StepName(new StepId("ws_pour000000"), "pour", "Pour");
    private static final StepName DRINK = new StepName(new StepId("ws_drink00000"), "drink", "Drink");

    final List<String> calls = new ArrayList<>();
    final List<ImportRequest> imports = new ArrayList<>();
    final List<Finding> faults = new ArrayList<>();
    boolean changes = true;
    int version = 1;

    @Override
    public Outcome<List<ImportResult>, Rejection> importAll(ImportRequest request) {
        imports.add(request);
        if (!faults.isEmpty()) {
            return Outcome.rejected(new AuthoringRejection.InvalidContent(faults));
        }
        if (!request.organization().orElse("acme").equals("acme")) {
            return Outcome.rejected(new AuthoringRejection.OrganizationUnknown("There is no such organization."));
        }
        List<ImportResult> results = new ArrayList<>();
        for (SourceWalkthrough one : request.walkthroughs()) {
            results.add(new ImportResult(
                    new WalkthroughId("wt_" + (one.key() + "0000000000").substring(0, 10)),
                    one.key(),
                    one.title(),
                    request.publish().isPresent() ? version : 0,
                    one.steps().size(),
                    changes,
                    request.publish().filter(policy -> changes).map(policy -> effects(policy, version)),
                    List.of(Finding.warning(one.steps().get(0).file(), 3, "Raw HTML was escaped."))));
        }
        return Outcome.accepted(results);
    }

    /** Ten under way: six stay where they stand, three move, one is left alone; a new step for some. */
    static Effects effects(PublishPolicy policy, int version) {
        return new Effects(
                policy,
                version,
                10,
                6,
                3,
                0,
                0,
                1,
                List.of(new Moved(BOIL, POUR, 3)),
                List.of(new AddedStep(DRINK, 2, 7)),
                true);
    }

    private PublishPlan plan() {
        return changes
                ? new PublishPlan(
                        2,
                        true,
                        false,
                        List.of(new Standing(1, BOIL, 10)),
                        List.of(effects(PublishPolicy.CARRY, 2)),
                        List.of(new ProbableRename(BOIL, DRINK, 70)),
                        true)
                : new PublishPlan(2, false, false, List.of(), List.of(), List.of(), false);
    }

    @Override
    public Outcome<Publication, Rejection> publish(String walkthrough, PublishPolicy policy) {
        calls.add("publish " + walkthrough + " " + policy);
        return known(walkthrough)
                .map(id ->
                        new Publication(id, 2, changes, changes ? Optional.of(effects(policy, 2)) : Optional.empty()));
    }

    @Override
    public Outcome<PlannedPublication, Rejection> plan(String walkthrough) {
        calls.add("plan " + walkthrough);
        return known(walkthrough).map(id -> new PlannedPublication(id, "tea", plan()));
    }

    @Override
    public Outcome<List<PlannedImport>, Rejection> planImport(ImportRequest request) {
        return importAll(request).map(results -> results.stream()
                .map(one -> new PlannedImport(
                        Optional.of(one.walkthroughId()),
                        one.key(),
                        one.title(),
                        one.steps(),
                        changes,
                        plan(),
                        one.findings()))
                .toList());
    }

    @Override
    public Outcome<Offering, Rejection> unpublish(String walkthrough) {
        return offering("unpublish", walkthrough, Availability.CLOSED);
    }

    @Override
    public Outcome<Offering, Rejection> withdraw(String walkthrough) {
        return offering("withdraw", walkthrough, Availability.WITHDRAWN);
    }

    @Override
    public Outcome<Offering, Rejection> archive(String walkthrough) {
        return offering("archive", walkthrough, Availability.ARCHIVED);
    }

    private Outcome<Offering, Rejection> offering(String what, String walkthrough, Availability then) {
        calls.add(what + " " + walkthrough);
        return known(walkthrough).map(id -> new Offering(id, then, changes));
    }

    @Override
    public Outcome<Assigned, Rejection> assign(
            String walkthrough, String host, OptionalInt displayOrder, boolean enabled) {
        calls.add("assign " + walkthrough + " " + host + " " + displayOrder + " " + enabled);
        return known(walkthrough).flatMap(id -> on(id, host));
    }

    @Override
    public Outcome<Assigned, Rejection> unassign(String walkthrough, String host) {
        calls.add("unassign " + walkthrough + " " + host);
        return known(walkthrough).flatMap(id -> on(id, host));
    }

    private Outcome<Assigned, Rejection> on(WalkthroughId id, String host) {
        return host.equals("localhost")
                ? Outcome.accepted(new Assigned(id, host, changes))
                : Outcome.rejected(new AuthoringRejection.ServerUnknown(host));
    }

    private static Outcome<WalkthroughId, Rejection> known(String walkthrough) {
        return walkthrough.equals("acme/tea")
                ? Outcome.accepted(TEA)
                : Outcome.rejected(new WalkthroughRejection.WalkthroughUnknown());
    }
}
