package dev.walkthroughs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The tables analysts read")
class SchemaTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    @DisplayName("each name the organization of every row")
    void organizationId() {
        List<String> tables = tables("walkthrough");
        assertThat(tables).hasSizeGreaterThanOrEqualTo(11);
        assertThat(DATABASE.rows("SELECT table_name FROM information_schema.columns WHERE table_schema = 'walkthrough'"
                        + " AND column_name = 'organization_id' AND is_nullable = 'NO' AND data_type = 'text'"
                        + " ORDER BY table_name"))
                .isEqualTo(tables);
    }

    @Test
    @DisplayName("keep every moment with its time zone, and no other kind of time")
    void moments() {
        assertThat(DATABASE.rows("SELECT table_schema, table_name, column_name FROM information_schema.columns"
                        + " WHERE table_schema IN ('walkthrough', 'eventstore', 'identity')"
                        + " AND (data_type ~ '^(timestamp without|date|time)' AND data_type <> 'timestamp with time zone'"
                        + " OR column_name ~ '_at$' AND data_type <> 'timestamp with time zone')"))
                .isEmpty();
        assertThat(DATABASE.number("SELECT count(*) FROM information_schema.columns"
                        + " WHERE table_schema = 'walkthrough' AND data_type = 'timestamp with time zone'"))
                .isPositive();
    }

    @Test
    @DisplayName("have the names, columns and types of the design")
    void designedColumns() {
        Map<String, String> design = Map.ofEntries(
                Map.entry("organization", "id text, organization_id text"),
                Map.entry("mcp_servers", "id text, organization_id text"),
                Map.entry("mcp_server_user", "id text, organization_id text, issuer text, subject text, email text"),
                Map.entry(
                        "walkthroughs",
                        "id text, organization_id text, title text, description text, first_step_id text,"
                                + " version integer, is_published boolean, created_at timestamptz, updated_at timestamptz"),
                Map.entry(
                        "walkthrough_steps",
                        "id text, walkthrough_id text, title text, content text, next_step_id text,"
                                + " created_at timestamptz, content_url text, content_type text"),
                Map.entry(
                        "mcp_server_walkthroughs",
                        "mcp_server_id text, walkthrough_id text, display_order integer, is_enabled boolean,"
                                + " assigned_at timestamptz"),
                Map.entry(
                        "walkthrough_progress",
                        "id text, mcp_server_user_id text, walkthrough_id text, mcp_server_id text,"
                                + " current_step_id text, status walkthrough.walkthrough_status, started_at timestamptz,"
                                + " completed_at timestamptz, version integer"),
                Map.entry(
                        "walkthrough_versions",
                        "walkthrough_id text, version integer, title text, step_count integer, published_at timestamptz"),
                Map.entry(
                        "walkthrough_version_steps",
                        "walkthrough_id text, version integer, number integer, step_id text, title text, content text"),
                Map.entry(
                        "walkthrough_attempts",
                        "progress_id text, attempt integer, started_at timestamptz, ended_at timestamptz, end_reason text"),
                Map.entry(
                        "walkthrough_step_facts",
                        "progress_id text, attempt integer, step_id text, first_shown_at timestamptz,"
                                + " completed_at timestamptz, skipped_at timestamptz, active_seconds integer,"
                                + " version integer, mcp_server_id text, client_name text, client_version text"));
        assertThat(tables("walkthrough")).containsAll(design.keySet());
        design.forEach((table, columns) -> assertThat(DATABASE.rows("SELECT attname || ' ' ||"
                        + " replace(format_type(atttypid, atttypmod), 'timestamp with time zone', 'timestamptz')"
                        + " FROM pg_attribute WHERE attrelid = 'walkthrough." + table + "'::regclass AND attnum > 0"))
                .as(table)
                .contains(columns.split(", ", -1)));
        assertThat(DATABASE.text("SELECT enum_range(NULL::walkthrough.walkthrough_status)"))
                .isEqualTo("{not_started,in_progress,completed}");
    }

    @Test
    @DisplayName("hold one row of what there may be one of")
    void uniqueConstraints() {
        assertThat(DATABASE.rows("SELECT conrelid::regclass, pg_get_constraintdef(oid) FROM pg_constraint"
                        + " WHERE contype IN ('u', 'p') AND connamespace = 'walkthrough'::regnamespace"))
                .contains(
                        "walkthrough.mcp_server_walkthroughs|UNIQUE (mcp_server_id, walkthrough_id)",
                        "walkthrough.walkthrough_progress|UNIQUE (mcp_server_user_id, walkthrough_id)",
                        "walkthrough.mcp_server_user|UNIQUE (organization_id, issuer, subject)",
                        "walkthrough.walkthrough_versions|PRIMARY KEY (walkthrough_id, version)",
                        "walkthrough.walkthrough_version_steps|PRIMARY KEY (walkthrough_id, version, number)",
                        "walkthrough.walkthrough_attempts|PRIMARY KEY (progress_id, attempt)",
                        "walkthrough.walkthrough_step_facts|PRIMARY KEY (progress_id, attempt, step_id)");
        assertThat(DATABASE.rows("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'u'"
                        + " AND conrelid = 'eventstore.domain_events'::regclass"))
                .contains("UNIQUE (aggregate_identifier, sequence_number)", "UNIQUE (event_identifier)");
        assertThat(DATABASE.rows("SELECT conname FROM pg_constraint WHERE contype = 'f'"))
                .as("no cascade can remove a learner's progress (R10)")
                .isEmpty();
    }

    @Test
    @DisplayName("have the indexes of the design")
    void indexes() {
        assertThat(DATABASE.rows("SELECT tablename, substring(indexdef FROM '\\(.*\\)') FROM pg_indexes"
                        + " WHERE schemaname = 'walkthrough'"))
                .contains(
                        "mcp_servers|(organization_id)",
                        "walkthroughs|(organization_id)",
                        "walkthrough_steps|(walkthrough_id)",
                        "mcp_server_walkthroughs|(mcp_server_id)",
                        "mcp_server_walkthroughs|(mcp_server_id, display_order)",
                        "walkthrough_progress|(mcp_server_user_id)",
                        "walkthrough_progress|(organization_id, walkthrough_id)");
    }

    @Test
    @DisplayName("explain themselves where the name does not, by a comment on the table or on a column")
    void comments() {
        assertThat(DATABASE.rows("SELECT c.relname FROM pg_class c WHERE c.relkind = 'r'"
                        + " AND c.relnamespace = 'walkthrough'::regnamespace"
                        + " AND NOT EXISTS (SELECT 1 FROM pg_description d WHERE d.objoid = c.oid) ORDER BY 1"))
                .as("tables without any comment: no more than these")
                .isSubsetOf("mcp_server_walkthroughs");
    }

    private static List<String> tables(String schema) {
        return DATABASE.rows("SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                + " AND table_schema = '" + schema + "' ORDER BY table_name");
    }
}
