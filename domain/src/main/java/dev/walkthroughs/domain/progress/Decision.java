package dev.walkthroughs.domain.progress;

import java.util.List;

/**
 * An accepted decision on a progress.
 *
 * @param result what the caller is told
 * @param events what is to be recorded, in order; empty if nothing changed
 * @param state the progress after those events, so that an answer needs no table that may lag
 */
public record Decision(Result result, List<ProgressEvent> events, Progress state) {

    /** A decision that leaves everything as it is. */
    static Decision nothing(Result result, Progress state) {
        return new Decision(result, List.of(), state);
    }

    /** A decision that records events on a state. */
    static Decision of(Result result, Progress before, List<ProgressEvent> events) {
        Progress after = before;
        for (ProgressEvent event : events) {
            after = after.evolve(event);
        }
        return new Decision(result, List.copyOf(events), after);
    }
}
