package dev.walkthroughs.persistence.directory;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads all that is kept about learners: every table that names one, whichever there are, and the events. */
final class LearnerFiles {

    private final JdbcClient jdbc;

    LearnerFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, List<String>> of(OrganizationId organization, String[] learners, List<String> subjects) {
        Map<String, List<String>> file = new LinkedHashMap<>();
        file.put("mcp_server_user", rows("walkthrough.mcp_server_user", "id", organization, learners));
        file.put("accounts", rows("identity.accounts", "subject", organization, subjects.toArray(new String[0])));
        for (String table : tables()) {
            file.put(table, rows("walkthrough." + table, "mcp_server_user_id", organization, learners));
        }
        file.put(
                "events",
                jdbc.sql("""
                                SELECT to_jsonb(e)::text FROM eventstore.domain_events e
                                 WHERE meta_data ->> 'mcp_server_user_id' = ANY (:ids)
                                    OR payload ->> 'learner_id' = ANY (:ids)
                                 ORDER BY global_index""").param("ids", learners).query(String.class).list());
        return file;
    }

    private List<String> tables() {
        return jdbc.sql("""
                        SELECT quote_ident(table_name) FROM information_schema.columns
                         WHERE table_schema = 'walkthrough' AND column_name = 'mcp_server_user_id'
                         ORDER BY table_name""").query(String.class).list();
    }

    /** Names of tables and columns are this package's own words or the database's. */
    private List<String> rows(String table, String column, OrganizationId organization, String[] values) {
        return jdbc.sql("SELECT to_jsonb(t)::text FROM " + table + " t WHERE organization_id = :organization AND "
                        + column + " = ANY (:values) ORDER BY 1")
                .param("organization", organization.value())
                .param("values", values)
                .query(String.class)
                .list();
    }
}
