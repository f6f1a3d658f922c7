package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.application.authoring.AuthoringRejection;
import dev.walkthroughs.application.authoring.ImportRequest;
import dev.walkthroughs.application.authoring.ImportResult;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Remembers what it was asked, knows the walkthrough {@code acme/tea} and the host {@code localhost}. */
final class FakeAuthoring implements WalkthroughAuthoring {

    static final WalkthroughId TEA = new WalkthroughId("wt_tea0000000");

    final List<String> calls = new ArrayList<>();
    final List<ImportRequest> imports = new ArrayList<>();
    final List<Finding> faults = new ArrayList<>();
    boolean changes = true;

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
                    request.publish() ? 1 : 0,
                    one.steps().size(),
                    changes,
                    List.of(Finding.warning(one.steps().get(0).file(), 3, "Raw HTML was escaped."))));
        }
        return Outcome.accepted(results);
    }

    @Override
    public Outcome<Publication, Rejection> publish(String walkthrough) {
        calls.add("publish " + walkthrough);
        return known(walkthrough).map(id -> new Publication(id, 2, changes));
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
