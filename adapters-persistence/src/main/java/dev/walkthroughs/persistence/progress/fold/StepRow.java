package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.persistence.progress.tally.ClientNote;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code walkthrough_step_facts} while events change it: what became of a step in an attempt, and how long it
 * took (R31). A step that counts as done because it replaces others was never shown, and has no row. Moments are
 * microseconds since 1970-01-01, UTC.
 */
final class StepRow {

    private static final long MICROS = 1_000_000;

    /** A gap counts 30 minutes at most, and is flagged if it was longer (R31). */
    private static final long LONGEST_GAP = 1800;

    final AttemptRow attempt;
    final String step;
    final long firstShown;
    int version;
    long lastActivity;

    @Nullable
    Long completedAt;

    @Nullable
    Long skippedAt;

    @Nullable
    String skipReason;

    int activeSeconds;
    boolean gapFlagged;
    String server;
    ClientNote client;
    boolean changed;

    StepRow(AttemptRow attempt, String step, int version, long firstShown, String server, ClientNote client) {
        this.attempt = attempt;
        this.step = step;
        this.version = version;
        this.firstShown = firstShown;
        this.lastActivity = firstShown;
        this.server = server;
        this.client = client;
    }

    /** It is the current one again. It was not worked on meanwhile: its time goes on from now. */
    void shownAgain(int inVersion, long at) {
        version = inVersion;
        lastActivity = at;
        changed = true;
    }

    /** The learner was there. */
    void worked(long at) {
        long gap = at - lastActivity;
        took((int) Math.min(LONGEST_GAP, Math.max(0, Math.floorDiv(gap, MICROS))));
        gapFlagged |= gap > LONGEST_GAP * MICROS;
        lastActivity = at;
        changed = true;
    }

    void completed(int inVersion, long at, String onServer, ClientNote by) {
        worked(at);
        completedAt = at;
        settled(inVersion, onServer, by);
    }

    void skipped(String reason, int inVersion, long at, String onServer, ClientNote by) {
        takenAway(at);
        skippedAt = at;
        skipReason = reason;
        settled(inVersion, onServer, by);
    }

    private void settled(int inVersion, String onServer, ClientNote by) {
        version = inVersion;
        server = onServer;
        client = by;
    }

    /** Time on a step that was skipped or taken away is left out, unless it had been completed before (R31). */
    void takenAway(long at) {
        if (completedAt == null) {
            took(-activeSeconds);
            gapFlagged = false;
        }
        lastActivity = at;
        changed = true;
    }

    private void took(int seconds) {
        activeSeconds += seconds;
        attempt.activeSeconds += seconds;
        attempt.changed |= seconds != 0;
    }
}
