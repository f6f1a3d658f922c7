package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.walkthrough.Route;
import dev.walkthroughs.domain.walkthrough.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where one learner stands in one walkthrough. An attempt runs on one frozen version.
 *
 * <p>Pure: no clock, no randomness, no lookup but that of routes, which never change.
 */
public sealed interface Progress {

    /** Select counts as coming back only after this pause (R22). */
    Duration PAUSE = Duration.ofMinutes(30);

    /** No attempt was ever opened. */
    record NotStarted() implements Progress {}

    /**
     * An attempt is running.
     *
     * @param attempt its number, from 1
     * @param version the version it runs on
     * @param pointer the step the learner stands on, never one of {@code done}
     * @param done the steps completed in this attempt
     * @param lastActivity when the last event of this progress happened
     */
    record UnderWay(
            WalkthroughId walkthroughId,
            int attempt,
            int version,
            StepId pointer,
            Set<StepId> done,
            Instant lastActivity)
            implements Progress {}

    /** The latest attempt is complete: a fact about its version. */
    record Completed(WalkthroughId walkthroughId, int attempt, int version, Set<StepId> done, Instant completedAt)
            implements Progress {}

    /** Decides on begin, resume, begin again (R12, R13, R22). It refuses nothing. */
    default Decision decide(SelectWalkthrough command, Routes routes) {
        if (this instanceof UnderWay here) {
            if (command.resume()) {
                boolean paused =
                        Duration.between(here.lastActivity(), command.at()).compareTo(PAUSE) >= 0;
                List<ProgressEvent> back = paused
                        ? List.of(new AttemptResumed(
                                command.progressId(), command.serverId(), here.attempt(), command.at()))
                        : List.of();
                return Decision.of(Result.RESUMED, this, back);
            }
            if (here.done().isEmpty() && here.version() == command.version()) {
                // Untouched: opening another attempt would only count the same beginning twice.
                return Decision.nothing(begun(here.attempt()), this);
            }
            return Decision.of(
                    Result.RESTARTED,
                    this,
                    List.of(
                            new AttemptEnded(
                                    command.progressId(),
                                    command.serverId(),
                                    here.attempt(),
                                    EndReason.RESTARTED,
                                    command.at()),
                            opening(command, here.attempt() + 1, routes)));
        }
        if (this instanceof Completed there) {
            if (command.resume()) {
                return Decision.nothing(Result.COMPLETED, this);
            }
            return Decision.of(Result.RESTARTED, this, List.of(opening(command, there.attempt() + 1, routes)));
        }
        return Decision.of(Result.STARTED, this, List.of(opening(command, 1, routes)));
    }

    /** Decides on leaving a step: exactly once however often it is asked (R14, R15, R19, R20). */
    default Outcome<Decision, ProgressRejection> decide(AdvanceStep command, Routes routes) {
        if (this instanceof Completed) {
            return Outcome.accepted(Decision.nothing(Result.COMPLETED, this));
        }
        if (!(this instanceof UnderWay here)) {
            return Outcome.rejected(new NothingUnderWay());
        }
        if (here.done().contains(command.leaving())) {
            return Outcome.accepted(Decision.nothing(Result.ALREADY_ADVANCED, this));
        }
        if (!here.pointer().equals(command.leaving())) {
            return Outcome.rejected(new StepOutOfOrder(command.leaving(), here.pointer()));
        }
        Route route = routes.of(here.walkthroughId(), here.version());
        Optional<StepId> next = route.nextAfter(here.pointer(), with(here.done(), here.pointer()));
        StepCompleted completed = new StepCompleted(
                command.progressId(),
                command.serverId(),
                here.attempt(),
                here.version(),
                here.pointer(),
                next.orElse(null),
                command.at());
        if (next.isPresent()) {
            return Outcome.accepted(Decision.of(Result.ADVANCED, this, List.of(completed)));
        }
        return Outcome.accepted(Decision.of(
                Result.COMPLETED,
                this,
                List.of(
                        completed,
                        new WalkthroughCompleted(
                                command.progressId(),
                                command.serverId(),
                                here.attempt(),
                                here.version(),
                                command.at()))));
    }

    /**
     * The progress after an event.
     *
     * @throws IllegalStateException for an event that cannot follow this state
     */
    default Progress evolve(ProgressEvent event) {
        if (event instanceof AttemptStarted started) {
            return new UnderWay(
                    started.walkthroughId(),
                    started.attempt(),
                    started.version(),
                    started.firstStep(),
                    Set.of(),
                    started.at());
        }
        if (this instanceof UnderWay here) {
            if (event instanceof StepCompleted step) {
                StepId next = step.next();
                return new UnderWay(
                        here.walkthroughId(),
                        here.attempt(),
                        here.version(),
                        next == null ? here.pointer() : next,
                        with(here.done(), step.step()),
                        step.at());
            }
            if (event instanceof WalkthroughCompleted) {
                return new Completed(here.walkthroughId(), here.attempt(), here.version(), here.done(), event.at());
            }
            if (event instanceof AttemptResumed || event instanceof AttemptEnded) {
                // An ended attempt is always followed by the start of the next, in the same decision.
                return new UnderWay(
                        here.walkthroughId(), here.attempt(), here.version(), here.pointer(), here.done(), event.at());
            }
        }
        throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow "
                + getClass().getSimpleName());
    }

    private static AttemptStarted opening(SelectWalkthrough command, int attempt, Routes routes) {
        Route route = routes.of(command.walkthroughId(), command.version());
        return new AttemptStarted(
                command.progressId(),
                command.organizationId(),
                command.learnerId(),
                command.walkthroughId(),
                command.serverId(),
                attempt,
                command.version(),
                route.first(),
                route.size(),
                command.at());
    }

    private static Result begun(int attempt) {
        return attempt == 1 ? Result.STARTED : Result.RESTARTED;
    }

    private static Set<StepId> with(Set<StepId> done, StepId step) {
        Set<StepId> more = new LinkedHashSet<>(done);
        more.add(step);
        return Collections.unmodifiableSet(more);
    }
}
