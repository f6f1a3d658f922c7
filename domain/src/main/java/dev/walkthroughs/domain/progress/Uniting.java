package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.NotStarted;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand.UniteProgress;
import dev.walkthroughs.domain.progress.ProgressEvent.ProgressUnited;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one progress of two that turned out to be one person's (R24): what was done in either is done, and the earliest
 * completion counts. The order of the two does not matter, but that the first keeps the number of its attempt.
 */
final class Uniting {

    private Uniting() {}

    static Outcome<Decision, ProgressRejection> decide(Progress state, UniteProgress command, Routes routes) {
        Progress union = of(state, command.other(), routes);
        Result result = union instanceof Completed ? Result.COMPLETED : Result.RESUMED;
        if (union instanceof NotStarted || tellsNothingNew(state, union)) {
            return Outcome.accepted(Decision.nothing(result, state));
        }
        return Outcome.accepted(Decision.of(result, state, List.of(event(union, command, routes))));
    }

    static Progress after(ProgressUnited event) {
        Marks marks = event.marks();
        StepId pointer = event.pointer();
        Instant completedAt = event.completedAt();
        if (pointer != null) {
            return new UnderWay(event.walkthroughId(), event.attempt(), event.version(), pointer, marks, event.at());
        }
        return new Completed(
                event.walkthroughId(),
                event.attempt(),
                event.version(),
                marks.done(),
                marks.skipped(),
                marks.before(),
                completedAt == null ? event.at() : completedAt);
    }

    static Progress of(Progress one, Progress other, Routes routes) {
        if (other instanceof NotStarted) {
            return one;
        }
        if (one instanceof NotStarted) {
            return numbered(other, 1);
        }
        if (one instanceof UnderWay here && other instanceof UnderWay there) {
            return running(here, there, routes);
        }
        return completed(one, other);
    }

    /** A completion is a fact and stays (R7): a running attempt of the other ends with it, and what it did is kept. */
    private static Completed completed(Progress one, Progress other) {
        Marks marks = Union.of(marks(one), marks(other));
        Completed first = earlier(one, other);
        int attempt = one instanceof UnderWay here ? here.attempt() : ((Completed) one).attempt();
        return new Completed(
                first.walkthroughId(),
                attempt,
                first.version(),
                marks.done(),
                marks.skipped(),
                marks.before(),
                first.completedAt());
    }

    private static Completed earlier(Progress one, Progress other) {
        if (!(one instanceof Completed first)) {
            return (Completed) other;
        }
        if (!(other instanceof Completed second)) {
            return first;
        }
        int order = first.completedAt().compareTo(second.completedAt());
        return order < 0 || (order == 0 && first.version() <= second.version()) ? first : second;
    }

    private static Progress running(UnderWay one, UnderWay other, Routes routes) {
        int version = Math.max(one.version(), other.version());
        Route route = routes.of(one.walkthroughId(), version);
        Marks marks = Union.of(one.marks(), other.marks(), route, routes);
        Instant last = one.lastActivity().isAfter(other.lastActivity()) ? one.lastActivity() : other.lastActivity();
        Optional<StepId> pointer =
                route.steps().stream().filter(marks::requires).findFirst();
        return pointer.<Progress>map(
                        step -> new UnderWay(one.walkthroughId(), one.attempt(), version, step, marks, last))
                .orElseGet(() -> new Completed(
                        one.walkthroughId(),
                        one.attempt(),
                        version,
                        marks.done(),
                        marks.skipped(),
                        marks.before(),
                        last));
    }

    private static Marks marks(Progress state) {
        return state instanceof UnderWay here
                ? here.marks()
                : new Marks(
                        ((Completed) state).done(),
                        ((Completed) state).skipped(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        ((Completed) state).before());
    }

    private static Progress numbered(Progress state, int attempt) {
        return state instanceof UnderWay here
                ? new UnderWay(
                        here.walkthroughId(),
                        attempt,
                        here.version(),
                        here.pointer(),
                        here.marks(),
                        here.lastActivity())
                : new Completed(
                        ((Completed) state).walkthroughId(),
                        attempt,
                        ((Completed) state).version(),
                        ((Completed) state).done(),
                        ((Completed) state).skipped(),
                        ((Completed) state).before(),
                        ((Completed) state).completedAt());
    }

    /** Where the person stands, and what counts, is the same; when that was last heard of is no news. */
    private static boolean tellsNothingNew(Progress state, Progress union) {
        if (state instanceof UnderWay here && union instanceof UnderWay there) {
            return here.version() == there.version()
                    && here.pointer().equals(there.pointer())
                    && countsAlike(here.marks(), there.marks());
        }
        if (state instanceof Completed here && union instanceof Completed there) {
            return here.version() == there.version()
                    && here.completedAt().equals(there.completedAt())
                    && countsAlike(marks(here), marks(there));
        }
        return state.equals(union);
    }

    /** Between "done" and "done before", a union that is made again may draw the line elsewhere. */
    private static boolean countsAlike(Marks state, Marks union) {
        Set<StepId> counted = new HashSet<>(state.done());
        counted.addAll(state.before());
        Set<StepId> settled = new HashSet<>(counted);
        settled.addAll(state.skipped());
        return counted.containsAll(union.done())
                && settled.containsAll(union.before())
                && settled.containsAll(union.skipped());
    }

    private static ProgressUnited event(Progress union, UniteProgress command, Routes routes) {
        UnderWay here = union instanceof UnderWay running ? running : null;
        Completed there = union instanceof Completed done ? done : null;
        ProgressCommand.Call call = command.call();
        int version = here == null ? ((Completed) union).version() : here.version();
        Tally tally = here == null ? ((Completed) union).tally() : here.tally(routes.of(call.walkthroughId(), version));
        @Nullable StepId pointer = here == null ? null : here.pointer();
        return new ProgressUnited(
                call.progressId(),
                call.organizationId(),
                call.learnerId(),
                call.walkthroughId(),
                call.serverId(),
                command.otherId(),
                command.startedAt(),
                here == null ? ((Completed) union).attempt() : here.attempt(),
                version,
                pointer,
                marks(union),
                tally.required(),
                there == null ? null : there.completedAt(),
                call.at());
    }
}
