package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.persistence.columns.Moments;
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
        jdbc.sql(ProgressRow.SELECT + "WHERE p.id = ANY (:ids::text[])")
                .param("ids", ids.toArray(String[]::new))
                .query(this::addProgress);
    }

    /** The rows of these persons in these walkthroughs. */
    void siblings(Collection<String> persons, Collection<String> walkthroughs) {
        jdbc.sql(
                        ProgressRow.SELECT
                                + "WHERE p.person_id = ANY (:persons::text[]) AND p.walkthrough_id = ANY (:walkthroughs::text[])")
                .param("persons", persons.toArray(String[]::new))
                .param("walkthroughs", walkthroughs.toArray(String[]::new))
                .query(this::addProgress);
    }

    /** All rows of these persons, and of those whom they stand for by now. */
    void ofPersons(Collection<String> persons) {
        jdbc.sql(ProgressRow.SELECT + """
                        WHERE p.person_id = ANY (:persons::text[]) OR p.person_id IN (
                              SELECT l.person_id FROM walkthrough.walkthrough_learners l WHERE l.id = ANY (:persons::text[]))""")
                .param("persons", persons.toArray(String[]::new))
                .query(this::addProgress);
    }

    /** The rows of each of these persons in the walkthrough of the same place. */
    void units(List<String> persons, List<String> walkthroughs) {
        jdbc.sql(ProgressRow.SELECT + """
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

    /** All attempts of all rows, without their steps. */
    void attempts() {
        jdbc.sql(AttemptRow.SELECT + "WHERE a.progress_id = ANY (:ids::text[])")
                .param("ids", ids())
                .query(this::addAttempt);
    }

    /** Some attempts, without their steps. */
    void attempts(Pairs pairs) {
        jdbc.sql(AttemptRow.SELECT + PAIRS.formatted("a"))
                .params(pairs.columns())
                .query(this::addAttempt);
    }

    /** The steps of some attempts, which are then whole but for their moves. */
    void steps(Pairs pairs) {
        jdbc.sql(StepRow.SELECT + PAIRS.formatted("f")).params(pairs.columns()).query(this::addStep);
        for (Pairs.Pair pair : pairs.pairs) {
            AttemptRow attempt = attempt(pair.id(), pair.number());
            if (attempt != null) {
                attempt.whole = true;
            }
        }
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
                    Moments.present(row, 10),
                    false));
        });
    }

    private void addProgress(ResultSet row) throws SQLException {
        ProgressRow one = ProgressRow.read(row);
        rows.progress.putIfAbsent(one.id, one);
    }

    private void addAttempt(ResultSet row) throws SQLException {
        ProgressRow of = Objects.requireNonNull(rows.progress.get(row.getString(1)));
        of.attempts.put(row.getInt(2), AttemptRow.read(of, row));
    }

    private void addStep(ResultSet row) throws SQLException {
        AttemptRow of = attempt(row.getString(1), row.getInt(2));
        if (of != null) {
            StepRow one = StepRow.read(of, row, clients);
            of.steps.put(one.step, one);
        }
    }

    private @Nullable AttemptRow attempt(String id, int number) {
        ProgressRow row = rows.progress.get(id);
        return row == null ? null : row.attempts.get(number);
    }

    private String[] ids() {
        return rows.progress.keySet().toArray(String[]::new);
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
