package dev.walkthroughs.persistence.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Transactions;
import dev.walkthroughs.application.learners.GatewayLearnerCare;
import dev.walkthroughs.application.learners.LearnerCare;
import dev.walkthroughs.application.learners.LearnerRecords;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.SetClock;
import dev.walkthroughs.persistence.Story;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Compares every view with an independent count. {@code -Dhistories=1000} makes it the long run, {@code -Dseed=N} begins with
 * another history.
 */
@DisplayName("The analysts' views (R31 to R33)")
@Tag("once")
class RecountTest {

    private static final int HISTORIES = Integer.getInteger("histories", 6);
    private static final long SEED = Long.getLong("seed", 1L);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    @DisplayName("agree, row for row, with what the JSON of the events says by the written definitions")
    void agree() throws SQLException {
        try (Node node = Node.on(database, Clock.systemUTC())) {
            live(node);
            compare("as it happened");
            assertThat(database.rows("SELECT DISTINCT is_complete, events_waiting FROM analytics.freshness"))
                    .containsExactly("t|0");
            node.stop("progress");
            database.execute(
                    "UPDATE eventstore.token_entries SET token = jsonb_build_object('index',"
                            + " (token::jsonb ->> 'index')::bigint / 2, 'gaps', '[]'::jsonb)::text WHERE processor_name = 'progress'");
            assertThat(database.number(
                            "SELECT sum(events_waiting) FROM analytics.freshness WHERE projection = 'progress'"
                                    + " AND NOT is_complete AND complete_to < now()"))
                    .as("while a projection has events to read")
                    .isPositive();
            node.processor("progress").start();
            caughtUp(node);
            compare("after half of the events came twice");
            Story.upkeep(node).rebuild("progress", seen -> {});
            compare("after a rebuild");
        }
    }

    private void live(Node node) {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(60));
        SetClock clock = new SetClock();
        LearnerCare care = new GatewayLearnerCare(
                node.get(Commands.class),
                node.get(Histories.class),
                node.get(LearnerRecords.class),
                node.get(Names.class),
                node.get(Transactions.class),
                clock);
        DatabaseRole.OPERATOR.act(() -> {
            for (int i = 0; i < HISTORIES; i++) {
                Lives lives = new Lives(new Tenant(node, "o" + (SEED + i)), SEED + i, care, clock, begin);
                lives.begin(database, 4 + i % 12);
                for (int version = 1; version < 4; version++) {
                    for (int call = 0; call < 35; call++) {
                        lives.happen();
                    }
                    lives.publish();
                }
                for (int call = 0; call < 15; call++) {
                    lives.happen();
                }
            }
            return true;
        });
        caughtUp(node);
    }

    private static void caughtUp(Node node) {
        assertThat(Story.upkeep(node).awaitCaughtUp(Duration.ofMinutes(5))).isTrue();
    }

    private void compare(String when) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // One moment for all of it, so that no midnight comes between.
            connection.setAutoCommit(false);
            LocalDate today = LocalDate.parse(only(statement, "SELECT (now() AT TIME ZONE 'UTC')::date"));
            Map<String, List<Map<String, String>>> counted = Recount.of(Told.by(database), today);
            assertThat(counted).hasSizeGreaterThanOrEqualTo(HISTORIES < 6 ? 11 : 12);
            for (String view : List.of(
                    "walkthrough_overview",
                    "step_funnel",
                    "daily_activity",
                    "cohorts",
                    "retention",
                    "at_risk_learners",
                    "stuck_steps",
                    "server_comparison",
                    "version_comparison",
                    "content_migrations",
                    "client_breakdown",
                    "learner_history")) {
                List<String> shown = sorted(read(statement, view));
                List<String> right = sorted(counted.getOrDefault(view, List.of()));
                assertThat(without(shown, right))
                        .as("wrong in %s, %s", view, when)
                        .isEmpty();
                assertThat(without(right, shown))
                        .as("missing in %s, %s", view, when)
                        .isEmpty();
                assertThat(shown).as("%s, %s", view, when).hasSameSizeAs(right);
            }
        }
    }

    private static List<String> without(List<String> rows, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return rows.stream().filter(row -> !known.contains(row)).toList();
    }

    private static List<String> sorted(List<Map<String, String>> rows) {
        return rows.stream()
                .map(Object::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static String only(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** As an analyst does, one organization at a time: nothing is asked of a thousand of them at once. */
    private List<Map<String, String>> read(Statement statement, String view) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String organization : database.rows("SELECT id FROM walkthrough.organization ORDER BY id")) {
            rows.addAll(rows(
                    statement, "SELECT * FROM analytics." + view + " WHERE organization_id = '" + organization + "'"));
        }
        return rows;
    }

    private static List<Map<String, String>> rows(Statement statement, String query) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                Map<String, String> words = new TreeMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    boolean moment = row.getMetaData().getColumnTypeName(i).equals("timestamptz");
                    OffsetDateTime at = moment ? row.getObject(i, OffsetDateTime.class) : null;
                    words.put(
                            row.getMetaData().getColumnName(i),
                            String.valueOf(at == null ? row.getObject(i) : at.toInstant()));
                }
                rows.add(words);
            }
        }
        return rows;
    }
}
