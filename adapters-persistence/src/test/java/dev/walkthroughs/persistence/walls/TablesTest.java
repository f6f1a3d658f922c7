package dev.walkthroughs.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Of tables that name an organization (R23),")
@Tag("once")
class TablesTest {

    private static final String ACME = "org_acme______";
    private static final String BETA = "org_beta______";

    /** SQLSTATE insufficient_privilege: what a policy refuses. */
    private static final String REFUSED = "42501";

    /** Tables that let the service see more than its organization, and views that do it with their owner's rights. */
    private static final String OPEN = """
            SELECT c.oid::regclass::text FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id' AND NOT a.attisdropped
             WHERE c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
               AND (c.relkind IN ('r', 'p')
                    AND (NOT c.relrowsecurity
                         OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*'
                                           AND p.polroles = ARRAY['walkthroughs_service'::regrole::oid]
                                           AND pg_get_expr(p.polqual, p.polrelid) ~ 'walkthroughs.organization_id'
                                           AND pg_get_expr(p.polwithcheck, p.polrelid) ~ 'walkthroughs.organization_id')
                         OR EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive
                                       AND p.polname <> 'own_organization'
                                       -- Shows nothing; SharedAppendTest tries what it takes.
                                       AND (p.polname, p.polcmd) <> ('recorded_together', 'a')
                                       AND p.polroles && ARRAY[0, 'walkthroughs_service'::regrole::oid]))
                    OR c.relkind IN ('v', 'm', 'f') AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
                       AND has_table_privilege('walkthroughs_service', c.oid, 'SELECT'))
             ORDER BY 1""";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @BeforeAll
    static void live() {
        try (Node node = Node.on(DATABASE, Clock.systemUTC())) {
            Inhabited.by(node, DATABASE, "acme", "beta");
        }
    }

    @Test
    @DisplayName("none is without a policy for the service, and one that is planted is found")
    void everyTable() {
        assertThat(DATABASE.rows(Inhabited.TABLES))
                .hasSizeGreaterThanOrEqualTo(17)
                .contains("eventstore.domain_events", "identity.signing_keys", "walkthrough.walkthrough_progress");
        assertThat(DATABASE.rows(OPEN)).isEmpty();
        for (String planted : List.of(
                "CREATE TABLE tenancy.planted (organization_id text)",
                "CREATE TABLE tenancy.planted (organization_id text);"
                        + " ALTER TABLE tenancy.planted ENABLE ROW LEVEL SECURITY",
                "CREATE TABLE tenancy.planted (organization_id text); CALL tenancy.protect('tenancy.planted');"
                        + " ALTER TABLE tenancy.planted DISABLE ROW LEVEL SECURITY",
                "CREATE TABLE tenancy.planted (organization_id text); CALL tenancy.protect('tenancy.planted');"
                        + " CREATE POLICY wide ON tenancy.planted USING (true)",
                "CREATE TABLE tenancy.planted (organization_id text) PARTITION BY LIST (organization_id)")) {
            DATABASE.execute(planted);
            assertThat(DATABASE.rows(OPEN)).as(planted).containsExactly("tenancy.planted");
            DATABASE.execute("DROP TABLE tenancy.planted");
        }
        DATABASE.execute("CREATE VIEW tenancy.planted AS SELECT * FROM walkthrough.walkthroughs;"
                + " GRANT SELECT ON tenancy.planted TO walkthroughs_service");
        assertThat(DATABASE.rows(OPEN)).containsExactly("tenancy.planted");
        DATABASE.execute("DROP VIEW tenancy.planted");
    }

    @Test
    @DisplayName("none shows a row of another organization, whatever the query forgets")
    void reading() throws SQLException {
        try (AsRole acme = AsRole.service(DATABASE, ACME)) {
            for (String table : DATABASE.rows(Inhabited.TABLES)) {
                assertThat(DATABASE.rows("SELECT DISTINCT organization_id FROM " + table + " ORDER BY 1"))
                        .as("in %s", table)
                        .containsExactly(ACME, BETA);
                assertThat(acme.rows("SELECT DISTINCT organization_id FROM " + table))
                        .as("seen in %s", table)
                        .containsExactly(ACME);
                assertThat(acme.rows("SELECT 1 FROM " + table + " WHERE organization_id = '" + BETA + "'"))
                        .as("asked for in %s", table)
                        .isEmpty();
                assertThat(acme.rows("SELECT count(*) FROM " + table))
                        .as("all of its own in %s", table)
                        .containsExactly(DATABASE.text(
                                "SELECT count(*) FROM " + table + " WHERE organization_id = '" + ACME + "'"));
            }
        }
    }

    @Test
    @DisplayName("none takes or changes a row of another organization")
    void writing() throws SQLException {
        try (AsRole acme = AsRole.service(DATABASE, ACME)) {
            for (String table : DATABASE.rows(Inhabited.TABLES)) {
                assertRefused(table, () -> acme.changes(insert(table, BETA)));
                int own = acme.changes("DELETE FROM " + table);
                assertThat(own)
                        .as("only its own of %s", table)
                        .isEqualTo(DATABASE.number(
                                "SELECT count(*) FROM " + table + " WHERE organization_id = '" + ACME + "'"));
                assertThat(acme.changes("DELETE FROM " + table + " WHERE organization_id = '" + BETA + "'"))
                        .as(table)
                        .isZero();
                if (!generated(table)) {
                    assertRefused(
                            table, () -> acme.changes("UPDATE " + table + " SET organization_id = '" + BETA + "'"));
                }
            }
            assertRefused(
                    "an event given away",
                    () -> acme.changes("UPDATE eventstore.domain_events"
                            + " SET meta_data = jsonb_build_object('organization_id', '" + BETA + "')"));
        }
    }

    @Test
    @DisplayName("none shows or takes anything without an organization")
    void outside() throws SQLException {
        for (String nothing : new String[] {null, ""}) {
            try (AsRole nobody = AsRole.service(DATABASE, nothing)) {
                for (String table : DATABASE.rows(Inhabited.TABLES)) {
                    assertThat(nobody.rows("SELECT 1 FROM " + table)).as(table).isEmpty();
                    assertThat(nobody.changes("DELETE FROM " + table)).as(table).isZero();
                    assertRefused(table, () -> nobody.changes(insert(table, ACME)));
                }
            }
        }
    }

    @Test
    @DisplayName("those of content and progress are for analysts, row by row and to read alone, and so are all views")
    void analysts() {
        String granted = "SELECT table_schema || '.' || table_name || ' ' || privilege_type"
                + " FROM information_schema.role_table_grants WHERE grantee = 'walkthroughs_analyst' ORDER BY 1";
        assertThat(DATABASE.rows(granted))
                .isEqualTo(DATABASE.rows("SELECT c.oid::regclass::text || ' SELECT' FROM pg_class c"
                        + " WHERE c.relkind IN ('r', 'v')"
                        + " AND c.relnamespace::regnamespace::text IN ('walkthrough', 'analytics')"
                        + " AND c.relname NOT IN ('mcp_server_user', 'offer_revisions', 'learner_emails') ORDER BY 1"));
        assertThat(DATABASE.rows("SELECT polrelid::regclass::text FROM pg_policy WHERE polcmd = 'r'"
                        + " AND polroles = ARRAY['walkthroughs_analyst'::regrole::oid]"
                        + " AND pg_get_expr(polqual, polrelid) LIKE '(organization_id = ( SELECT tenancy.analyst_organization()%'"
                        + " ORDER BY 1"))
                .isEqualTo(
                        DATABASE.rows(
                                "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r'"
                                        + " AND relnamespace = 'walkthrough'::regnamespace AND relname NOT IN ('mcp_server_user', 'offer_revisions') ORDER BY 1"));
        assertThat(DATABASE.rows("SELECT p.oid::regproc::text FROM pg_proc p WHERE p.prosecdef"
                        + " AND has_function_privilege('walkthroughs_analyst', p.oid, 'EXECUTE')"
                        + " AND p.pronamespace <> 'pg_catalog'::regnamespace ORDER BY 1"))
                .containsExactly("tenancy.analyst_organization", "tenancy.analyst_organization_with_emails");
    }

    @Test
    @DisplayName("each role may do what it has to, and no more")
    void grants() {
        Map<String, String> granted = new TreeMap<>();
        DATABASE.rows("SELECT replace(g.grantee, 'walkthroughs_', '') || ' '"
                        + " || string_agg(DISTINCT g.privilege_type, ',' ORDER BY g.privilege_type),"
                        + " g.table_schema || '.' || g.table_name FROM information_schema.role_table_grants g"
                        + " WHERE g.grantee IN ('walkthroughs_service', 'walkthroughs_projector', 'walkthroughs_operator', 'PUBLIC')"
                        + " AND g.table_schema NOT IN ('pg_catalog', 'information_schema')"
                        + " GROUP BY g.grantee, g.table_schema, g.table_name ORDER BY 2, 1")
                .forEach(row -> {
                    String[] parts = row.split("\\|", -1);
                    granted.merge(parts[1], parts[0], (a, b) -> a + "; " + b);
                });
        String projected = "operator SELECT; projector DELETE,INSERT,SELECT,UPDATE; service SELECT";
        String kept = "operator DELETE,INSERT,SELECT,UPDATE; service INSERT,SELECT";
        String both = "operator DELETE,INSERT,SELECT,UPDATE; service DELETE,INSERT,SELECT,UPDATE";
        granted.values().removeIf(projected::equals);
        granted.entrySet()
                .removeIf(view -> view.getKey().startsWith("analytics.")
                        && view.getValue().equals("operator SELECT"));
        assertThat(granted)
                .as("all but the projected tables")
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("eventstore.claimed_names", "operator INSERT,SELECT"),
                        Map.entry("eventstore.projection_versions", "operator SELECT; projector INSERT,SELECT,UPDATE"),
                        Map.entry("eventstore.dead_letters", "operator SELECT; projector DELETE,INSERT,SELECT,UPDATE"),
                        Map.entry("eventstore.waiting_events", "operator SELECT; projector SELECT"),
                        Map.entry("replay.schemas", "operator SELECT; projector SELECT"),
                        // Written by triggers, with the owner's rights.
                        Map.entry("walkthrough.offer_revisions", "operator SELECT; projector SELECT; service SELECT"),
                        Map.entry(
                                "eventstore.domain_events",
                                "operator INSERT,SELECT,UPDATE; projector SELECT; service INSERT,SELECT"),
                        Map.entry(
                                "eventstore.snapshot_events",
                                "operator DELETE,INSERT,SELECT; service DELETE,INSERT,SELECT"),
                        Map.entry("eventstore.token_entries", "operator SELECT; projector DELETE,INSERT,SELECT,UPDATE"),
                        Map.entry("tenancy.analysts", "operator SELECT"),
                        Map.entry("identity.accounts", kept),
                        Map.entry("identity.authorizations", both),
                        Map.entry("identity.browser_sessions", both),
                        Map.entry("identity.clients", both),
                        Map.entry("identity.consents", both),
                        Map.entry("identity.erased_identities", "operator DELETE,INSERT,SELECT,UPDATE; service SELECT"),
                        Map.entry("identity.provider_attempts", both),
                        Map.entry("identity.public_address", "operator INSERT,SELECT,UPDATE"),
                        Map.entry("identity.rate_limits", both),
                        Map.entry("identity.sign_in_attempts", both),
                        Map.entry("identity.signing_keys", both),
                        Map.entry("identity.sign_in_providers", "operator DELETE,INSERT,SELECT,UPDATE; service SELECT"),
                        Map.entry("identity.spent_refresh_tokens", both),
                        Map.entry("walkthrough.mcp_server_user", kept)));
        assertThat(DATABASE.rows("SELECT rolname FROM pg_roles WHERE rolname LIKE 'walkthroughs\\_%' AND (rolsuper"
                        + " OR rolbypassrls OR rolcanlogin OR rolcreaterole OR rolcreatedb OR rolinherit)"))
                .isEmpty();
    }

    /** A copy of a row of that organization, generated columns aside. */
    private static String insert(String table, String organization) {
        String columns = DATABASE.text("SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute"
                + " WHERE attrelid = '" + table
                + "'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''");
        String row = DATABASE.text(
                "SELECT to_jsonb(t) FROM " + table + " t WHERE organization_id = '" + organization + "' LIMIT 1");
        return "INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM jsonb_populate_record(NULL::"
                + table + ", '" + row.replace("'", "''") + "')";
    }

    private static boolean generated(String table) {
        return DATABASE.number("SELECT count(*) FROM pg_attribute WHERE attrelid = '" + table
                        + "'::regclass AND attname = 'organization_id' AND attgenerated <> ''")
                > 0;
    }

    private interface Attempt {
        int run() throws SQLException;
    }

    private static void assertRefused(String what, Attempt attempt) {
        assertThatThrownBy(attempt::run)
                .as(what)
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(REFUSED))
                .hasMessageContaining("row-level security");
    }
}
