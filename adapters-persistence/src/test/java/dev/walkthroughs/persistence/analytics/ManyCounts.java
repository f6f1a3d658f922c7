package dev.walkthroughs.persistence.analytics;

import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.progress.tally.AttemptFigures;
import dev.walkthroughs.persistence.progress.tally.AttemptFigures.Walkthrough;
import dev.walkthroughs.persistence.progress.tally.ClientFigures;
import dev.walkthroughs.persistence.progress.tally.ClientNote;
import dev.walkthroughs.persistence.progress.tally.MoveFigures;
import dev.walkthroughs.persistence.progress.tally.PersonFigures;
import dev.walkthroughs.persistence.progress.tally.PersonFigures.Place;
import dev.walkthroughs.persistence.progress.tally.StepFigures;
import dev.walkthroughs.persistence.progress.tally.TallyChanges;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Adds up what the rows of {@link ManyAttempts} count for, by the service's own definitions. It reads the rows in groups, and
 * relies on what they are like: nobody was linked or caught up, no step was replaced, and a learner keeps to one program.
 */
final class ManyCounts {

    private static final int PAGE = 10_000;

    /** Of the column that is put in: the number of a day from 1970-01-01, in UTC. */
    private static final String DAY = "coalesce((%s AT TIME ZONE 'UTC')::date - DATE '1970-01-01', -1)";

    private static final String ATTEMPTS =
            "SELECT organization_id, walkthrough_id, count(*), version_at_start, mcp_server_id,"
                    + " end_reason, " + DAY.formatted("started_at") + ", CASE WHEN end_reason = 'completed' THEN "
                    + DAY.formatted("ended_at") + " ELSE -1 END, CASE WHEN ended_at IS NULL THEN "
                    + DAY.formatted("last_activity_at")
                    + " ELSE -1 END, CASE WHEN end_reason = 'completed' THEN active_seconds"
                    + " ELSE -1 END FROM walkthrough.walkthrough_attempts GROUP BY 1, 2, 4, 5, 6, 7, 8, 9, 10";

    private static final String STEPS =
            "SELECT f.organization_id, f.walkthrough_id, count(*), a.version_at_start, f.step_id, f.completed_at IS NOT NULL, "
                    + DAY.formatted("f.skipped_at") + ", CASE WHEN p.attempt IS NOT NULL THEN "
                    + DAY.formatted("a.last_activity_at")
                    + " ELSE -1 END, f.completed_at IS NOT NULL AND f.gap_flagged, CASE WHEN f.completed_at IS NULL"
                    + " THEN -1 ELSE f.active_seconds END FROM walkthrough.walkthrough_step_facts f"
                    + " JOIN walkthrough.walkthrough_attempts a USING (progress_id, attempt)"
                    + " LEFT JOIN walkthrough.walkthrough_progress p ON p.id = f.progress_id AND p.attempt = f.attempt"
                    + " AND p.current_step_id = f.step_id GROUP BY 1, 2, 4, 5, 6, 7, 8, 9, 10";

    private static final String CALLS = "SELECT organization_id, walkthrough_id, count(*), client_name, client_version,"
            + " protocol_version, " + DAY.formatted("completed_at") + " FROM walkthrough.walkthrough_step_facts"
            + " WHERE completed_at IS NOT NULL OR skipped_at IS NOT NULL GROUP BY 1, 2, 4, 5, 6, 7";

    /** By the first step, which nobody skips. */
    private static final String PROGRAMS =
            "SELECT organization_id, walkthrough_id, count(*), client_name, client_version,"
                    + " protocol_version, count(DISTINCT progress_id) FROM walkthrough.walkthrough_step_facts"
                    + " WHERE step_id LIKE '%\\_1' AND completed_at IS NOT NULL GROUP BY 1, 2, 4, 5, 6";

    private static final String PERSONS =
            "SELECT a.organization_id, a.walkthrough_id, 1, a.begun, a.done, a.first, a.ended,"
                    + " d.days FROM (SELECT organization_id, walkthrough_id, progress_id,"
                    + " string_agg(version_at_start || ' ' || mcp_server_id, ',') AS begun,"
                    + " coalesce(string_agg(version_at_start || ' ' || mcp_server_id, ',') FILTER (WHERE end_reason = 'completed'), '')"
                    + " AS done, min(" + DAY.formatted("started_at") + ") AS first, coalesce(min("
                    + DAY.formatted("ended_at")
                    + ") FILTER (WHERE end_reason = 'completed'), -1) AS ended FROM walkthrough.walkthrough_attempts GROUP BY 1, 2, 3) a"
                    + " JOIN (SELECT progress_id, string_agg((" + DAY.formatted("day") + ")::text, ',') AS days"
                    + " FROM walkthrough.walkthrough_active_days GROUP BY 1) d USING (progress_id)";

    private static final String MOVES =
            "SELECT m.organization_id, m.walkthrough_id, count(*), figure, to_version, from_version"
                    + " FROM walkthrough.walkthrough_attempt_moves m JOIN walkthrough.walkthrough_attempts a USING (progress_id, attempt)"
                    + " CROSS JOIN LATERAL (VALUES ('moved', true), ('moved_elsewhere', to_step_id <> from_step_id),"
                    + " ('moved_finished', end_reason = 'completed')) AS f (figure, holds) WHERE holds GROUP BY 1, 2, 4, 5, 6"
                    + " UNION ALL SELECT a.organization_id, a.walkthrough_id, count(*), 'moved_again', n.version_at_start,"
                    + " a.version_at_end FROM walkthrough.walkthrough_attempts a JOIN walkthrough.walkthrough_attempts n"
                    + " ON n.progress_id = a.progress_id AND n.attempt = a.attempt + 1 WHERE a.end_reason = 'new_version'"
                    + " GROUP BY 1, 2, 5, 6";

    private interface Rows {
        void add(Walkthrough of, int n, ResultSet row) throws SQLException;
    }

    private final TallyChanges changes = new TallyChanges();

    private ManyCounts() {}

    /** Fills the table of counts, which is empty. */
    static void in(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL work_mem = '256MB'");
            statement.setFetchSize(PAGE);
            ManyCounts counts = new ManyCounts();
            counts.attempts(statement);
            counts.steps(statement);
            counts.persons(statement);
            counts.changes.write(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            connection.commit();
        }
    }

    private void attempts(Statement statement) throws SQLException {
        each(
                statement,
                ATTEMPTS,
                (of, n, row) -> changes.add(
                        new AttemptFigures(
                                of,
                                row.getInt(4),
                                row.getString(5),
                                false,
                                row.getString(6),
                                row.getLong(7),
                                row.getLong(8),
                                row.getLong(9),
                                row.getLong(10)),
                        n));
        each(
                statement,
                MOVES,
                (of, n, row) -> changes.add(new MoveFigures(of, row.getString(4), row.getInt(5), row.getInt(6)), n));
    }

    /** What a step counts for by its time and state, and then by day and program: together these are few groups. */
    private void steps(Statement statement) throws SQLException {
        each(
                statement,
                STEPS,
                (of, n, row) -> changes.add(
                        new StepFigures(
                                of,
                                row.getInt(4),
                                false,
                                row.getString(5),
                                row.getBoolean(6),
                                -1,
                                row.getLong(7),
                                row.getLong(8),
                                row.getBoolean(9),
                                row.getLong(10),
                                null),
                        n));
        each(
                statement,
                CALLS,
                (of, n, row) -> changes.add(
                        new StepFigures(of, 0, true, "", false, row.getLong(7), -1, -1, false, -1, client(row)), n));
        each(statement, PROGRAMS, (of, n, row) -> {
            changes.add(new ClientFigures(of, "client_attempts", client(row)), n);
            changes.add(new ClientFigures(of, "client_learners", client(row)), row.getInt(7));
        });
    }

    private void persons(Statement statement) throws SQLException {
        each(statement, PERSONS, (of, n, row) -> {
            Set<Long> days = new HashSet<>();
            for (String day : parts(row.getString(8))) {
                days.add(Long.valueOf(day));
            }
            changes.add(
                    new PersonFigures(
                            of,
                            places(row.getString(4)),
                            places(row.getString(5)),
                            row.getLong(6),
                            row.getLong(7),
                            days),
                    n);
        });
    }

    private static Set<Place> places(String text) {
        Set<Place> places = new HashSet<>();
        for (String one : parts(text)) {
            int space = one.indexOf(' ');
            places.add(new Place(Integer.parseInt(one.substring(0, space)), one.substring(space + 1)));
        }
        return places;
    }

    private static String[] parts(String text) {
        return text.isEmpty() ? new String[0] : text.split(",", -1);
    }

    private static ClientNote client(ResultSet row) throws SQLException {
        return new ClientNote(row.getString(4), row.getString(5), row.getString(6));
    }

    /** Rows begin with the organization, the walkthrough, and how many there are alike. */
    private static void each(Statement statement, String query, Rows rows) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(new Walkthrough(row.getString(1), row.getString(2)), row.getInt(3), row);
            }
        }
    }
}
