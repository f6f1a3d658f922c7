package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.persistence.columns.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code walkthrough_progress} while events change it, with its attempts and the days on which the learner was
 * active. It remembers the last of its events that was seen, so one that comes again changes nothing. Moments are microseconds
 * since 1970-01-01, UTC.
 */
final class ProgressRow {

    /** What {@link #read} reads, of a table p. */
    static final String SELECT = """
            SELECT p.id, p.organization_id, p.mcp_server_user_id, p.walkthrough_id, p.mcp_server_id, p.person_id,
                   p.current_step_id, p.status = 'completed', p.started_at, p.completed_at, p.version, p.attempt,
                   p.completed_steps, p.skipped_steps, p.required_steps, p.last_activity_at, p.revision,
                   ARRAY(SELECT (d.day AT TIME ZONE 'UTC')::date - DATE '1970-01-01'
                           FROM walkthrough.walkthrough_active_days d WHERE d.progress_id = p.id)
              FROM walkthrough.walkthrough_progress p
            """;

    final String id;
    final String organization;
    final String learner;
    final String walkthrough;
    final String server;
    final String person;

    @Nullable
    String step;

    boolean completed;
    long startedAt;

    @Nullable
    Long completedAt;

    int version;
    int attempt;
    int completedSteps;
    int skippedSteps;
    int requiredSteps;
    long lastActivity;
    long revision = -1;
    boolean changed;

    final SortedMap<Integer, AttemptRow> attempts = new TreeMap<>();

    /** Days since 1970-01-01. */
    final Set<Long> days = new HashSet<>();

    final List<Long> newDays = new ArrayList<>();

    ProgressRow(String id, String organization, String learner, String walkthrough, String server, String person) {
        this.id = id;
        this.organization = organization;
        this.learner = learner;
        this.walkthrough = walkthrough;
        this.server = server;
        this.person = person;
    }

    /** Reads one, without its attempts. */
    static ProgressRow read(ResultSet row) throws SQLException {
        ProgressRow one = new ProgressRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
        one.step = row.getString(7);
        one.completed = row.getBoolean(8);
        one.startedAt = Moments.present(row, 9);
        one.completedAt = Moments.micros(row, 10);
        one.version = row.getInt(11);
        one.attempt = row.getInt(12);
        one.completedSteps = row.getInt(13);
        one.skippedSteps = row.getInt(14);
        one.requiredSteps = row.getInt(15);
        one.lastActivity = Moments.present(row, 16);
        one.revision = row.getLong(17);
        for (Integer day : (Integer[]) row.getArray(18).getArray()) {
            one.days.add(day.longValue());
        }
        return one;
    }

    /** An event happened to it. */
    void noted(long number, long at) {
        revision = number;
        lastActivity = at;
        changed = true;
    }

    /** The learner did something. */
    void active(long at) {
        long day = Moments.day(at);
        if (days.add(day)) {
            newDays.add(day);
        }
    }

    /**
     * An attempt of it.
     *
     * @throws IllegalStateException if there is none: the event that opened it is missing
     */
    AttemptRow attempt(int number) {
        AttemptRow row = attempts.get(number);
        if (row == null) {
            throw new IllegalStateException("there is no attempt " + number + " of " + id);
        }
        return row;
    }
}
