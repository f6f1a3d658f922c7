package dev.walkthroughs.application.examination;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.examination.Circumstances.Content;
import dev.walkthroughs.application.library.PublishedVersion;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.Tally;
import dev.walkthroughs.domain.progress.VersionEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a server offers a walkthrough, and where a learner stands in it, by the events alone. */
public final class Place {

    private final Circumstances circumstances;
    private final Histories histories;
    private final StepLibrary library;

    /** Reads what is offered from tables, and progress from events. */
    public Place(Circumstances circumstances, Histories histories, StepLibrary library) {
        this.circumstances = circumstances;
        this.histories = histories;
        this.library = library;
    }

    List<Fact> facts(McpServer server, WalkthroughId walkthrough, Optional<LearnerId> root) {
        Progress progress = root.map(
                        one -> histories.progress(ProgressId.of(server.organizationId(), one, walkthrough)))
                .orElseGet(Progress.NotStarted::new);
        Optional<Content> content = circumstances.content(server.organizationId(), walkthrough);
        List<Fact> facts = new ArrayList<>();
        facts.add(content.map(one -> available(one, progress))
                .orElseGet(() -> Fact.fault(
                        Aspect.WALKTHROUGH,
                        Remedy.AWAIT_PROJECTIONS,
                        "The walkthrough is recorded, but the tables do not show it yet.")));
        facts.add(circumstances
                .assignment(server.organizationId(), server.id(), walkthrough)
                .map(one -> one.enabled()
                        ? Fact.ok(Aspect.ASSIGNMENT, "The server offers it, with order " + one.order() + ".")
                        : Fact.fault(
                                Aspect.ASSIGNMENT,
                                Remedy.ASSIGN,
                                "It is assigned to the server, but disabled (R9); progress is kept."))
                .orElseGet(() -> Fact.fault(
                        Aspect.ASSIGNMENT, Remedy.ASSIGN, "It is not assigned to the server (R9); progress is kept.")));
        content.filter(one -> one.version() > 0).ifPresent(one -> {
            facts.add(version(one.version(), progress));
            facts.add(Fact.ok(Aspect.PROGRESS, standing(walkthrough, progress)));
        });
        return facts;
    }

    private static Fact available(Content content, Progress progress) {
        String title = "\"" + content.title() + "\" ";
        return switch (content.availability()) {
            case OPEN -> Fact.ok(Aspect.WALKTHROUGH, title + "is published, and open to all.");
            case DRAFT -> Fact.fault(Aspect.WALKTHROUGH, Remedy.PUBLISH, title + "is a draft: it was never published.");
            case CLOSED ->
                progress instanceof Progress.NotStarted
                        ? Fact.fault(
                                Aspect.WALKTHROUGH,
                                Remedy.PUBLISH,
                                title + "was unpublished: it is not listed, and takes no new attempts (R8).")
                        : Fact.warning(
                                Aspect.WALKTHROUGH,
                                Remedy.PUBLISH,
                                title + "was unpublished: it is not listed and takes no new attempts, but this learner"
                                        + " may go on (R8).");
            case WITHDRAWN ->
                Fact.fault(
                        Aspect.WALKTHROUGH,
                        Remedy.PUBLISH,
                        title + "was withdrawn; published again, attempts go on where they were (R8).");
            case ARCHIVED ->
                Fact.fault(Aspect.WALKTHROUGH, Remedy.IMPORT_ANEW, title + "was archived, for good (R10).");
        };
    }

    private Fact version(int newest, Progress progress) {
        String there = "Version " + newest + " is the newest";
        if (progress instanceof UnderWay here && here.version() < newest) {
            VersionEffect effect = VersionEffect.on(here, newest, library);
            return Fact.ok(
                    Aspect.VERSION,
                    there + ", the attempt runs on " + here.version() + ": "
                            + (effect instanceof VersionEffect.Moves moves
                                    ? "at the next call it goes over to version "
                                            + moves.move().to() + " (R1)."
                                    : effect instanceof VersionEffect.BeginsAgain
                                            ? "at the next call it ends, and another begins on the newest (R1)."
                                            : "it finishes there, since what followed was published with pin (R1)."));
        }
        if (progress instanceof Completed done && done.version() < newest) {
            return Fact.ok(
                    Aspect.VERSION,
                    there + ", version " + done.version() + " was completed, which stays so; what is new is begun on"
                            + " request (R7).");
        }
        return Fact.ok(Aspect.VERSION, there + ".");
    }

    private String standing(WalkthroughId walkthrough, Progress progress) {
        if (progress instanceof UnderWay here) {
            PublishedVersion version = library.version(walkthrough, here.version());
            Tally tally = here.tally(version.route());
            return "Attempt " + here.attempt() + " stands on step "
                    + version.route().placeOf(here.pointer()).orElseThrow() + " of "
                    + version.route().size() + ", \""
                    + version.step(here.pointer()).title() + "\" (" + here.pointer()
                    + "), of version " + here.version() + "; done are " + tally.done() + " of " + tally.required()
                    + "; last call " + here.lastActivity() + ".";
        }
        return progress instanceof Completed done
                ? "Attempt " + done.attempt() + " completed version " + done.version() + " at " + done.completedAt()
                        + "; next and select answer with the completion (R13, R19)."
                : "The learner has not begun it (R30).";
    }
}
