package dev.walkthroughs.application.editing;

import dev.walkthroughs.application.authoring.AuthoringRejection.InvalidContent;
import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.application.authoring.Transactions;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.intake.Intake;
import dev.walkthroughs.application.manuscript.Manuscript;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.walkthrough.DraftEdit;
import dev.walkthroughs.domain.walkthrough.DraftStep;
import dev.walkthroughs.domain.walkthrough.Walkthrough.Written;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.EditDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.NotPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Drafts over the command gateway and the event store; an edit is one transaction. */
public final class GatewayDraftEditing implements DraftEditing {

    private final Commands commands;
    private final Histories histories;
    private final Names names;
    private final Registry registry;
    private final Transactions transactions;
    private final FreshIds ids;
    private final Clock clock;

    /** Puts it together; the clock gives the moment of every event. */
    public GatewayDraftEditing(
            Commands commands, Histories histories, Names names, Transactions transactions, FreshIds ids, Clock clock) {
        this.commands = commands;
        this.histories = histories;
        this.names = names;
        this.registry = new Registry(names);
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A walkthrough that exists, and what it says. */
    private record Found(WalkthroughId id, Written written, Manuscript manuscript) {

        DraftOutline outline() {
            return DraftOutline.of(id, written, manuscript);
        }
    }

    @Override
    public Outcome<DraftOutline, Rejection> outline(String walkthrough) {
        return registry.walkthrough(walkthrough).flatMap(this::read).map(Found::outline);
    }

    @Override
    public Outcome<SourceWalkthrough, Rejection> draft(String walkthrough) {
        return registry.walkthrough(walkthrough)
                .flatMap(this::read)
                .map(found -> Exporting.of(found.written(), found.manuscript()));
    }

    @Override
    public Outcome<Edited, Rejection> edit(
            String walkthrough,
            OptionalInt expected,
            List<SourceStep> words,
            Function<List<DraftStep>, DraftEdit> edit) {
        List<Finding> findings = new ArrayList<>();
        List<DraftStep> steps =
                words.stream().map(step -> Intake.step(step, ids, findings)).toList();
        List<Finding> faults = findings.stream().filter(Finding::stops).toList();
        if (!faults.isEmpty()) {
            return Outcome.rejected(new InvalidContent(faults));
        }
        return transactions.allOrNothing(
                () -> registry.walkthrough(walkthrough).flatMap(named -> send(named, expected, edit.apply(steps))
                        .flatMap(changed -> read(named).map(found -> new Edited(changed, found.outline(), findings)))));
    }

    private Outcome<Boolean, Rejection> send(Named named, OptionalInt expected, DraftEdit edit) {
        EditDraft command = new EditDraft(
                new WalkthroughId(named.target()),
                named.organization(),
                expected.isPresent() ? expected.getAsInt() : null,
                edit,
                clock.instant());
        return commands.once(command, Registry.audit(named.organization()))
                .fold(recorded -> Outcome.accepted(recorded.changed()), Outcome::rejected);
    }

    @Override
    public Outcome<Comparison, Rejection> compare(Optional<String> organization, SourceWalkthrough content) {
        Intake intake = Intake.of(content, ids);
        List<Finding> faults = intake.findings().stream().filter(Finding::stops).toList();
        if (!faults.isEmpty()) {
            return Outcome.rejected(new InvalidContent(faults));
        }
        return registry.organization(organization)
                .flatMap(owner -> names.find(Kind.WALKTHROUGH, Optional.of(owner.organization()), content.key())
                        .map(this::read)
                        .orElseGet(() -> Outcome.rejected(new WalkthroughUnknown())))
                .flatMap(found -> compare(found, content, intake));
    }

    private Outcome<Comparison, Rejection> compare(Found found, SourceWalkthrough content, Intake intake) {
        Optional<Manuscript.Version> newest = found.manuscript().newest();
        if (newest.isEmpty()) {
            return Outcome.rejected(new NotPublished(content.key()));
        }
        WriteDraft command = new WriteDraft(
                found.id(),
                found.written().organizationId(),
                content.key(),
                intake.details(),
                content.firstKey(),
                intake.steps(),
                clock.instant());
        return found.written()
                .decide(command)
                .fold(
                        events -> Outcome.accepted(Comparing.of(
                                found.id(),
                                content.key(),
                                newest.get(),
                                found.manuscript().after(events))),
                        Outcome::rejected);
    }

    private Outcome<Found, Rejection> read(Named named) {
        WalkthroughId id = new WalkthroughId(named.target());
        Manuscript manuscript = Manuscript.of(histories.walkthrough(id));
        return manuscript.state() instanceof Written written
                ? Outcome.accepted(new Found(id, written, manuscript))
                : Outcome.rejected(new WalkthroughUnknown());
    }
}
