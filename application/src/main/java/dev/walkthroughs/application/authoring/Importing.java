package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.authoring.AuthoringRejection.InvalidContent;
import dev.walkthroughs.application.authoring.AuthoringRejection.NameTaken;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.PlannedImport;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.Publication;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.intake.Intake;
import dev.walkthroughs.application.intake.Matching;
import dev.walkthroughs.application.manuscript.Manuscript;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.Walkthrough.Written;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Taking content in, inside a transaction of the caller. */
final class Importing {

    private final Commands commands;
    private final Histories histories;
    private final Names names;
    private final Publishing publishing;
    private final FreshIds ids;
    private final Clock clock;

    Importing(Commands commands, Histories histories, Names names, Publishing publishing, FreshIds ids, Clock clock) {
        this.commands = commands;
        this.histories = histories;
        this.names = names;
        this.publishing = publishing;
        this.ids = ids;
        this.clock = clock;
    }

    /** One walkthrough, sanitised, and what is there of it. */
    private record Prepared(Named named, Manuscript before, List<WalkthroughEvent> events, WriteDraft command) {

        Manuscript after() {
            return before.after(events);
        }

        boolean changed() {
            return !events.isEmpty();
        }
    }

    /**
     * How many sources there are, none of which has a fault; refused with every fault there is. What was made of one on
     * the way is not kept: all of them together may be more than fits in memory.
     */
    Outcome<Integer, Rejection> checked(List<SourceWalkthrough> sources) {
        List<Finding> faults = new ArrayList<>();
        List<Finding> repeated = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (SourceWalkthrough source : sources) {
            Intake.of(source, ids).findings().stream().filter(Finding::stops).forEach(faults::add);
            if (!keys.add(source.key())) {
                repeated.add(Finding.error(
                        source.file(), 0, "Another walkthrough of this import has the key " + source.key() + "."));
            }
        }
        faults.addAll(repeated);
        return faults.isEmpty() ? Outcome.accepted(sources.size()) : Outcome.rejected(new InvalidContent(faults));
    }

    Outcome<ImportResult, Rejection> take(
            Named organization, SourceWalkthrough source, Optional<PublishPolicy> publish, boolean upToDate) {
        Intake intake = Intake.of(source, ids);
        return prepare(organization, source, intake).flatMap(prepared -> {
            if (!names.claim(Kind.WALKTHROUGH, prepared.named())) {
                return Outcome.rejected(new NameTaken("key", source.key()));
            }
            WalkthroughId id = prepared.command().walkthroughId();
            Manuscript after = prepared.after();
            return commands.once(prepared.command(), Registry.audit(organization.organization()))
                    .map(written -> Publishing.decidedOn(prepared.before().state(), prepared.events(), written))
                    .<Outcome<Publication, Rejection>>fold(
                            written -> publish.map(
                                            policy -> publishing.publish(prepared.named(), policy, after, upToDate))
                                    .orElseGet(() -> Outcome.accepted(
                                            new Publication(id, version(after), false, Optional.empty()))),
                            Outcome::rejected)
                    .map(published -> new ImportResult(
                            id,
                            source.key(),
                            intake.details().title(),
                            published.version(),
                            intake.steps().size(),
                            prepared.changed() || published.changed(),
                            published.effects(),
                            findings(source, intake, prepared)));
        });
    }

    Outcome<PlannedImport, Rejection> plan(Named organization, SourceWalkthrough source, boolean upToDate) {
        Intake intake = Intake.of(source, ids);
        return prepare(organization, source, intake).flatMap(prepared -> publishing
                .plan(prepared.named(), prepared.after(), upToDate)
                .map(plan -> new PlannedImport(
                        prepared.before().equals(Manuscript.BLANK)
                                ? Optional.empty()
                                : Optional.of(prepared.command().walkthroughId()),
                        source.key(),
                        intake.details().title(),
                        intake.steps().size(),
                        prepared.changed(),
                        plan,
                        findings(source, intake, prepared))));
    }

    /** Decides as the command will, on what its transaction sees; another that comes between makes the command fail. */
    private Outcome<Prepared, Rejection> prepare(Named organization, SourceWalkthrough source, Intake intake) {
        Optional<Named> known = names.find(Kind.WALKTHROUGH, Optional.of(organization.organization()), source.key());
        Named named = known.orElseGet(() -> new Named(
                source.key(), organization.organization(), ids.walkthrough().value()));
        WalkthroughId id = new WalkthroughId(named.target());
        Manuscript before = known.isEmpty() ? Manuscript.BLANK : Manuscript.of(histories.walkthrough(id));
        WriteDraft command = new WriteDraft(
                id,
                organization.organization(),
                source.key(),
                intake.details(),
                source.firstKey(),
                intake.steps(),
                clock.instant());
        return before.state()
                .decide(command)
                .fold(events -> Outcome.accepted(new Prepared(named, before, events, command)), Outcome::rejected);
    }

    private List<Finding> findings(SourceWalkthrough source, Intake intake, Prepared prepared) {
        List<Finding> findings = new ArrayList<>(intake.findings());
        findings.addAll(Matching.findings(
                source,
                prepared.before(),
                prepared.after(),
                publishing.running(prepared.command().walkthroughId(), prepared.before())));
        return findings;
    }

    private static int version(Manuscript manuscript) {
        return manuscript.state() instanceof Written written ? written.version() : 0;
    }
}
