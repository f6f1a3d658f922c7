package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.CatchUp;
import dev.walkthroughs.domain.progress.ProgressCommand.ResetProgress;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressCommand.SkipStep;
import dev.walkthroughs.domain.progress.ProgressCommand.UniteProgress;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.ProgressUnited;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepSkipped;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one learner stands in one walkthrough. An attempt runs on one frozen version until a newer one moves it (R1). Pure:
 * no clock, no randomness, no lookup but that of routes, which never change.
 */
public sealed interface Progress {

    /** Select counts as coming back only after this pause (R22). */
    Duration PAUSE = Duration.ofMinutes(30);

    /** Longest reason for skipping a step, in characters: a sentence or two. */
    int LONGEST_REASON = 500;

    /** No attempt was ever opened. */
    record NotStarted() implements Progress {}

    /**
     * An attempt is running.
     *
     * @param attempt its number, from 1
     * @param version the version it runs on
     * @param pointer the step the learner stands on, on the route of that version and required by {@code marks}
     * @param lastActivity when the last event of this progress happened
     */
    record UnderWay(
            WalkthroughId walkthroughId, int attempt, int version, StepId pointer, Marks marks, Instant lastActivity)
            implements Progress {

        /** How far the attempt is on the route of its version (R31). */
        public Tally tally(Route route) {
            int done = marks.done().size();
            return new Tally(
                    done,
                    done + (int) route.steps().stream().filter(marks::requires).count(),
                    false);
        }

        private UnderWay now(@Nullable StepId next, Marks after, Instant at) {
            return new UnderWay(walkthroughId, attempt, version, next == null ? pointer : next, after, at);
        }
    }

    /**
     * The latest attempt is complete: a fact about its version (R7).
     *
     * @param done the steps done in it
     * @param skipped the steps skipped in it
     * @param before what was done and is not counted in it: see {@link Marks#before}
     */
    record Completed(
            WalkthroughId walkthroughId,
            int attempt,
            int version,
            Set<StepId> done,
            Set<StepId> skipped,
            Set<StepId> before,
            Instant completedAt)
            implements Progress {

        /** All that was done or skipped, in this attempt and those it built on, counted or not. */
        public Set<StepId> settled() {
            Set<StepId> all = new LinkedHashSet<>(before);
            all.addAll(done);
            all.addAll(skipped);
            return all;
        }

        /** What was done, of what was required: 100 % of it (R31). */
        public Tally tally() {
            return new Tally(done.size(), done.size(), true);
        }

        /** What a newer version holds beyond this completion: see {@link News}. */
        public News news(int newest, Routes routes) {
            return News.since(this, newest, routes);
        }
    }

    /** Decides on begin, resume, begin again (R12, R13, R22). */
    default Outcome<Decision, ProgressRejection> decide(SelectWalkthrough command, Routes routes) {
        Call call = Beginnings.upToDate(command.call(), this);
        return command.resume() && !(this instanceof NotStarted)
                ? Beginnings.resume(this, call, routes)
                : Beginnings.open(this, call, EndReason.RESTARTED, routes);
    }

    /** Decides on beginning again from the first step, whatever is running. */
    default Outcome<Decision, ProgressRejection> decide(ResetProgress command, Routes routes) {
        return this instanceof NotStarted
                ? Outcome.rejected(new ProgressRejection.NothingUnderWay())
                : Beginnings.open(this, Beginnings.upToDate(command.call(), this), EndReason.RESET, routes);
    }

    /** Decides on an attempt of only what is new since completion (R7). */
    default Outcome<Decision, ProgressRejection> decide(CatchUp command, Routes routes) {
        return Beginnings.catchUp(this, Beginnings.upToDate(command.call(), this), routes);
    }

    /** Decides on taking in what the same person did as another learner (R24). */
    default Outcome<Decision, ProgressRejection> decide(UniteProgress command, Routes routes) {
        return Uniting.decide(this, command, routes);
    }

    /** Decides on leaving a step as done: exactly once however often it is asked (R14, R15, R19, R20). */
    default Outcome<Decision, ProgressRejection> decide(AdvanceStep command, Routes routes) {
        return Leaving.decide(this, command.call(), command.leaving(), null, routes);
    }

    /** Decides on leaving a step out: exactly once, and never counted as done (R15). */
    default Outcome<Decision, ProgressRejection> decide(SkipStep command, Routes routes) {
        return Leaving.decide(this, command.call(), command.leaving(), command.reason(), routes);
    }

    /**
     * The progress after an event.
     *
     * @throws IllegalStateException for an event that cannot follow this state
     */
    default Progress evolve(ProgressEvent event) {
        if (event instanceof ProgressUnited united) {
            return Uniting.after(united);
        }
        if (event instanceof AttemptStarted started) {
            StepId instead = started.insteadOf();
            return new UnderWay(
                    started.walkthroughId(),
                    started.attempt(),
                    started.version(),
                    started.firstStep(),
                    Marks.opening(
                            started.only(),
                            instead == null ? List.of() : List.of(instead),
                            this instanceof Completed there && !started.only().isEmpty() ? there.settled() : List.of()),
                    started.at());
        }
        if (this instanceof UnderWay here) {
            if (event instanceof StepCompleted step) {
                return here.now(step.next(), here.marks().withDone(step.step()), step.at());
            }
            if (event instanceof StepSkipped step) {
                return here.now(step.next(), here.marks().withSkipped(step.step()), step.at());
            }
            if (event instanceof AttemptCarried carried) {
                StepId pointer = carried.move().pointer();
                return new UnderWay(
                        here.walkthroughId(),
                        here.attempt(),
                        carried.move().to(),
                        pointer == null ? here.pointer() : pointer,
                        here.marks().carried(carried.move()),
                        carried.at());
            }
            if (event instanceof WalkthroughCompleted) {
                return new Completed(
                        here.walkthroughId(),
                        here.attempt(),
                        here.version(),
                        here.marks().done(),
                        here.marks().skipped(),
                        here.marks().before(),
                        event.at());
            }
            if (event instanceof AttemptResumed || event instanceof AttemptEnded) {
                // An ended attempt is always followed by the start of the next, in the same decision.
                return here.now(null, here.marks(), event.at());
            }
        }
        throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow "
                + getClass().getSimpleName());
    }
}
