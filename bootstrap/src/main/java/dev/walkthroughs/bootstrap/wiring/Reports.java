package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.application.figures.Figures;
import dev.walkthroughs.application.figures.Snapshot;
import dev.walkthroughs.bootstrap.command.analysis.ReportSource;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.Optional;

/** Figures for the operator's commands: names become ids. */
record Reports(Names names, Figures figures) implements ReportSource {

    @Override
    public Outcome<Snapshot, Rejection> read(String organization, Optional<String> walkthrough) {
        Registry registry = new Registry(names);
        return registry.organization(Optional.of(organization)).flatMap(owner -> walkthrough
                .map(name -> registry.walkthrough(name).flatMap(named -> own(owner, named)))
                .orElseGet(() -> Outcome.accepted(Optional.empty()))
                .map(only -> figures.at(owner.organization(), only)));
    }

    /** Another organization's is refused like one that is not there (R23). */
    private static Outcome<Optional<WalkthroughId>, Rejection> own(Named owner, Named walkthrough) {
        OrganizationId wanted = owner.organization();
        return walkthrough.organization().equals(wanted)
                ? Outcome.accepted(Optional.of(new WalkthroughId(walkthrough.target())))
                : Outcome.rejected(new WalkthroughUnknown());
    }
}
