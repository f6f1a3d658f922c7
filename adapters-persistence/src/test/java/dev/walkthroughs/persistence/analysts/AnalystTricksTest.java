package dev.walkthroughs.persistence.analysts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.analysts.Admission;
import dev.walkthroughs.persistence.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("An analyst's login (R23)")
@Tag("once")
class AnalystTricksTest {

    /** Everything that the login may select from. */
    private static final String READABLE = """
            SELECT c.oid::regclass::text FROM pg_class c
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND has_table_privilege('%s', c.oid, 'SELECT')
               AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema') ORDER BY 1""";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    static final TestDatabase NEIGHBOUR = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static TwoTenants world;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Admission own;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Admission withEmails;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Admission others;

    @BeforeAll
    static void admit() throws IOException {
        world = TwoTenants.in(DATABASE);
        own = world.admit(TwoTenants.OWN, "own", false);
        withEmails = world.admit(TwoTenants.OWN, "with-emails", true);
        others = world.admit(TwoTenants.OTHER, "others", true);
    }

    @AfterAll
    static void revoke() {
        world.close();
    }

    private static List<String> column(Admission login, String query) throws SQLException {
        try (Connection connection = world.connect(login)) {
            Trick.Told told = Trick.blind("", query).on(connection);
            assertThat(told.state()).as("%s: %s", query, told.cells()).isEmpty();
            return told.cells();
        }
    }

    @Test
    @DisplayName("sees all rows of its organization in every table and view that is for analysts, and none of another")
    void readsItsOwn() throws SQLException {
        List<String> readable = DATABASE.rows(READABLE.formatted(own.analyst().login()));
        assertThat(readable)
                .hasSize(14 + 13 + 1)
                .contains("walkthrough.walkthrough_attempts", "analytics.step_funnel", "analytics.settings")
                .allMatch(name -> name.matches("(walkthrough|analytics)\\..*"))
                .doesNotContain("walkthrough.mcp_server_user", "analytics.learner_emails");
        for (String name : readable) {
            if (name.equals("analytics.settings")) {
                assertThat(column(own, "SELECT at_risk_days FROM settings")).containsExactly("7");
                continue;
            }
            for (Admission login : List.of(own, others)) {
                String organization = (login.equals(own) ? TwoTenants.OWN : TwoTenants.OTHER).value();
                assertThat(column(login, "SELECT DISTINCT organization_id FROM " + name))
                        .as(name)
                        .containsExactly(organization);
                if (!name.equals("analytics.freshness")) {
                    assertThat(column(login, "SELECT count(*) FROM " + name))
                            .as(name)
                            .containsExactly(DATABASE.text("SELECT count(*) FROM " + name + " WHERE organization_id = '"
                                    + organization + "'"));
                }
            }
        }
        assertThat(column(
                        own,
                        "SELECT title FROM walkthroughs, walkthrough_overview USING (walkthrough_id)"
                                .replace(
                                        "USING (walkthrough_id)",
                                        "WHERE id = walkthrough_id AND scope = 'walkthrough'")))
                .as("without schemas in front")
                .containsExactly("About orangetree");
    }

    @Test
    @DisplayName("reads addresses of its own learners only, and only if it was let")
    void emails() throws SQLException {
        String query = "SELECT learner_id || ' ' || email FROM analytics.learner_emails";
        assertThat(column(withEmails, query)).containsExactly("mcpu_orangetree orangetree@example.org");
        assertThat(column(others, query)).containsExactly("mcpu_zebrastripe zebrastripe@example.org");
        try (Connection connection = world.connect(withEmails)) {
            assertThat(
                            column(
                                    withEmails,
                                    "SELECT count(*) FROM analytics.learner_emails"
                                            + " WHERE CASE WHEN email NOT LIKE 'orange%' THEN email::integer > 0 ELSE true END"))
                    .as("conditions that could tell are asked behind the wall")
                    .containsExactly("1");
            world.analysts().showEmails(TwoTenants.OWN, "with-emails", false);
            assertThat(Trick.denied("", query).on(connection).state())
                    .as("at once, on a connection that was there before")
                    .isEqualTo("42501");
            world.analysts().showEmails(TwoTenants.OWN, "with-emails", true);
            assertThat(Trick.blind("", query).on(connection).cells()).hasSize(1);
        }
        // Should the right ever reach somebody by another way, the row is missing still.
        DATABASE.execute(
                "GRANT SELECT ON analytics.learner_emails TO " + own.analyst().login());
        assertThat(column(own, query)).isEmpty();
        DATABASE.execute("REVOKE SELECT ON analytics.learner_emails FROM "
                + own.analyst().login());
    }

    @Test
    @DisplayName("gets nothing of another organization by any trick, and changes nothing at all")
    void tricks() throws SQLException {
        List<Trick> all = Stream.concat(
                        Tricks.thatPoliciesStop().stream(),
                        Tricks.thatRightsStop(
                                own.analyst().login(), others.analyst().login())
                                .stream())
                .toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(70).doesNotHaveDuplicates();
        String before = world.everything();
        SoftAssertions soft = new SoftAssertions();
        // Somebody else at work, whom one may look at.
        try (Connection busy = world.connect(others);
                Statement statement = busy.createStatement()) {
            statement.execute("SELECT 'zebra'");
            for (Trick trick : all) {
                Trick.Told told;
                try (Connection connection = world.connect(own)) {
                    told = trick.on(connection);
                }
                soft.assertThat(told.cells()).as(trick.name()).noneMatch(TwoTenants.OTHERS.asPredicate());
                if (trick.refused().isEmpty()) {
                    soft.assertThat(told.state())
                            .as("%s: %s", trick, told.cells())
                            .isEmpty();
                } else {
                    soft.assertThat(trick.refused())
                            .as("%s: %s", trick, told.cells())
                            .contains(told.state());
                }
            }
        }
        soft.assertAll();
        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("would get it by these very tricks if the policies let everything through")
    void tricksWithoutTheWall() throws SQLException {
        List<String> tables =
                DATABASE.rows("SELECT polrelid::regclass::text FROM pg_policy WHERE polname = 'analysts' ORDER BY 1");
        assertThat(tables).hasSize(14);
        SoftAssertions soft = new SoftAssertions();
        tables.forEach(table -> DATABASE.execute("ALTER POLICY analysts ON " + table + " USING (true)"));
        try {
            for (Trick trick : Tricks.thatPoliciesStop()) {
                try (Connection connection = world.connect(own)) {
                    Trick.Told told = trick.on(connection);
                    soft.assertThat(!told.state().isEmpty()
                                    || told.cells().stream().anyMatch(TwoTenants.OTHERS.asPredicate()))
                            .as(trick.name())
                            .isTrue();
                }
            }
        } finally {
            tables.forEach(table -> DATABASE.execute("ALTER POLICY analysts ON " + table
                    + " USING (organization_id = (SELECT tenancy.analyst_organization()))"));
        }
        soft.assertAll();
    }

    @Test
    @DisplayName("asks for its organization once a statement, reads by an index, and a plan tells no value of another")
    void plans() throws SQLException {
        List<String> plan = column(
                own,
                "SET enable_seqscan = off; EXPLAIN (ANALYZE, VERBOSE, TIMING OFF, SUMMARY OFF)"
                        + " SELECT * FROM walkthrough_attempts WHERE walkthrough_id = 'wt_orangetree'");
        assertThat(plan)
                .anyMatch(line -> line.contains("InitPlan 1"))
                .anyMatch(line -> line.contains("Index Cond") && line.contains("organization_id = (InitPlan 1)"))
                .noneMatch(line -> line.contains("Filter") && line.contains("analyst_organization"))
                .noneMatch(TwoTenants.OTHERS.asPredicate());
        List<String> asked = column(
                own,
                "EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF)"
                        + " SELECT FROM walkthrough.walkthroughs WHERE organization_id <> 'org_orangetree'");
        assertThat(asked.get(0)).contains("actual rows=0.00");
    }

    @Test
    @DisplayName("of one database sees nothing in another of the cluster, and is kept out once that has analysts too")
    void anotherDatabase() throws SQLException, IOException {
        TwoTenants neighbours = TwoTenants.in(NEIGHBOUR);
        try (Connection connection = TwoTenants.connect(own, NEIGHBOUR)) {
            for (String name : NEIGHBOUR.rows(READABLE.formatted(own.analyst().login()))) {
                if (!name.equals("analytics.settings")) {
                    assertThat(Trick.blind("", "SELECT 1 FROM " + name).on(connection))
                            .as(name)
                            .isEqualTo(new Trick.Told(List.of(), ""));
                }
            }
        }
        Admission there = neighbours.admit(TwoTenants.OWN, "own", false);
        assertThat(there.analyst().login()).isNotEqualTo(own.analyst().login());
        for (Connecting wrong : List.<Connecting>of(
                () -> TwoTenants.connect(own, NEIGHBOUR), () -> TwoTenants.connect(there, DATABASE))) {
            assertThatThrownBy(() -> wrong.connection().close())
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"))
                    .hasMessageContaining("permission denied for database");
        }
        TwoTenants.connect(there, NEIGHBOUR).close();
        neighbours.close();
    }

    private interface Connecting {
        Connection connection() throws SQLException;
    }
}
