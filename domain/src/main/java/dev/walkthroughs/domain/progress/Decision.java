package dev.walkthroughs.domain.progress;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An accepted decision on a progress.
 *
 * @param result what the caller is told
 * @param events what is to be recorded, in order; empty if nothing changed
 * @param state the progress after those events, so that an answer needs no table that may lag
 * @param updatedFrom the version the attempt ran on, if this decision moved it to a newer one (R1); otherwise absent
 */
public record Decision(
        Result result,
        List<ProgressEvent> events,
        Progress state,
        @Nullable Integer updatedFrom) {

    /** A decision that leaves everything as it is. */
    static Decision nothing(Result result, Progress state) {
        return new Decision(result, List.of(), state, null);
    }

    /** A decision that records events on a state. */
    static Decision of(Result result, Progress before, List<ProgressEvent> events) {
        return nothing(result, before).then(result, events);
    }

    /** This decision, and more events after its own. */
    Decision then(Result outcome, List<ProgressEvent> more) {
        List<ProgressEvent> all = new ArrayList<>(events);
        Progress after = state;
        for (ProgressEvent event : more) {
            all.add(event);
            after = after.evolve(event);
        }
        return new Decision(outcome, List.copyOf(all), after, updatedFrom);
    }

    /** This decision, which moved the attempt away from a version. */
    Decision updatedFrom(int version) {
        return new Decision(result, events, state, version);
    }
}
