package dev.walkthroughs.persistence.progress.tally;

import dev.walkthroughs.persistence.progress.tally.AttemptFigures.Walkthrough;
import org.jspecify.annotations.Nullable;

/**
 * What a step of an attempt counts for. Days are numbered from 1970-01-01, in UTC.
 *
 * @param version the one the attempt was opened on
 * @param catchesUp whether the attempt is only about what is new: its steps are counted by day and client alone
 * @param done whether it counts as completed, be it by replacement or linking
 * @param completedDay -1 if it was not completed itself
 * @param skippedDay -1 if it was not skipped, or was completed as well
 * @param hereSince the day of the last activity, if the attempt stands on it; -1 otherwise
 * @param paused whether it was completed and a gap was cut
 * @param seconds active; -1 if it was not completed itself
 * @param client by whom it was completed or skipped; null if it was neither
 */
public record StepFigures(
        Walkthrough of,
        int version,
        boolean catchesUp,
        String step,
        boolean done,
        long completedDay,
        long skippedDay,
        long hereSince,
        boolean paused,
        long seconds,
        @Nullable ClientNote client)
        implements Counted {

    /** A step that counts as done without ever having been shown. */
    public static StepFigures unseen(Walkthrough of, int version, String step) {
        return new StepFigures(of, version, false, step, true, -1, -1, -1, false, -1, null);
    }

    @Override
    public void addTo(TallyChanges changes, long n) {
        if (!catchesUp) {
            at(changes, version, n);
            at(changes, 0, n);
        }
        if (completedDay >= 0) {
            changes.add(of, "day_steps_completed", 0, completedDay, n);
        }
        if (skippedDay >= 0) {
            changes.add(of, "day_steps_skipped", 0, skippedDay, n);
        }
        if (client != null) {
            changes.add(of, completedDay >= 0 ? "client_completed" : "client_skipped", client, n);
        }
    }

    private void at(TallyChanges changes, int inVersion, long n) {
        add(changes, "step_reached", inVersion, 0, 0, n);
        if (done) {
            add(changes, "step_completed", inVersion, 0, 0, n);
        } else if (skippedDay >= 0) {
            add(changes, "step_skipped", inVersion, 0, 0, n);
        } else if (hereSince >= 0) {
            add(changes, "step_here", inVersion, 0, hereSince, n);
        }
        if (paused) {
            add(changes, "step_paused", inVersion, 0, 0, n);
        }
        if (seconds >= 0) {
            add(changes, "step_seconds", inVersion, 1, seconds, n);
            add(changes, "step_seconds", inVersion, TallyChanges.BLOCK, TallyChanges.block(seconds), n);
        }
    }

    private void add(TallyChanges changes, String figure, int inVersion, int span, long place, long n) {
        changes.add(new TallyChanges.Key(of, figure, inVersion, "", step, span, place), n);
    }
}
