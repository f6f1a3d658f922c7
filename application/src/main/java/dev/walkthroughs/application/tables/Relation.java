package dev.walkthroughs.application.tables;

import java.util.List;
import java.util.Optional;

/**
 * A table or view that may leave the database: all of its columns are contracts, and none tells who a learner is (RULES.md
 * §6, R31 to R33).
 *
 * @param schema where it lies
 * @param name unique among all relations, whatever their schemas
 * @param key columns that no two rows of one organization share: rows come in their order, text by its bytes, null last
 * @param since the column that tells how new a row is, a moment or a day; empty where none does
 */
public record Relation(String schema, String name, List<String> key, Optional<String> since) {

    private static final String FIGURES = "analytics";
    private static final String TABLES = "walkthrough";

    /** All of them: facts, views, and the tables that name what these count. */
    public static final List<Relation> ALL = List.of(
            changing(TABLES, "walkthrough_attempts", "last_activity_at", "progress_id", "attempt"),
            changing(TABLES, "walkthrough_step_facts", "last_activity_at", "progress_id", "attempt", "step_id"),
            whole(FIGURES, "walkthrough_overview", "walkthrough_id", "version", "mcp_server_id"),
            whole(FIGURES, "step_funnel", "walkthrough_id", "version", "step_number"),
            changing(FIGURES, "daily_activity", "day", "walkthrough_id", "day"),
            changing(FIGURES, "cohorts", "cohort_week", "walkthrough_id", "cohort_week", "week_offset"),
            whole(FIGURES, "retention", "walkthrough_id", "day_offset"),
            changing(FIGURES, "at_risk_learners", "last_activity_at", "walkthrough_id", "learner_id"),
            whole(FIGURES, "stuck_steps", "walkthrough_id", "version", "step_number"),
            whole(FIGURES, "server_comparison", "walkthrough_id", "mcp_server_id"),
            changing(FIGURES, "version_comparison", "published_at", "walkthrough_id", "version"),
            changing(FIGURES, "content_migrations", "published_at", "walkthrough_id", "to_version", "from_version"),
            whole(FIGURES, "client_breakdown", "walkthrough_id", "client_name", "client_version", "protocol_version"),
            changing(
                    FIGURES,
                    "learner_history",
                    "at",
                    "learner_id",
                    "at",
                    "identity_id",
                    "walkthrough_id",
                    "attempt",
                    "what",
                    "step_id"),
            whole(FIGURES, "freshness", "projection"),
            changing(TABLES, "walkthrough_progress", "last_activity_at", "id"),
            changing(TABLES, "walkthroughs", "updated_at", "id"),
            changing(TABLES, "walkthrough_steps", "updated_at", "id"),
            changing(TABLES, "walkthrough_versions", "published_at", "walkthrough_id", "version"),
            whole(TABLES, "walkthrough_version_steps", "walkthrough_id", "version", "number"),
            whole(TABLES, "mcp_servers", "id"),
            whole(TABLES, "mcp_server_walkthroughs", "id"));

    /** Keeps its own copy of the key. */
    public Relation {
        key = List.copyOf(key);
    }

    /** The relation of a name; empty if there is none. */
    public static Optional<Relation> named(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Relation whole(String schema, String name, String... key) {
        return new Relation(schema, name, List.of(key), Optional.empty());
    }

    private static Relation changing(String schema, String name, String since, String... key) {
        return new Relation(schema, name, List.of(key), Optional.of(since));
    }
}
