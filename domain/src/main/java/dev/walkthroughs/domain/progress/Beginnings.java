package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.CompletionReason;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.ClosedForNewAttempts;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StillUnderWay;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How attempts begin, go on and begin again (R1, R7, R12, R13). */
final class Beginnings {

    private Beginnings() {}

    /**
     * First brings a running attempt to where newer versions put it (R1): the events of that, if any. The result says
     * what to tell a caller who wanted nothing else.
     */
    static Decision upToDate(UnderWay here, Call call, Routes routes) {
        VersionEffect effect = VersionEffect.on(here, call.version(), routes);
        if (effect instanceof VersionEffect.Moves moves) {
            Move move = moves.move();
            AttemptCarried carried =
                    new AttemptCarried(call.progressId(), call.serverId(), here.attempt(), move, call.at());
            Decision moved = Decision.of(Result.RESUMED, here, List.of(carried)).updatedFrom(here.version());
            return move.pointer() != null
                    ? moved
                    : moved.then(
                            Result.COMPLETED,
                            List.of(new WalkthroughCompleted(
                                    call.progressId(),
                                    call.serverId(),
                                    here.attempt(),
                                    move.to(),
                                    CompletionReason.CONTENT_CHANGE,
                                    call.at())));
        }
        // While no attempt may begin, one that runs may be finished where it runs (R8).
        if (effect instanceof VersionEffect.BeginsAgain && call.open()) {
            return Decision.of(Result.RESTARTED, here, again(here, call, EndReason.NEW_VERSION, here.pointer(), routes))
                    .updatedFrom(here.version());
        }
        return Decision.nothing(Result.RESUMED, here);
    }

    /** The call, with the version the progress has seen if that is newer: what a caller knows of may lag. */
    static Call upToDate(Call call, Progress state) {
        int seen = state instanceof UnderWay here
                ? here.version()
                : state instanceof Completed there ? there.version() : 1;
        return seen <= call.version()
                ? call
                : new Call(
                        call.progressId(),
                        call.organizationId(),
                        call.learnerId(),
                        call.walkthroughId(),
                        call.serverId(),
                        seen,
                        call.open(),
                        call.at());
    }

    static Outcome<Decision, ProgressRejection> resume(Progress state, Call call, Routes routes) {
        if (!(state instanceof UnderWay here)) {
            return Outcome.accepted(Decision.nothing(Result.COMPLETED, state));
        }
        Decision current = upToDate(here, call, routes);
        boolean paused = Duration.between(here.lastActivity(), call.at()).compareTo(Progress.PAUSE) >= 0;
        return Outcome.accepted(
                current.result() == Result.RESUMED && paused
                        ? current.then(
                                Result.RESUMED,
                                List.of(new AttemptResumed(
                                        call.progressId(), call.serverId(), here.attempt(), call.at())))
                        : current);
    }

    /** Opens an attempt with all steps, and ends the running one unless it stands untouched on its first step (R12). */
    static Outcome<Decision, ProgressRejection> open(Progress state, Call call, EndReason reason, Routes routes) {
        if (state instanceof UnderWay here) {
            Decision current = upToDate(here, call, routes);
            if (current.state() instanceof UnderWay now && isWhole(now, call, routes)) {
                Result begun = now.attempt() == 1 ? Result.STARTED : Result.RESTARTED;
                return Outcome.accepted(current.then(begun, List.of()));
            }
            if (!call.open()) {
                return Outcome.rejected(new ClosedForNewAttempts());
            }
            return Outcome.accepted(
                    current.state() instanceof Completed there
                            // It is complete by what a newer version took away (R2), and that is not undone.
                            ? current.then(
                                    Result.RESTARTED,
                                    List.of(opening(call, there.attempt() + 1, List.of(), null, routes)))
                            : Decision.of(Result.RESTARTED, here, again(here, call, reason, null, routes)));
        }
        if (!call.open()) {
            return Outcome.rejected(new ClosedForNewAttempts());
        }
        int attempt = state instanceof Completed there ? there.attempt() + 1 : 1;
        return Outcome.accepted(Decision.of(
                attempt == 1 ? Result.STARTED : Result.RESTARTED,
                state,
                List.of(opening(call, attempt, List.of(), null, routes))));
    }

    static Outcome<Decision, ProgressRejection> catchUp(Progress state, Call call, Routes routes) {
        if (state instanceof UnderWay here) {
            // The call that opened it may come twice.
            return here.marks().only().isEmpty()
                    ? Outcome.rejected(new StillUnderWay(here.pointer()))
                    : resume(state, call, routes);
        }
        if (!(state instanceof Completed there)) {
            return Outcome.rejected(new NothingUnderWay());
        }
        News news = there.news(call.version(), routes);
        if (news.isEmpty()) {
            return Outcome.accepted(Decision.nothing(Result.COMPLETED, state));
        }
        if (!call.open()) {
            return Outcome.rejected(new ClosedForNewAttempts());
        }
        List<StepId> only = news.steps(routes.of(call.walkthroughId(), call.version()));
        return Outcome.accepted(
                Decision.of(Result.RESTARTED, state, List.of(opening(call, there.attempt() + 1, only, null, routes))));
    }

    /** Whether an attempt is what a new one would be. */
    private static boolean isWhole(UnderWay here, Call call, Routes routes) {
        Route newest = routes.of(call.walkthroughId(), call.version());
        return here.version() == call.version()
                && here.marks().untouched()
                && newest.steps().stream().allMatch(here.marks()::requires)
                && here.pointer().equals(newest.first());
    }

    private static List<ProgressEvent> again(
            UnderWay here, Call call, EndReason reason, @Nullable StepId insteadOf, Routes routes) {
        List<ProgressEvent> events = new ArrayList<>();
        events.add(new AttemptEnded(call.progressId(), call.serverId(), here.attempt(), reason, call.at()));
        events.add(opening(call, here.attempt() + 1, List.of(), insteadOf, routes));
        return events;
    }

    private static ProgressEvent opening(
            Call call, int attempt, List<StepId> only, @Nullable StepId insteadOf, Routes routes) {
        Route route = routes.of(call.walkthroughId(), call.version());
        return new ProgressEvent.AttemptStarted(
                call.progressId(),
                call.organizationId(),
                call.learnerId(),
                call.walkthroughId(),
                call.serverId(),
                attempt,
                call.version(),
                only.isEmpty() ? route.first() : only.get(0),
                only.isEmpty() ? route.size() : only.size(),
                only,
                insteadOf,
                call.at());
    }
}
