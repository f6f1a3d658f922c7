package dev.walkthroughs.application.library;

import dev.walkthroughs.domain.identity.StepId;
import java.util.Optional;
import java.util.Set;

/**
 * How far a progress is, as the table has it.
 *
 * @param completed whether the latest attempt is complete
 * @param done steps completed in the latest attempt
 * @param required steps completed or still required, 0 only in a stale row
 * @param current the step the learner stands on; empty when completed
 * @param version the version of the latest attempt, from 1; 0 only in a stale row
 * @param attempt the latest attempt's number, from 1; 0 only in a stale row
 * @param settled what was done and what was skipped in the latest attempt, if that is complete and a newer version
 *     is published; otherwise empty
 * @param stale whether the event store holds later events than the row shows
 */
public record ProgressRow(
        boolean completed,
        int done,
        int required,
        Optional<StepId> current,
        int version,
        int attempt,
        Settled settled,
        boolean stale) {

    /**
     * The steps of a complete attempt that are no longer required.
     *
     * @param done in it
     * @param skipped in it
     * @param before done or skipped in the attempts it built on, if it only caught up (R7); otherwise empty
     */
    public record Settled(Set<StepId> done, Set<StepId> skipped, Set<StepId> before) {

        /** Nothing to tell. */
        public static final Settled NONE = new Settled(Set.of(), Set.of(), Set.of());

        /** Copies the sets. */
        public Settled {
            done = Set.copyOf(done);
            skipped = Set.copyOf(skipped);
            before = Set.copyOf(before);
        }
    }
}
