package dev.walkthroughs.persistence.progress;

/**
 * What persons count for: the one place where the figures of the analysts' views are defined over the facts (R31, R33,
 * ADR 0027). A unit is a person and a walkthrough; what a unit counts for depends on its own rows alone, so the tallies are
 * the sum over all units.
 *
 * <p>Longer than other files: it is one query.
 */
final class TallySql {

    /** Every unit there is. */
    static final String EVERYTHING = "SELECT DISTINCT person_id, walkthrough_id FROM walkthrough.walkthrough_progress";

    /**
     * The units that events are about: of progress by id, of learners who begin a walkthrough, and all of learners who are
     * linked, or whom they stand for by then, when an event comes late. Parameters: {@code progress}, {@code learners} and {@code walkthroughs} of equal length, {@code persons}.
     */
    static final String TOUCHED = """
            SELECT person_id, walkthrough_id FROM walkthrough.walkthrough_progress WHERE id = ANY (:progress::text[])
             UNION
            SELECT coalesce(l.person_id, began.learner), began.walkthrough
              FROM unnest(:learners::text[], :walkthroughs::text[]) AS began (learner, walkthrough)
              LEFT JOIN walkthrough.walkthrough_learners l ON l.id = began.learner
             UNION
            SELECT person_id, walkthrough_id FROM walkthrough.walkthrough_progress
             WHERE person_id = ANY (:persons::text[])
                OR person_id IN (SELECT l.person_id FROM walkthrough.walkthrough_learners l WHERE l.id = ANY (:persons::text[]))""";

    /**
     * Attempts that count: of two that were united by linking, the one that goes on, or the one that was completed by its
     * learner's own doing. Days are numbered from 1970-01-01, in UTC. Weeks have the number of their Monday; day 0 was a
     * Thursday, so three days are added before dividing.
     */
    private static final String ATTEMPTS = """
            mine AS MATERIALIZED (
                SELECT p.* FROM units u
                  JOIN walkthrough.walkthrough_progress p USING (person_id, walkthrough_id)),
            tries AS MATERIALIZED (
                SELECT a.*, p.person_id, p.current_step_id,
                       a.ended_at IS NULL AND a.attempt = p.attempt AS runs,
                       (a.started_at AT TIME ZONE 'UTC')::date - DATE '1970-01-01' AS start_day,
                       (a.ended_at AT TIME ZONE 'UTC')::date - DATE '1970-01-01' AS end_day,
                       (a.last_activity_at AT TIME ZONE 'UTC')::date - DATE '1970-01-01' AS last_day
                  FROM mine p
                  JOIN walkthrough.walkthrough_attempts a ON a.progress_id = p.id
                 WHERE a.completion_reason IS DISTINCT FROM 'linked'
                   AND NOT (a.ended_at IS NULL AND p.person_id <> p.mcp_server_user_id)),
            alike AS (
                SELECT organization_id, walkthrough_id, version_at_start, mcp_server_id, catches_up, end_reason,
                       CASE WHEN ended_at IS NULL THEN last_day END AS last_day,
                       CASE WHEN end_reason = 'completed' THEN active_seconds END AS seconds, count(*) AS n
                  FROM tries GROUP BY 1, 2, 3, 4, 5, 6, 7, 8),
            attempt_figures AS (
                SELECT organization_id, walkthrough_id, f.figure, s.version, s.server AS mcp_server_id, '' AS subject, f.span,
                       f.place, sum(n)::bigint AS n
                  FROM alike
                 CROSS JOIN LATERAL (VALUES (version_at_start, mcp_server_id), (0, mcp_server_id), (version_at_start, ''),
                                            (0, '')) AS s (version, server)
                 CROSS JOIN LATERAL (VALUES
                       ('attempts', 0, 0::bigint, true),
                       ('starts', 0, 0, NOT catches_up),
                       ('completions', 0, 0, NOT catches_up AND seconds IS NOT NULL),
                       ('restarted', 0, 0, NOT catches_up AND end_reason IN ('restarted', 'reset')),
                       ('replaced', 0, 0, NOT catches_up AND end_reason = 'new_version'),
                       ('unfinished', 0, last_day, NOT catches_up AND last_day IS NOT NULL),
                       ('seconds', 1, seconds, NOT catches_up AND seconds IS NOT NULL),
                       ('seconds', 64, seconds / 64 * 64, NOT catches_up AND seconds IS NOT NULL))
                       AS f (figure, span, place, holds)
                 WHERE f.holds
                 GROUP BY 1, 2, 3, 4, 5, 7, 8
                 UNION ALL
                SELECT organization_id, walkthrough_id, f.figure, version, server, '', 0, 0, count(*)
                  FROM (SELECT t.organization_id, t.walkthrough_id, person_id, s.version, s.server,
                               bool_or(end_reason IS NOT DISTINCT FROM 'completed') AS done
                          FROM tries t
                         CROSS JOIN LATERAL (VALUES (version_at_start, mcp_server_id), (0, mcp_server_id),
                                                    (version_at_start, ''), (0, '')) AS s (version, server)
                         WHERE NOT catches_up GROUP BY 1, 2, 3, 4, 5) persons
                 CROSS JOIN LATERAL (VALUES ('learners', true), ('completed_learners', done)) AS f (figure, holds)
                 WHERE f.holds
                 GROUP BY 1, 2, 3, 4, 5),
            """;

    private static final String STEPS = """
            facts AS MATERIALIZED (
                SELECT t.organization_id, t.walkthrough_id, t.person_id, t.attempt, t.version_at_start, t.catches_up, t.last_day,
                       f.progress_id, f.step_id, f.completed_at, f.skipped_at, f.active_seconds, f.gap_flagged,
                       jsonb_build_array(f.client_name, f.client_version, f.protocol_version)::text AS client,
                       f.completed_at IS NOT NULL OR f.step_id = ANY (t.done_by_replacement)
                           OR f.step_id = ANY (t.linked_steps) AS completed,
                       t.runs AND f.step_id = t.current_step_id AS current
                  FROM tries t
                  JOIN walkthrough.walkthrough_step_facts f ON f.progress_id = t.progress_id AND f.attempt = t.attempt),
            states AS (
                SELECT organization_id, walkthrough_id, version_at_start, step_id, last_day, completed,
                       NOT completed AND skipped_at IS NOT NULL AS skipped,
                       NOT completed AND skipped_at IS NULL AND current AS here,
                       gap_flagged AND completed_at IS NOT NULL AS paused,
                       CASE WHEN completed_at IS NOT NULL THEN active_seconds END AS seconds
                  FROM facts WHERE NOT catches_up
                 UNION ALL
                SELECT t.organization_id, t.walkthrough_id, t.version_at_start, unseen.step_id, t.last_day, true, false, false,
                       false, NULL
                  FROM tries t
                 CROSS JOIN LATERAL (
                       SELECT unnest(t.done_by_replacement || t.linked_steps) AS step_id
                       EXCEPT
                       SELECT f.step_id FROM walkthrough.walkthrough_step_facts f
                        WHERE f.progress_id = t.progress_id AND f.attempt = t.attempt) unseen
                 WHERE NOT t.catches_up AND (t.done_by_replacement <> '{}' OR t.linked_steps <> '{}')),
            steps_alike AS (
                SELECT organization_id, walkthrough_id, version_at_start, step_id, completed, skipped, paused, seconds,
                       CASE WHEN here THEN last_day END AS here_since, count(*) AS n
                  FROM states GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9),
            step_figures AS (
                SELECT organization_id, walkthrough_id, f.figure, v.version, '' AS mcp_server_id, step_id AS subject, f.span,
                       f.place, sum(n)::bigint AS n
                  FROM steps_alike
                 CROSS JOIN LATERAL (VALUES (version_at_start), (0)) AS v (version)
                 CROSS JOIN LATERAL (VALUES
                       ('step_reached', 0, 0::bigint, true),
                       ('step_completed', 0, 0, completed),
                       ('step_skipped', 0, 0, skipped),
                       ('step_here', 0, here_since, here_since IS NOT NULL),
                       ('step_paused', 0, 0, paused),
                       ('step_seconds', 1, seconds, seconds IS NOT NULL),
                       ('step_seconds', 64, seconds / 64 * 64, seconds IS NOT NULL)) AS f (figure, span, place, holds)
                 WHERE f.holds
                 GROUP BY 1, 2, 3, 4, 6, 7, 8),
            client_figures AS (
                SELECT organization_id, walkthrough_id, f.figure, 0 AS version, '' AS mcp_server_id, client AS subject, 0 AS span,
                       0::bigint AS place, sum(f.n)::bigint AS n
                  FROM (SELECT organization_id, walkthrough_id, person_id, client, count(DISTINCT (progress_id, attempt)) AS attempts,
                               count(completed_at) AS completed,
                               count(skipped_at) FILTER (WHERE completed_at IS NULL) AS skipped
                          FROM facts WHERE completed_at IS NOT NULL OR skipped_at IS NOT NULL
                         GROUP BY 1, 2, 3, 4) clients
                 CROSS JOIN LATERAL (VALUES ('client_learners', 1), ('client_attempts', attempts),
                                            ('client_completed', completed), ('client_skipped', skipped)) AS f (figure, n)
                 WHERE f.n > 0
                 GROUP BY 1, 2, 3, 6),
            """;

    private static final String DAYS = """
            active AS MATERIALIZED (
                SELECT DISTINCT d.organization_id, d.walkthrough_id, p.person_id,
                       (d.day AT TIME ZONE 'UTC')::date - DATE '1970-01-01' AS day
                  FROM mine p
                  JOIN walkthrough.walkthrough_active_days d ON d.progress_id = p.id),
            firsts AS MATERIALIZED (
                SELECT organization_id, walkthrough_id, person_id, min(start_day) AS start_day,
                       (min(start_day) + 3) / 7 * 7 - 3 AS week,
                       min(end_day) FILTER (WHERE end_reason = 'completed') AS end_day
                  FROM tries WHERE NOT catches_up GROUP BY 1, 2, 3),
            moments AS (
                SELECT organization_id, walkthrough_id, 'day_active' AS figure, 0 AS span, day AS place FROM active
                 UNION ALL
                SELECT organization_id, walkthrough_id, 'day_starts', 0, start_day FROM tries WHERE NOT catches_up
                 UNION ALL
                SELECT organization_id, walkthrough_id, 'day_completions', 0, end_day FROM tries
                 WHERE NOT catches_up AND end_reason = 'completed'
                 UNION ALL
                SELECT organization_id, walkthrough_id, 'day_steps_completed', 0,
                       (completed_at AT TIME ZONE 'UTC')::date - DATE '1970-01-01' FROM facts WHERE completed_at IS NOT NULL
                 UNION ALL
                SELECT organization_id, walkthrough_id, 'day_steps_skipped', 0,
                       (skipped_at AT TIME ZONE 'UTC')::date - DATE '1970-01-01' FROM facts
                 WHERE skipped_at IS NOT NULL AND completed_at IS NULL
                 UNION ALL
                SELECT organization_id, walkthrough_id, 'cohort', 0, week FROM firsts
                 UNION ALL
                SELECT organization_id, walkthrough_id, 'cohort_completed', greatest(0, (end_day - week) / 7), week FROM firsts
                 WHERE end_day IS NOT NULL
                 UNION ALL
                SELECT organization_id, walkthrough_id, 'cohort_active', weeks.week_offset, week FROM (
                       SELECT DISTINCT organization_id, walkthrough_id, person_id, week, (day - week) / 7 AS week_offset
                         FROM firsts JOIN active USING (organization_id, walkthrough_id, person_id)
                        WHERE day >= week) weeks
                 UNION ALL
                SELECT organization_id, walkthrough_id, 'start_day', 0, start_day FROM firsts
                 UNION ALL
                SELECT organization_id, walkthrough_id, 'returned', day - start_day, start_day
                  FROM firsts JOIN active USING (organization_id, walkthrough_id, person_id)
                 WHERE day - start_day IN (1, 3, 7, 14, 30, 60, 90)
                 UNION ALL
                SELECT organization_id, walkthrough_id, 'stayed', greatest(0, max(day) - start_day), start_day
                  FROM firsts JOIN active USING (organization_id, walkthrough_id, person_id)
                 GROUP BY organization_id, walkthrough_id, person_id, start_day),
            """;

    private static final String MOVES = """
            moves AS (
                SELECT m.organization_id, m.walkthrough_id, f.figure, m.to_version AS version, m.from_version AS place
                  FROM tries t
                  JOIN walkthrough.walkthrough_attempt_moves m ON m.progress_id = t.progress_id AND m.attempt = t.attempt
                 CROSS JOIN LATERAL (VALUES
                       ('moved', true),
                       ('moved_elsewhere', m.to_step_id <> m.from_step_id),
                       ('moved_completed', m.to_step_id IS NULL),
                       ('moved_finished', t.end_reason = 'completed')) AS f (figure, holds)
                 WHERE f.holds
                 UNION ALL
                SELECT t.organization_id, t.walkthrough_id, 'moved_again', n.version_at_start, t.version_at_end
                  FROM tries t
                  JOIN walkthrough.walkthrough_attempts n ON n.progress_id = t.progress_id AND n.attempt = t.attempt + 1
                 WHERE t.end_reason = 'new_version')
            """;

    private TallySql() {}

    /** A query of all counts of some units, each key once, none of them 0; the columns of the table in their order. */
    static String of(String units) {
        return "WITH units AS MATERIALIZED (" + units + "), " + ATTEMPTS + STEPS + DAYS + MOVES + """
                SELECT * FROM attempt_figures
                 UNION ALL SELECT * FROM step_figures
                 UNION ALL SELECT * FROM client_figures
                 UNION ALL
                SELECT organization_id, walkthrough_id, figure, 0, '', '', span, place::bigint, count(*) FROM moments
                 GROUP BY organization_id, walkthrough_id, figure, span, place
                 UNION ALL
                SELECT organization_id, walkthrough_id, figure, version, '', '', 0, place::bigint, count(*) FROM moves
                 GROUP BY organization_id, walkthrough_id, figure, version, place""";
    }
}
