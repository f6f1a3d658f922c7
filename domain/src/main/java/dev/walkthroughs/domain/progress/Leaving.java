package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressEvent.CompletionReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepSkipped;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.route.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a learner leaves a step, done or skipped, and comes to the next. */
final class Leaving {

    private Leaving() {}

    /**
     * Decides.
     *
     * @param skipReason why the step is left out; absent if it is done
     */
    static Outcome<Decision, ProgressRejection> decide(
            Progress state, Call call, StepId leaving, @Nullable String skipReason, Routes routes) {
        if (state instanceof Completed) {
            return Outcome.accepted(Decision.nothing(Result.COMPLETED, state));
        }
        if (!(state instanceof UnderWay before)) {
            return Outcome.rejected(new NothingUnderWay());
        }
        Decision current = Beginnings.upToDate(before, call, routes);
        if (current.result() == Result.RESTARTED) {
            return beginningAgain(current, before, call, leaving, skipReason, routes);
        }
        if (current.result() != Result.RESUMED || !(current.state() instanceof UnderWay here)) {
            return Outcome.accepted(current);
        }
        if (here.pointer().equals(leaving)) {
            return Outcome.accepted(left(current, here, call, skipReason, routes));
        }
        if (before.pointer().equals(leaving)) {
            // The step under the learner is gone (R2): what was left is what the newer version took away.
            return Outcome.accepted(current.then(Result.ADVANCED, List.of()));
        }
        return repeated(current, here, leaving);
    }

    /**
     * Where a newer version ends the attempt (R1), only a call that names its pointer does so: one that repeats an
     * earlier call, or is refused, changes nothing (R14). If the new attempt begins with that very step, the step is left
     * there at once, since the same call again could not be told from one that leaves it.
     */
    private static Outcome<Decision, ProgressRejection> beginningAgain(
            Decision begun, UnderWay before, Call call, StepId leaving, @Nullable String skipReason, Routes routes) {
        if (!before.pointer().equals(leaving)) {
            return repeated(Decision.nothing(Result.ALREADY_ADVANCED, before), before, leaving);
        }
        return Outcome.accepted(
                begun.state() instanceof UnderWay now && now.pointer().equals(leaving)
                        ? left(begun, now, call, skipReason, routes)
                        : begun);
    }

    /** What is not the pointer was left before, or does not come yet. */
    private static Outcome<Decision, ProgressRejection> repeated(Decision current, UnderWay here, StepId leaving) {
        return here.marks().settled(leaving) || here.marks().left().contains(leaving)
                ? Outcome.accepted(current.then(Result.ALREADY_ADVANCED, List.of()))
                : Outcome.rejected(new StepOutOfOrder(leaving, here.pointer()));
    }

    private static Decision left(
            Decision current, UnderWay here, Call call, @Nullable String skipReason, Routes routes) {
        StepId step = here.pointer();
        Optional<StepId> next = routes.of(here.walkthroughId(), here.version())
                .nextAfter(step, other -> !other.equals(step) && here.marks().requires(other));
        List<ProgressEvent> events = new ArrayList<>();
        events.add(
                skipReason == null
                        ? new StepCompleted(
                                call.progressId(),
                                call.serverId(),
                                here.attempt(),
                                here.version(),
                                step,
                                next.orElse(null),
                                call.at())
                        : new StepSkipped(
                                call.progressId(),
                                call.serverId(),
                                here.attempt(),
                                here.version(),
                                step,
                                next.orElse(null),
                                skipReason,
                                call.at()));
        if (next.isEmpty()) {
            events.add(new WalkthroughCompleted(
                    call.progressId(),
                    call.serverId(),
                    here.attempt(),
                    here.version(),
                    skipReason == null ? CompletionReason.ACKNOWLEDGED : CompletionReason.SKIPPED,
                    call.at()));
            return current.then(Result.COMPLETED, events);
        }
        return current.then(skipReason == null ? Result.ADVANCED : Result.SKIPPED, events);
    }
}
