package dev.walkthroughs.persistence.analytics;

import dev.walkthroughs.application.figures.View;
import java.util.Map;

/**
 * One query for each view of a report. Each takes the organization, whatever the database lets the role see; those about
 * walkthroughs take the ids of all of them at once. What could be long is cut where it is read.
 */
final class ViewQueries {

    /** Published ones, whoever started them, and started ones, whatever became of them since. */
    static final String WALKTHROUGHS = """
            SELECT coalesce(f.walkthrough_id, o.walkthrough_id) AS walkthrough_id,
                   coalesce(f.walkthrough_key, o.walkthrough_key) AS walkthrough_key,
                   coalesce(f.walkthrough_title, o.walkthrough_title) AS walkthrough_title,
                   o.attempts, o.starts, o.completions, o.completion_rate, o.learners, o.completed_learners,
                   o.learner_completion_rate, o.running, o.abandoned, o.restarted, o.replaced, o.median_seconds,
                   o.p90_seconds, count(*) OVER () AS rows_in_all
              FROM (SELECT * FROM analytics.step_funnel
                     WHERE organization_id = :organization AND version IS NULL AND step_number = 1) f
              FULL JOIN (SELECT * FROM analytics.walkthrough_overview
                          WHERE organization_id = :organization AND scope = 'walkthrough') o
                ON o.walkthrough_id = f.walkthrough_id
             WHERE :walkthrough::text IS NULL OR coalesce(f.walkthrough_id, o.walkthrough_id) = :walkthrough
             ORDER BY coalesce(o.starts, 0) DESC, 3, 1 LIMIT :walkthroughs""";

    /** By walkthrough, then as {@code Figures} says. */
    static final Map<View, String> OTHERS = Map.of(
            View.SETTINGS,
            "SELECT * FROM analytics.settings",
            View.FRESHNESS,
            "SELECT * FROM analytics.freshness WHERE organization_id = :organization ORDER BY projection",
            View.STEP_FUNNEL,
            some("step_funnel", "version IS NULL") + " ORDER BY walkthrough_id, step_number",
            View.STUCK_STEPS,
            some("stuck_steps", "version IS NULL") + " ORDER BY walkthrough_id, step_number",
            View.DAILY_ACTIVITY,
            some("daily_activity", "day > (now() AT TIME ZONE 'UTC')::date - :days") + " ORDER BY walkthrough_id, day",
            View.COHORTS,
            some(
                            "cohorts",
                            "week_offset < :weeks AND cohort_week"
                                    + " > date_trunc('week', now() AT TIME ZONE 'UTC')::date - 7 * :weeks")
                    + " ORDER BY walkthrough_id, cohort_week, week_offset",
            View.SERVER_COMPARISON,
            first("server_comparison", "starts DESC, host, mcp_server_id"),
            View.VERSION_COMPARISON,
            first("version_comparison", "version DESC"),
            View.AT_RISK_LEARNERS,
            first("at_risk_learners", "days_inactive, last_activity_at DESC, learner_id"));

    /** What the views and their columns are for, in the words of the database. */
    static final String COMMENTS = """
            SELECT c.relname, coalesce(a.attname, '') AS attname, d.description
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::regclass
              LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND a.attnum > 0
             WHERE c.relnamespace = 'analytics'::regnamespace""";

    private ViewQueries() {}

    private static String some(String view, String condition) {
        return "SELECT * FROM analytics." + view
                + " WHERE organization_id = :organization AND walkthrough_id IN (:chosen) AND " + condition;
    }

    private static String first(String view, String order) {
        return "SELECT * FROM (SELECT v.*, row_number() OVER (PARTITION BY walkthrough_id ORDER BY " + order
                + ") AS place, count(*) OVER (PARTITION BY walkthrough_id) AS rows_in_all FROM analytics." + view
                + " v WHERE organization_id = :organization AND walkthrough_id IN (:chosen)) ranked"
                + " WHERE place <= :rows ORDER BY walkthrough_id, place";
    }
}
