package dev.walkthroughs.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.analysts.Admission;
import dev.walkthroughs.application.analysts.Analysts;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Story;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.projection.Projections;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("An analyst's login, while tables are made again (R32),")
class AnalystAfterRebuildTest {

    private static final OrganizationId ACME = new OrganizationId("org_acme______");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    @DisplayName("reads the same before and after, and nothing of the tables beside")
    void survives() throws SQLException {
        try (Node node = Node.on(DATABASE, Clock.systemUTC())) {
            Inhabited.by(node, DATABASE, "acme", "beta");
            // What is there without an event, a rebuild takes away.
            DATABASE.execute("DELETE FROM walkthrough.walkthrough_learners");
            Analysts analysts = node.get(Analysts.class);
            Projections projections = node.get(Projections.class);
            Admission login = analysts.admit(ACME, "survivor", true).fold(made -> made, why -> {
                throw new AssertionError(why.message());
            });
            try (Connection connection = DriverManager.getConnection(
                            DATABASE.url(), login.analyst().login(), login.password());
                    Statement statement = connection.createStatement()) {
                Map<String, List<String>> before = tables(statement);
                assertThat(before).hasSize(14).containsKey("walkthrough_attempts");
                assertThat(before.get("walkthrough_attempts")).isNotEmpty();
                // As a rebuild begins, for every table of analysts.
                DATABASE.execute(
                        "SELECT replay.prepare('replay_all', (SELECT array_agg(polrelid::regclass) FROM pg_policy"
                                + " WHERE polname = 'analysts'), true)");
                assertThat(beside(login)).containsExactly("replay_all|f");
                assertThat(DATABASE.number("SELECT count(*) FROM pg_policies WHERE schemaname = 'replay_all'"))
                        .isEqualTo(3 * 14);
                assertRefused(statement, "replay_all");
                DATABASE.execute("SELECT replay.discard('replay_all')");
                projections.names().forEach(name -> Story.rebuild(node, name));
                assertThat(tables(statement)).isEqualTo(before);
                projections
                        .asOf(Optional.empty(), Instant.now(), "at_noon", (name, seen) -> {})
                        .fold(done -> done, why -> {
                            throw new AssertionError(why.message());
                        });
                assertThat(beside(login)).containsExactly("at_noon|f");
                assertRefused(statement, "at_noon");
            }
            analysts.revoke(ACME, "survivor");
        }
    }

    /** Schemas of replayed tables, and whether the login may look into them. */
    private static List<String> beside(Admission login) {
        return DATABASE.rows("SELECT schema_name, has_schema_privilege('"
                + login.analyst().login() + "', schema_name, 'USAGE') FROM replay.schemas ORDER BY 1");
    }

    private static void assertRefused(Statement statement, String schema) {
        assertThatThrownBy(() -> statement.executeQuery("SELECT 1 FROM " + schema + ".walkthrough_attempts"))
                .hasMessageContaining("permission denied for schema " + schema);
    }

    private static Map<String, List<String>> tables(Statement statement) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        for (String name : DATABASE.rows("SELECT relname FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid"
                + " WHERE polname = 'analysts' AND relnamespace = 'walkthrough'::regnamespace")) {
            List<String> rows = new ArrayList<>();
            try (ResultSet result =
                    statement.executeQuery("SELECT t::text FROM walkthrough." + name + " t ORDER BY 1")) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            assertThat(rows).as(name).allMatch(row -> !row.contains("beta"));
            all.put(name, rows);
        }
        return all;
    }
}
