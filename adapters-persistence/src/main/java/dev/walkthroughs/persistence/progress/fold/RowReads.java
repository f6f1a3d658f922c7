package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.persistence.columns.Moments;
import dev.walkthroughs.persistence.columns.TextArrays;
import dev.walkthroughs.persistence.progress.tally.ClientNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows by few queries, however many they are. */
final class RowReads {

    private static final String PROGRESS = """
            SELECT p.id, p.organization_id, p.mcp_server_user_id, p.walkthrough_id, p.mcp_server_id, p.person_id,
                   p.current_step_id, p.status = 'completed', p.started_at, p.completed_at, p.version, p.attempt,
                   p.completed_steps, p.skipped_steps, p.required_steps, p.last_activity_at, p.revision,
                   ARRAY(SELECT (d.day AT TIME ZONE 'UTC')::date - DATE '1970-01-01'
                           FROM walkthrough.walkthrough_active_days d WHERE d.progress_id = p.id)
              FROM walkthrough.walkthrough_progress p
            """;

    /** Empty arrays, which most are, come as null: that is read at no cost. */
    private static final String ATTEMPTS = """
            SELECT a.progress_id, a.attempt, a.mcp_server_id, a.version_at_start, a.started_at, a.version_at_end,
                   a.last_activity_at, a.resumed_count, a.completed_steps, a.skipped_steps, a.required_steps, a.ended_at,
                   a.end_reason, a.completion_reason, a.revision, a.catches_up, a.active_seconds,
                   nullif(a.only_steps, '{}'), nullif(a.offered_steps, '{}'), nullif(a.done_by_replacement, '{}'),
                   nullif(a.superseded_steps, '{}'), nullif(a.linked_steps, '{}')
              FROM walkthrough.walkthrough_attempts a
            """;

    private static final String STEPS = """
            SELECT f.progress_id, f.attempt, f.step_id, f.version, f.first_shown_at, f.mcp_server_id, f.client_name,
                   f.client_version, f.protocol_version, f.last_activity_at, f.completed_at, f.skipped_at, f.skip_reason,
                   f.active_seconds, f.gap_flagged
              FROM walkthrough.walkthrough_step_facts f
            """;

    private static final String MOVES = """
            SELECT m.progress_id, m.attempt, m.to_version, m.from_version, m.mcp_server_id, m.from_step_id, m.to_step_id,
                   m.completed_steps, m.required_steps, m.moved_at
              FROM walkthrough.walkthrough_attempt_moves m
            """;

    private static final String PAIRS =
            " JOIN unnest(:ids::text[], :numbers::integer[]) AS asked (id, number) ON %1$s.progress_id = asked.id"
                    + " AND %1$s.attempt = asked.number";

    private final JdbcClient jdbc;
    private final Rows rows;
    private final Map<ClientNote, ClientNote> clients = new HashMap<>();

    RowReads(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The rows of these ids, without anything that belongs to them. */
    void progress(Collection<String> ids) {
        jdbc.sql(PROGRESS + "WHERE p.id = ANY (:ids::text[])")
                .param("ids", ids.toArray(String[]::new))
                .query(this::addProgress);
    }

    /** The rows of these persons in these walkthroughs. */
    void siblings(Collection<String> persons, Collection<String> walkthroughs) {
        jdbc.sql(
                        PROGRESS
                                + "WHERE p.person_id = ANY (:persons::text[]) AND p.walkthrough_id = ANY (:walkthroughs::text[])")
                .param("persons", persons.toArray(String[]::new))
                .param("walkthroughs", walkthroughs.toArray(String[]::new))
                .query(this::addProgress);
    }

    /** All rows of these persons, and of those whom they stand for by now. */
    void ofPersons(Collection<String> persons) {
        jdbc.sql(PROGRESS + """
                        WHERE p.person_id = ANY (:persons::text[]) OR p.person_id IN (
                              SELECT l.person_id FROM walkthrough.walkthrough_learners l WHERE l.id = ANY (:persons::text[]))""")
                .param("persons", persons.toArray(String[]::new))
                .query(this::addProgress);
    }

    /** The rows of each of these persons in the walkthrough of the same place. */
    void units(List<String> persons, List<String> walkthroughs) {
        jdbc.sql(PROGRESS + """
                        JOIN unnest(:persons::text[], :walkthroughs::text[]) AS unit (person, walkthrough)
                          ON p.person_id = unit.person AND p.walkthrough_id = unit.walkthrough""")
                .param("persons", persons.toArray(String[]::new))
                .param("walkthroughs", walkthroughs.toArray(String[]::new))
                .query(this::addProgress);
    }

    /** For whom learners stand. */
    void persons(Collection<String> learners) {
        jdbc.sql("""
                        SELECT l.id, l.person_id FROM walkthrough.walkthrough_learners l
                         WHERE l.id = ANY (:learners::text[]) OR l.person_id = ANY (:learners::text[])""").param("learners", learners.toArray(String[]::new)).query(row -> {
            rows.persons.put(row.getString(1), row.getString(2));
        });
    }

    private void addProgress(ResultSet row) throws SQLException {
        ProgressRow one = new ProgressRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
        one.step = row.getString(7);
        one.completed = row.getBoolean(8);
        one.startedAt = moment(row, 9);
        one.completedAt = Moments.micros(row, 10);
        one.version = row.getInt(11);
        one.attempt = row.getInt(12);
        one.completedSteps = row.getInt(13);
        one.skippedSteps = row.getInt(14);
        one.requiredSteps = row.getInt(15);
        one.lastActivity = moment(row, 16);
        one.revision = row.getLong(17);
        for (Integer day : (Integer[]) row.getArray(18).getArray()) {
            one.days.add(day.longValue());
        }
        rows.progress.putIfAbsent(one.id, one);
    }

    /** All attempts of all rows, without their steps. */
    void attempts() {
        jdbc.sql(ATTEMPTS + "WHERE a.progress_id = ANY (:ids::text[])")
                .param("ids", ids())
                .query(this::addAttempt);
    }

    /** Some attempts, without their steps. */
    void attempts(Pairs pairs) {
        jdbc.sql(ATTEMPTS + PAIRS.formatted("a")).params(pairs.columns()).query(this::addAttempt);
    }

    private void addAttempt(ResultSet row) throws SQLException {
        ProgressRow of = Objects.requireNonNull(rows.progress.get(row.getString(1)));
        AttemptRow one = new AttemptRow(of, row.getInt(2), row.getString(3), row.getInt(4), moment(row, 5));
        one.versionAtEnd = row.getInt(6);
        one.lastActivity = moment(row, 7);
        one.resumed = row.getInt(8);
        one.completedSteps = row.getInt(9);
        one.skippedSteps = row.getInt(10);
        one.requiredSteps = row.getInt(11);
        one.endedAt = Moments.micros(row, 12);
        one.endReason = row.getString(13);
        one.completionReason = row.getString(14);
        one.revision = row.getLong(15);
        one.catchesUp = row.getBoolean(16);
        one.activeSeconds = row.getLong(17);
        one.only = TextArrays.read(row, 18);
        one.offered = TextArrays.read(row, 19);
        one.doneByReplacement = TextArrays.read(row, 20);
        one.superseded = TextArrays.read(row, 21);
        one.linked = TextArrays.read(row, 22);
        of.attempts.put(one.number, one);
    }

    /** The steps of some attempts, which are then whole but for their moves. */
    void steps(Pairs pairs) {
        jdbc.sql(STEPS + PAIRS.formatted("f")).params(pairs.columns()).query(this::addStep);
        for (Pairs.Pair pair : pairs.pairs) {
            AttemptRow attempt = attempt(pair.id(), pair.number());
            if (attempt != null) {
                attempt.whole = true;
            }
        }
    }

    private void addStep(ResultSet row) throws SQLException {
        AttemptRow of = attempt(row.getString(1), row.getInt(2));
        if (of == null) {
            return;
        }
        ClientNote client = new ClientNote(row.getString(7), row.getString(8), row.getString(9));
        StepRow one = new StepRow(
                of,
                row.getString(3),
                row.getInt(4),
                moment(row, 5),
                row.getString(6),
                clients.computeIfAbsent(client, same -> same));
        one.lastActivity = moment(row, 10);
        one.completedAt = Moments.micros(row, 11);
        one.skippedAt = Moments.micros(row, 12);
        one.skipReason = row.getString(13);
        one.activeSeconds = row.getInt(14);
        one.gapFlagged = row.getBoolean(15);
        of.steps.put(one.step, one);
    }

    /** The moves of those attempts that are whole and may have some. */
    void moves() {
        Pairs moved = new Pairs();
        rows.progress.values().stream()
                .flatMap(row -> row.attempts.values().stream())
                .filter(one -> one.whole && (one.versionAtStart != one.versionAtEnd || !one.linked.isEmpty()))
                .forEach(one -> moved.add(one.progress.id, one.number));
        if (moved.isEmpty()) {
            return;
        }
        jdbc.sql(MOVES + PAIRS.formatted("m")).params(moved.columns()).query(row -> {
            AttemptRow of = Objects.requireNonNull(attempt(row.getString(1), row.getInt(2)));
            of.moves.add(new MoveRow(
                    of,
                    row.getInt(3),
                    row.getInt(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getInt(8),
                    row.getInt(9),
                    moment(row, 10),
                    false));
        });
    }

    private @Nullable AttemptRow attempt(String id, int number) {
        ProgressRow row = rows.progress.get(id);
        return row == null ? null : row.attempts.get(number);
    }

    private String[] ids() {
        return rows.progress.keySet().toArray(String[]::new);
    }

    private static long moment(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(Moments.micros(row, column));
    }

    /** Attempts by progress and number, each once. */
    static final class Pairs {

        private record Pair(String id, int number) {}

        private final Set<Pair> pairs = new HashSet<>();

        void add(String id, int number) {
            pairs.add(new Pair(id, number));
        }

        boolean isEmpty() {
            return pairs.isEmpty();
        }

        private Map<String, Object> columns() {
            return Map.of(
                    "ids", pairs.stream().map(Pair::id).toArray(String[]::new),
                    "numbers", pairs.stream().map(Pair::number).toArray(Integer[]::new));
        }
    }
}
