package dev.walkthroughs.application.plan;

import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;

import dev.walkthroughs.application.authoring.Workshop;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressCommand.SkipStep;
import dev.walkthroughs.domain.progress.ProgressRejection;
import java.util.Locale;
import java.util.Map;

/** Learners of one walkthrough, by number, over the real aggregates. */
public final class Learners {

    private final Workshop workshop;
    private final OrganizationId organization;
    private final WalkthroughId walkthrough;

    public Learners(Workshop workshop, OrganizationId organization, WalkthroughId walkthrough) {
        this.workshop = workshop;
        this.organization = organization;
        this.walkthrough = walkthrough;
    }

    /** Begins, or comes back. */
    public Decision select(int learner) {
        return send(new SelectWalkthrough(call(learner), true));
    }

    /** Begins, and completes a number of steps, or all there are. */
    public void walk(int learner, int steps) {
        Decision decision = select(learner);
        for (int i = 0; i < steps && decision.state() instanceof UnderWay here; i++) {
            decision = send(new AdvanceStep(call(learner), here.pointer()));
        }
    }

    public void skip(int learner) {
        if (select(learner).state() instanceof UnderWay here) {
            send(new SkipStep(call(learner), here.pointer(), "not now"));
        }
    }

    public Map<ProgressId, UnderWay> underWay() {
        return workshop.running.underWay(walkthrough);
    }

    public ProgressId progress(int learner) {
        return ProgressId.of(organization, learner(learner), walkthrough);
    }

    private static LearnerId learner(int number) {
        return new LearnerId(String.format(Locale.ROOT, "mcpu_learner-%06d", number));
    }

    private Call call(int learner) {
        int version = workshop.manuscript(walkthrough).versions().size();
        return new Call(progress(learner), organization, learner(learner), walkthrough, DESK, version, true, NOON);
    }

    private Decision send(Command<Outcome<Decision, ProgressRejection>> command) {
        return workshop.commands.once(command, Map.of()).fold(decision -> decision, why -> {
            throw new AssertionError("refused: " + why.message());
        });
    }
}
