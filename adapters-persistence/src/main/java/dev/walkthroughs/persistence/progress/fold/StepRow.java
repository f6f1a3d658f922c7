package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.persistence.columns.Moments;
import dev.walkthroughs.persistence.progress.tally.ClientNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code walkthrough_step_facts} while events change it: what became of a step in an attempt, and how long it
 * took (R31). A step that counts as done because it replaces others was never shown, and has no row. Moments are
 * microseconds since 1970-01-01, UTC.
 */
final class StepRow {

    /** What {@link #read} reads, of a table f. */
    static final String SELECT = """
            SELECT f.progress_id, f.attempt, f.step_id, f.version, f.first_shown_at, f.mcp_server_id, f.client_name,
                   f.client_version, f.protocol_version, f.last_activity_at, f.completed_at, f.skipped_at, f.skip_reason,
                   f.active_seconds, f.gap_flagged
              FROM walkthrough.walkthrough_step_facts f
            """;

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

    /**
     * Reads one.
     *
     * @param clients those that were read before, so that equal ones are the same
     */
    static StepRow read(AttemptRow of, ResultSet row, Map<ClientNote, ClientNote> clients) throws SQLException {
        ClientNote client = new ClientNote(row.getString(7), row.getString(8), row.getString(9));
        StepRow one = new StepRow(
                of,
                row.getString(3),
                row.getInt(4),
                Moments.present(row, 5),
                row.getString(6),
                clients.computeIfAbsent(client, same -> same));
        one.lastActivity = Moments.present(row, 10);
        one.completedAt = Moments.micros(row, 11);
        one.skippedAt = Moments.micros(row, 12);
        one.skipReason = row.getString(13);
        one.activeSeconds = row.getInt(14);
        one.gapFlagged = row.getBoolean(15);
        return one;
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
