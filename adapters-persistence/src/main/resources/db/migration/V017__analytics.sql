-- The analyst's views: stable contracts (R31 to R33, ADR 0027). They run with the rights of whoever asks, so that
-- row-level security holds; docs/analytics.md has a dictionary made of the comments below.
CREATE SCHEMA analytics;
COMMENT ON SCHEMA analytics IS 'Views for analysts; columns are added to them, and neither renamed nor taken away';

CREATE TABLE analytics.settings (
    only_row       boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    at_risk_days   integer NOT NULL DEFAULT 7 CHECK (at_risk_days > 0),
    abandoned_days integer NOT NULL DEFAULT 14 CHECK (abandoned_days > at_risk_days)
);
INSERT INTO analytics.settings DEFAULT VALUES;
COMMENT ON TABLE analytics.settings IS 'One row, written by the service at each start from its settings; the views use it when they are asked (R33)';
COMMENT ON COLUMN analytics.settings.only_row IS 'Keeps it at one row';
COMMENT ON COLUMN analytics.settings.at_risk_days IS 'From how many days without activity on a running attempt is at risk';
COMMENT ON COLUMN analytics.settings.abandoned_days IS 'From how many days without activity on a running attempt is abandoned';

CREATE FUNCTION analytics.metric_version() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS 'SELECT 1';
COMMENT ON FUNCTION analytics.metric_version IS 'Rises when a rule of a figure changes (R33)';

CREATE FUNCTION analytics.today() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT (now() AT TIME ZONE 'UTC')::date - DATE '1970-01-01' $$;
COMMENT ON FUNCTION analytics.today IS 'Days from 1970-01-01 to today, in UTC';

CREATE FUNCTION analytics.percentile(
    organization text, walkthrough text, figure text, version integer, server text, subject text, share numeric)
    RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$
    WITH coarse AS (
        SELECT t.place, t.n, sum(t.n) OVER (ORDER BY t.place) AS upto, ceil(share * sum(t.n) OVER ()) AS rank
          FROM walkthrough.walkthrough_tallies t
         WHERE t.organization_id = organization AND t.walkthrough_id = walkthrough
           AND t.figure = percentile.figure AND t.version = percentile.version AND t.mcp_server_id = server
           AND t.subject = percentile.subject AND t.span = 64),
    block AS (
        SELECT c.place, c.upto - c.n AS before, c.rank FROM coarse c WHERE c.upto >= c.rank ORDER BY c.place LIMIT 1)
    SELECT fine.place
      FROM (SELECT t.place, b.rank, b.before + sum(t.n) OVER (ORDER BY t.place) AS upto
              FROM block b
              JOIN walkthrough.walkthrough_tallies t
                ON t.organization_id = organization AND t.walkthrough_id = walkthrough
               AND t.figure = percentile.figure AND t.version = percentile.version AND t.mcp_server_id = server
               AND t.subject = percentile.subject AND t.span = 1
               AND t.place >= b.place AND t.place < b.place + 64) fine
     WHERE fine.upto >= fine.rank ORDER BY fine.place LIMIT 1
$$;
COMMENT ON FUNCTION analytics.percentile IS 'The smallest value that at least this share of the values does not exceed, exactly, from counts in two widths; null without values';

CREATE FUNCTION analytics.rate(part bigint, whole bigint) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS 'SELECT round(part::numeric / nullif(whole, 0), 4)';
COMMENT ON FUNCTION analytics.rate IS 'A share from 0 to 1 with four digits; null of nothing';

CREATE FUNCTION analytics.own_organizations() RETURNS SETOF text LANGUAGE plpgsql STABLE
AS $$
BEGIN
    RETURN QUERY SELECT o.id FROM walkthrough.organization o;
END
$$;
COMMENT ON FUNCTION analytics.own_organizations IS 'The organizations that whoever asks may see; in a language that is not inlined, so that the rights are always the caller''s';

CREATE VIEW analytics.walkthrough_overview WITH (security_invoker = true) AS
SELECT c.organization_id,
       analytics.metric_version() AS metric_version,
       c.walkthrough_id,
       w.key AS walkthrough_key,
       w.title AS walkthrough_title,
       CASE WHEN c.version = 0 AND c.mcp_server_id = '' THEN 'walkthrough'
            WHEN c.mcp_server_id = '' THEN 'version'
            WHEN c.version = 0 THEN 'server'
            ELSE 'version and server' END AS scope,
       nullif(c.version, 0) AS version,
       nullif(c.mcp_server_id, '') AS mcp_server_id,
       s.slug AS host,
       c.attempts,
       c.starts,
       c.completions,
       analytics.rate(c.completions, c.starts) AS completion_rate,
       c.learners,
       c.completed_learners,
       analytics.rate(c.completed_learners, c.learners) AS learner_completion_rate,
       c.unfinished - c.abandoned AS running,
       c.abandoned,
       c.restarted,
       c.replaced,
       analytics.percentile(c.organization_id, c.walkthrough_id, 'seconds', c.version, c.mcp_server_id, '', 0.5) AS median_seconds,
       analytics.percentile(c.organization_id, c.walkthrough_id, 'seconds', c.version, c.mcp_server_id, '', 0.9) AS p90_seconds
  FROM (SELECT t.organization_id, t.walkthrough_id, t.version, t.mcp_server_id,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'attempts'), 0)::bigint AS attempts,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'starts'), 0)::bigint AS starts,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'completions'), 0)::bigint AS completions,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'learners'), 0)::bigint AS learners,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'completed_learners'), 0)::bigint AS completed_learners,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'restarted'), 0)::bigint AS restarted,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'replaced'), 0)::bigint AS replaced,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'unfinished'), 0)::bigint AS unfinished,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'unfinished' AND t.place <= analytics.today()
                   - (SELECT abandoned_days FROM analytics.settings)), 0)::bigint AS abandoned
          FROM walkthrough.walkthrough_tallies t
         WHERE t.figure IN ('attempts', 'starts', 'completions', 'learners', 'completed_learners', 'restarted',
                            'replaced', 'unfinished')
         GROUP BY t.organization_id, t.walkthrough_id, t.version, t.mcp_server_id) c
  LEFT JOIN walkthrough.walkthroughs w ON w.id = c.walkthrough_id
  LEFT JOIN walkthrough.mcp_servers s ON s.id = c.mcp_server_id;
COMMENT ON VIEW analytics.walkthrough_overview IS 'How each walkthrough does: one row for each version and server, each version, each server, and all together. Do not add rows of different scope. Version and server are those the attempt was opened on';

CREATE VIEW analytics.step_funnel WITH (security_invoker = true) AS
SELECT f.organization_id,
       analytics.metric_version() AS metric_version,
       f.walkthrough_id,
       w.key AS walkthrough_key,
       w.title AS walkthrough_title,
       nullif(f.counted, 0) AS version,
       f.number AS step_number,
       f.step_id,
       f.key AS step_key,
       f.title AS step_title,
       f.starts,
       f.reached,
       f.completed,
       f.skipped,
       f.standing,
       f.reached - f.completed - f.skipped - f.standing AS dropped,
       analytics.rate(f.reached, f.starts) AS conversion,
       analytics.rate(f.reached, CASE WHEN f.number = 1 THEN f.starts ELSE f.previous END) AS conversion_from_previous,
       analytics.rate(f.reached - f.completed - f.skipped - f.standing, f.reached) AS drop_off_rate,
       f.paused AS with_pause,
       analytics.percentile(f.organization_id, f.walkthrough_id, 'step_seconds', f.counted, '', f.step_id, 0.5) AS median_seconds,
       analytics.percentile(f.organization_id, f.walkthrough_id, 'step_seconds', f.counted, '', f.step_id, 0.9) AS p90_seconds
  FROM (SELECT v.organization_id, v.walkthrough_id, v.counted, v.number, v.step_id, v.key, v.title,
               CASE WHEN v.counted > 0 THEN
                   coalesce((SELECT t.n FROM walkthrough.walkthrough_tallies t
                              WHERE t.organization_id = v.organization_id AND t.walkthrough_id = v.walkthrough_id
                                AND t.figure = 'starts' AND t.version = v.version AND t.mcp_server_id = ''), 0)
               ELSE
                   (SELECT coalesce(sum(t.n), 0)::bigint FROM walkthrough.walkthrough_tallies t
                     WHERE t.organization_id = v.organization_id AND t.walkthrough_id = v.walkthrough_id
                       AND t.mcp_server_id = '' AND t.version > 0
                       AND (t.figure = 'starts' AND t.subject = '' AND EXISTS (
                                SELECT FROM walkthrough.walkthrough_version_steps x
                                 WHERE x.walkthrough_id = v.walkthrough_id AND x.version = t.version
                                   AND x.step_id = v.step_id)
                            OR t.figure = 'step_reached' AND t.subject = v.step_id AND NOT EXISTS (
                                SELECT FROM walkthrough.walkthrough_version_steps x
                                 WHERE x.walkthrough_id = v.walkthrough_id AND x.version = t.version
                                   AND x.step_id = v.step_id))
                       AND t.figure IN ('starts', 'step_reached') AND t.subject IN ('', v.step_id))
               END AS starts,
               coalesce((SELECT t.n FROM walkthrough.walkthrough_version_steps p
                          JOIN walkthrough.walkthrough_tallies t
                            ON t.organization_id = p.organization_id AND t.walkthrough_id = p.walkthrough_id
                           AND t.figure = 'step_reached' AND t.version = v.counted AND t.mcp_server_id = ''
                           AND t.subject = p.step_id
                         WHERE p.walkthrough_id = v.walkthrough_id AND p.version = v.version
                           AND p.number = v.number - 1), 0) AS previous,
               s.reached, s.completed, s.skipped, s.standing, s.paused
          FROM (SELECT a.*, a.version AS counted FROM walkthrough.walkthrough_version_steps a
                 UNION ALL
                SELECT b.*, 0 FROM walkthrough.walkthrough_version_steps b
                  JOIN walkthrough.walkthroughs newest ON newest.id = b.walkthrough_id AND newest.version = b.version) v
         CROSS JOIN LATERAL (
               SELECT coalesce(sum(t.n) FILTER (WHERE t.figure = 'step_reached'), 0)::bigint AS reached,
                      coalesce(sum(t.n) FILTER (WHERE t.figure = 'step_completed'), 0)::bigint AS completed,
                      coalesce(sum(t.n) FILTER (WHERE t.figure = 'step_skipped'), 0)::bigint AS skipped,
                      coalesce(sum(t.n) FILTER (WHERE t.figure = 'step_paused'), 0)::bigint AS paused,
                      coalesce(sum(t.n) FILTER (WHERE t.figure = 'step_here' AND t.place > analytics.today()
                          - (SELECT abandoned_days FROM analytics.settings)), 0)::bigint AS standing
                 FROM walkthrough.walkthrough_tallies t
                WHERE t.organization_id = v.organization_id AND t.walkthrough_id = v.walkthrough_id
                  AND t.figure IN ('step_reached', 'step_completed', 'step_skipped', 'step_paused', 'step_here')
                  AND t.version = v.counted AND t.mcp_server_id = '' AND t.subject = v.step_id) s) f
  LEFT JOIN walkthrough.walkthroughs w ON w.id = f.walkthrough_id;
COMMENT ON VIEW analytics.step_funnel IS 'How far attempts get, step by step in the order of a version: one row for each step of each version, counting the attempts opened on it, and one for each step of the newest version, counting attempts of all versions. Attempts that catch up are left out';

CREATE VIEW analytics.daily_activity WITH (security_invoker = true) AS
SELECT t.organization_id,
       analytics.metric_version() AS metric_version,
       t.walkthrough_id,
       DATE '1970-01-01' + t.place::integer AS day,
       coalesce(sum(t.n) FILTER (WHERE t.figure = 'day_active'), 0)::bigint AS active_learners,
       coalesce(sum(t.n) FILTER (WHERE t.figure = 'day_starts'), 0)::bigint AS starts,
       coalesce(sum(t.n) FILTER (WHERE t.figure = 'day_completions'), 0)::bigint AS completions,
       coalesce(sum(t.n) FILTER (WHERE t.figure = 'day_steps_completed'), 0)::bigint AS steps_completed,
       coalesce(sum(t.n) FILTER (WHERE t.figure = 'day_steps_skipped'), 0)::bigint AS steps_skipped
  FROM walkthrough.walkthrough_tallies t
 WHERE t.figure IN ('day_active', 'day_starts', 'day_completions', 'day_steps_completed', 'day_steps_skipped')
 GROUP BY t.organization_id, t.walkthrough_id, t.place;
COMMENT ON VIEW analytics.daily_activity IS 'What happened on each UTC day; days on which nothing happened have no row';

CREATE VIEW analytics.cohorts WITH (security_invoker = true) AS
SELECT c.organization_id,
       analytics.metric_version() AS metric_version,
       c.walkthrough_id,
       DATE '1970-01-01' + c.place::integer AS cohort_week,
       weeks.week_offset,
       c.n AS learners,
       coalesce(a.n, 0) AS active,
       analytics.rate(coalesce(a.n, 0), c.n) AS active_rate,
       coalesce(d.n, 0) AS completed,
       (SELECT coalesce(sum(t.n), 0)::bigint FROM walkthrough.walkthrough_tallies t
         WHERE t.organization_id = c.organization_id AND t.walkthrough_id = c.walkthrough_id
           AND t.figure = 'cohort_completed' AND t.version = 0 AND t.mcp_server_id = '' AND t.subject = ''
           AND t.span <= weeks.week_offset AND t.place = c.place) AS completed_so_far
  FROM walkthrough.walkthrough_tallies c
 CROSS JOIN LATERAL generate_series(0, greatest(0, (analytics.today() - c.place::integer) / 7)) AS weeks (week_offset)
  LEFT JOIN walkthrough.walkthrough_tallies a
    ON a.organization_id = c.organization_id AND a.walkthrough_id = c.walkthrough_id AND a.figure = 'cohort_active'
   AND a.version = 0 AND a.mcp_server_id = '' AND a.subject = '' AND a.span = weeks.week_offset AND a.place = c.place
  LEFT JOIN walkthrough.walkthrough_tallies d
    ON d.organization_id = c.organization_id AND d.walkthrough_id = c.walkthrough_id AND d.figure = 'cohort_completed'
   AND d.version = 0 AND d.mcp_server_id = '' AND d.subject = '' AND d.span = weeks.week_offset AND d.place = c.place
 WHERE c.figure = 'cohort';
COMMENT ON VIEW analytics.cohorts IS 'Learners by the week in which they first started a walkthrough, and what became of them week by week, up to this week';

CREATE VIEW analytics.retention WITH (security_invoker = true) AS
SELECT r.organization_id,
       analytics.metric_version() AS metric_version,
       r.walkthrough_id,
       r.day_offset,
       r.learners,
       r.returned,
       analytics.rate(r.returned, r.learners) AS returned_rate,
       r.retained,
       analytics.rate(r.retained, r.learners) AS retained_rate
  FROM (SELECT t.organization_id, t.walkthrough_id, days.day_offset,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'start_day'), 0)::bigint AS learners,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'returned' AND t.span = days.day_offset), 0)::bigint AS returned,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'stayed' AND t.span >= days.day_offset), 0)::bigint AS retained
          FROM walkthrough.walkthrough_tallies t
         CROSS JOIN (VALUES (1), (3), (7), (14), (30), (60), (90)) AS days (day_offset)
         WHERE t.figure IN ('start_day', 'returned', 'stayed')
           AND t.place <= analytics.today() - days.day_offset
         GROUP BY t.organization_id, t.walkthrough_id, days.day_offset) r;
COMMENT ON VIEW analytics.retention IS 'Of the learners who first started a walkthrough at least so many days ago, how many came back to it';

CREATE VIEW analytics.at_risk_learners WITH (security_invoker = true) AS
SELECT p.organization_id,
       analytics.metric_version() AS metric_version,
       p.walkthrough_id,
       w.key AS walkthrough_key,
       w.title AS walkthrough_title,
       p.person_id AS learner_id,
       p.attempt,
       p.version,
       a.mcp_server_id,
       a.started_at,
       p.last_activity_at,
       analytics.today() - ((p.last_active_day AT TIME ZONE 'UTC')::date - DATE '1970-01-01') AS days_inactive,
       p.current_step_id AS step_id,
       st.number AS step_number,
       st.title AS step_title,
       p.completed_steps,
       p.required_steps,
       CASE WHEN p.required_steps > 0 THEN least(99, p.completed_steps * 100 / p.required_steps) ELSE 0 END AS percent
  FROM walkthrough.walkthrough_progress p
  JOIN walkthrough.walkthrough_attempts a ON a.progress_id = p.id AND a.attempt = p.attempt AND NOT a.catches_up
  LEFT JOIN walkthrough.walkthroughs w ON w.id = p.walkthrough_id
  LEFT JOIN walkthrough.walkthrough_version_steps st
    ON st.walkthrough_id = p.walkthrough_id AND st.version = p.version AND st.step_id = p.current_step_id
 WHERE p.status = 'in_progress' AND a.ended_at IS NULL AND p.person_id = p.mcp_server_user_id
   AND p.last_active_day <= (SELECT date_trunc('day', now() AT TIME ZONE 'UTC') - make_interval(days => at_risk_days)
                               FROM analytics.settings) AT TIME ZONE 'UTC'
   AND p.last_active_day > (SELECT date_trunc('day', now() AT TIME ZONE 'UTC') - make_interval(days => abandoned_days)
                              FROM analytics.settings) AT TIME ZONE 'UTC'
   AND NOT EXISTS (SELECT FROM walkthrough.walkthrough_learners gone WHERE gone.id = p.person_id AND gone.erased_at IS NOT NULL);
COMMENT ON VIEW analytics.at_risk_learners IS 'Learners who are at a walkthrough, have not been active for the days of at risk, and not yet for those of abandoned. Not those who only catch up, and not those who were erased';

CREATE VIEW analytics.stuck_steps WITH (security_invoker = true) AS
SELECT f.organization_id,
       f.metric_version,
       f.walkthrough_id,
       f.walkthrough_key,
       f.walkthrough_title,
       f.version,
       f.step_number,
       f.step_id,
       f.step_title,
       f.reached,
       f.dropped,
       f.drop_off_rate,
       own.median_drop_off_rate AS walkthrough_drop_off_rate,
       f.median_seconds,
       own.median_seconds AS walkthrough_median_seconds,
       f.drop_off_rate >= 0.1 AND f.drop_off_rate >= 2 * own.median_drop_off_rate AS loses_learners,
       f.median_seconds >= 30 AND f.median_seconds >= 2 * own.median_seconds AS takes_long
  FROM analytics.step_funnel f
  JOIN (SELECT g.organization_id, g.walkthrough_id, coalesce(g.version, 0) AS version,
               percentile_disc(0.5) WITHIN GROUP (ORDER BY g.drop_off_rate) AS median_drop_off_rate,
               percentile_disc(0.5) WITHIN GROUP (ORDER BY g.median_seconds) AS median_seconds
          FROM analytics.step_funnel g
         GROUP BY g.organization_id, g.walkthrough_id, coalesce(g.version, 0)) own
    ON own.organization_id = f.organization_id AND own.walkthrough_id = f.walkthrough_id
   AND own.version = coalesce(f.version, 0)
 WHERE f.reached >= 10
   AND (f.drop_off_rate >= 0.1 AND f.drop_off_rate >= 2 * own.median_drop_off_rate
        OR f.median_seconds >= 30 AND f.median_seconds >= 2 * own.median_seconds);
COMMENT ON VIEW analytics.stuck_steps IS 'Steps of step_funnel that at least 10 attempts reached, and where the drop-off is at least 0.1 and twice the median over the steps of that version, or the median time at least 30 seconds and twice the median over the steps'' medians';

CREATE VIEW analytics.server_comparison WITH (security_invoker = true) AS
SELECT s.organization_id,
       s.metric_version,
       s.walkthrough_id,
       s.walkthrough_key,
       s.walkthrough_title,
       s.mcp_server_id,
       s.host,
       s.starts,
       s.completions,
       s.completion_rate,
       s.completion_rate - o.completion_rate AS completion_rate_difference,
       s.learners,
       s.completed_learners,
       s.running,
       s.abandoned,
       analytics.rate(s.abandoned, s.starts) AS abandoned_rate,
       s.median_seconds,
       s.median_seconds - o.median_seconds AS median_seconds_difference,
       s.p90_seconds
  FROM analytics.walkthrough_overview s
  JOIN analytics.walkthrough_overview o
    ON o.organization_id = s.organization_id AND o.walkthrough_id = s.walkthrough_id AND o.scope = 'walkthrough'
 WHERE s.scope = 'server';
COMMENT ON VIEW analytics.server_comparison IS 'How a walkthrough does on each server, beside all servers; by the server the attempt was opened on';

CREATE VIEW analytics.version_comparison WITH (security_invoker = true) AS
SELECT v.organization_id,
       v.metric_version,
       v.walkthrough_id,
       v.walkthrough_key,
       v.walkthrough_title,
       v.version,
       published.published_at,
       published.policy,
       published.step_count,
       v.starts,
       v.completions,
       v.completion_rate,
       v.completion_rate - earlier.completion_rate AS completion_rate_change,
       v.learners,
       v.completed_learners,
       v.running,
       v.abandoned,
       analytics.rate(v.abandoned, v.starts) AS abandoned_rate,
       v.restarted,
       v.replaced,
       v.median_seconds,
       v.median_seconds - earlier.median_seconds AS median_seconds_change,
       v.p90_seconds
  FROM analytics.walkthrough_overview v
  LEFT JOIN walkthrough.walkthrough_versions published
    ON published.walkthrough_id = v.walkthrough_id AND published.version = v.version
  LEFT JOIN analytics.walkthrough_overview earlier
    ON earlier.organization_id = v.organization_id AND earlier.walkthrough_id = v.walkthrough_id
   AND earlier.scope = 'version' AND earlier.version = v.version - 1
 WHERE v.scope = 'version';
COMMENT ON VIEW analytics.version_comparison IS 'How each version does, beside the one before it; by the version the attempt was opened on';

CREATE VIEW analytics.content_migrations WITH (security_invoker = true) AS
SELECT m.organization_id,
       analytics.metric_version() AS metric_version,
       m.walkthrough_id,
       m.from_version,
       m.to_version,
       published.policy,
       published.published_at,
       m.moved,
       m.moved_elsewhere,
       m.completed_by_it,
       m.completed_since,
       analytics.rate(m.completed_since, m.moved) AS completed_since_rate,
       m.began_again
  FROM (SELECT t.organization_id, t.walkthrough_id, t.place::integer AS from_version, t.version AS to_version,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'moved'), 0)::bigint AS moved,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'moved_elsewhere'), 0)::bigint AS moved_elsewhere,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'moved_completed'), 0)::bigint AS completed_by_it,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'moved_finished'), 0)::bigint AS completed_since,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'moved_again'), 0)::bigint AS began_again
          FROM walkthrough.walkthrough_tallies t
         WHERE t.figure IN ('moved', 'moved_elsewhere', 'moved_completed', 'moved_finished', 'moved_again')
         GROUP BY t.organization_id, t.walkthrough_id, t.place, t.version) m
  LEFT JOIN walkthrough.walkthrough_versions published
    ON published.walkthrough_id = m.walkthrough_id AND published.version = m.to_version;
COMMENT ON VIEW analytics.content_migrations IS 'What newer versions did to running attempts, for each pair of versions between which some went over';

CREATE VIEW analytics.client_breakdown WITH (security_invoker = true) AS
SELECT c.organization_id,
       analytics.metric_version() AS metric_version,
       c.walkthrough_id,
       c.client ->> 0 AS client_name,
       c.client ->> 1 AS client_version,
       c.client ->> 2 AS protocol_version,
       CASE WHEN c.client ->> 2 = '' THEN '' WHEN c.client ->> 2 >= '2026-07-28' THEN 'modern' ELSE 'legacy' END AS protocol_era,
       c.learners,
       c.attempts,
       c.steps_completed,
       c.steps_skipped
  FROM (SELECT t.organization_id, t.walkthrough_id, t.subject::jsonb AS client,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'client_learners'), 0)::bigint AS learners,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'client_attempts'), 0)::bigint AS attempts,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'client_completed'), 0)::bigint AS steps_completed,
               coalesce(sum(t.n) FILTER (WHERE t.figure = 'client_skipped'), 0)::bigint AS steps_skipped
          FROM walkthrough.walkthrough_tallies t
         WHERE t.figure IN ('client_learners', 'client_attempts', 'client_completed', 'client_skipped')
         GROUP BY t.organization_id, t.walkthrough_id, t.subject) c;
COMMENT ON VIEW analytics.client_breakdown IS 'Which programs learners work with: those whose calls completed or skipped steps';

CREATE VIEW analytics.learner_history WITH (security_invoker = true) AS
SELECT p.organization_id,
       analytics.metric_version() AS metric_version,
       p.person_id AS learner_id,
       p.mcp_server_user_id AS identity_id,
       p.walkthrough_id,
       w.key AS walkthrough_key,
       w.title AS walkthrough_title,
       h.attempt,
       h.at,
       h.what,
       h.version,
       h.step_id,
       st.title AS step_title,
       h.active_seconds,
       h.gap_flagged,
       h.mcp_server_id,
       h.client_name,
       h.client_version,
       h.protocol_version
  FROM walkthrough.walkthrough_progress p
 CROSS JOIN LATERAL (
       SELECT a.attempt, a.started_at AS at, CASE WHEN a.catches_up THEN 'began to catch up' ELSE 'started' END AS what,
              a.version_at_start AS version, NULL::text AS step_id, NULL::integer AS active_seconds, NULL::boolean AS gap_flagged,
              a.mcp_server_id, NULL::text AS client_name, NULL::text AS client_version, NULL::text AS protocol_version
         FROM walkthrough.walkthrough_attempts a WHERE a.progress_id = p.id
        UNION ALL
       SELECT a.attempt, a.ended_at, CASE a.end_reason WHEN 'completed' THEN 'completed: ' || a.completion_reason ELSE a.end_reason END,
              a.version_at_end, NULL, NULL, NULL, NULL, NULL, NULL, NULL
         FROM walkthrough.walkthrough_attempts a WHERE a.progress_id = p.id AND a.ended_at IS NOT NULL
        UNION ALL
       SELECT f.attempt, f.first_shown_at, 'step shown', NULL, f.step_id, NULL, NULL, NULL, NULL, NULL, NULL
         FROM walkthrough.walkthrough_step_facts f WHERE f.progress_id = p.id
        UNION ALL
       SELECT f.attempt, f.completed_at, 'step completed', f.version, f.step_id, f.active_seconds, f.gap_flagged,
              f.mcp_server_id, f.client_name, f.client_version, f.protocol_version
         FROM walkthrough.walkthrough_step_facts f WHERE f.progress_id = p.id AND f.completed_at IS NOT NULL
        UNION ALL
       SELECT f.attempt, f.skipped_at, 'step skipped', f.version, f.step_id, NULL, NULL,
              f.mcp_server_id, f.client_name, f.client_version, f.protocol_version
         FROM walkthrough.walkthrough_step_facts f WHERE f.progress_id = p.id AND f.skipped_at IS NOT NULL
        UNION ALL
       SELECT m.attempt, m.moved_at, 'moved to version ' || m.to_version, m.to_version, m.to_step_id, NULL, NULL,
              m.mcp_server_id, NULL, NULL, NULL
         FROM walkthrough.walkthrough_attempt_moves m WHERE m.progress_id = p.id) h
  LEFT JOIN walkthrough.walkthroughs w ON w.id = p.walkthrough_id
  LEFT JOIN walkthrough.walkthrough_steps st ON st.id = h.step_id;
COMMENT ON VIEW analytics.learner_history IS 'What one learner did and met, for support: filter by learner_id, order by at';

-- Asks tables that analysts do not see, so it runs with its owner's rights and enforces the organization itself.
CREATE VIEW analytics.freshness WITH (security_barrier = true) AS
SELECT o.id AS organization_id,
       analytics.metric_version() AS metric_version,
       r.projection,
       CASE WHEN r.is_filled THEN r.position ELSE 0 END AS complete_to_event,
       CASE WHEN r.is_filled THEN coalesce(waiting.since, now()) END AS complete_to,
       coalesce(waiting.events, 0) AS events_waiting,
       r.is_filled AND coalesce(waiting.events, 0) = 0 AS is_complete,
       r.seen_at AS reader_seen_at,
       coalesce(r.seen_at > clock_timestamp() - interval '10 seconds', false) AS is_running
  FROM walkthrough.organization o
 CROSS JOIN (SELECT t.processor_name AS projection,
                    min(coalesce(least((t.token::jsonb ->> 'index')::bigint,
                        (SELECT min(gap::bigint) - 1
                           FROM jsonb_array_elements_text(coalesce(t.token::jsonb -> 'gaps', '[]')) AS gap)), 0)) AS position,
                    min(t.timestamp::timestamptz) AS seen_at,
                    bool_and(t.processor_name <> 'progress' OR v.version IS NOT NULL) AS is_filled
               FROM eventstore.token_entries t
               LEFT JOIN eventstore.projection_versions v ON v.processor_name = t.processor_name
              GROUP BY t.processor_name) r
 CROSS JOIN LATERAL (
       SELECT count(*) AS events, min(e.time_stamp) AS since FROM eventstore.domain_events e
        WHERE e.global_index > r.position AND e.organization_id = o.id) waiting
 WHERE o.id IN (SELECT analytics.own_organizations());
COMMENT ON VIEW analytics.freshness IS 'Up to which event and moment the tables of each projection are complete for an organization';

GRANT USAGE ON SCHEMA analytics TO walkthroughs_operator;
GRANT SELECT ON ALL TABLES IN SCHEMA analytics TO walkthroughs_operator;
GRANT UPDATE (at_risk_days, abandoned_days) ON analytics.settings TO walkthroughs_operator;

COMMENT ON COLUMN analytics.walkthrough_overview.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.walkthrough_overview.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.walkthrough_overview.walkthrough_id IS 'The walkthrough';
COMMENT ON COLUMN analytics.walkthrough_overview.walkthrough_key IS 'Its key, its name in commands; null until the catalogue has it';
COMMENT ON COLUMN analytics.walkthrough_overview.walkthrough_title IS 'Its title as the draft has it';
COMMENT ON COLUMN analytics.walkthrough_overview.scope IS 'What the row covers: walkthrough, all of it; version; server; version and server';
COMMENT ON COLUMN analytics.walkthrough_overview.version IS 'The version the attempts were opened on; null for all';
COMMENT ON COLUMN analytics.walkthrough_overview.mcp_server_id IS 'The server the attempts were opened on; null for all';
COMMENT ON COLUMN analytics.walkthrough_overview.host IS 'Its canonical host; null for all servers';
COMMENT ON COLUMN analytics.walkthrough_overview.attempts IS 'Attempts, catching up included';
COMMENT ON COLUMN analytics.walkthrough_overview.starts IS 'Attempts without those that catch up: starts = completions + running + abandoned + restarted + replaced';
COMMENT ON COLUMN analytics.walkthrough_overview.completions IS 'Starts that were completed';
COMMENT ON COLUMN analytics.walkthrough_overview.completion_rate IS 'completions / starts';
COMMENT ON COLUMN analytics.walkthrough_overview.learners IS 'Persons with a start';
COMMENT ON COLUMN analytics.walkthrough_overview.completed_learners IS 'Persons with a completion';
COMMENT ON COLUMN analytics.walkthrough_overview.learner_completion_rate IS 'completed_learners / learners';
COMMENT ON COLUMN analytics.walkthrough_overview.running IS 'Starts that have not ended and are not abandoned';
COMMENT ON COLUMN analytics.walkthrough_overview.abandoned IS 'Starts that have not ended, without activity for the days of abandoned';
COMMENT ON COLUMN analytics.walkthrough_overview.restarted IS 'Starts that the learner ended: began again, or reset';
COMMENT ON COLUMN analytics.walkthrough_overview.replaced IS 'Starts ended by a version that was published with policy restart';
COMMENT ON COLUMN analytics.walkthrough_overview.median_seconds IS 'Of the active seconds of completions; half of them took no longer';
COMMENT ON COLUMN analytics.walkthrough_overview.p90_seconds IS 'Of the active seconds of completions; nine of ten took no longer';
COMMENT ON COLUMN analytics.step_funnel.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.step_funnel.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.step_funnel.walkthrough_id IS 'The walkthrough';
COMMENT ON COLUMN analytics.step_funnel.walkthrough_key IS 'Its key, its name in commands; null until the catalogue has it';
COMMENT ON COLUMN analytics.step_funnel.walkthrough_title IS 'Its title as the draft has it';
COMMENT ON COLUMN analytics.step_funnel.version IS 'The version whose order it is, counting attempts opened on it; null for the order of the newest, counting attempts opened on any';
COMMENT ON COLUMN analytics.step_funnel.step_number IS 'The place in that version, from 1';
COMMENT ON COLUMN analytics.step_funnel.step_id IS 'The step';
COMMENT ON COLUMN analytics.step_funnel.step_key IS 'Its key in that version';
COMMENT ON COLUMN analytics.step_funnel.step_title IS 'Its title in that version';
COMMENT ON COLUMN analytics.step_funnel.starts IS 'Attempts that could get there: opened on a version that has the step; for all versions also those that met it after they moved';
COMMENT ON COLUMN analytics.step_funnel.reached IS 'Attempts the step was shown in, or counted as completed in by replacement or linking';
COMMENT ON COLUMN analytics.step_funnel.completed IS 'Of those reached: completed, also by replacement or linking';
COMMENT ON COLUMN analytics.step_funnel.skipped IS 'Of those reached: skipped, and not completed';
COMMENT ON COLUMN analytics.step_funnel.standing IS 'Of those reached: attempts that stand on it now and are not abandoned';
COMMENT ON COLUMN analytics.step_funnel.dropped IS 'Of those reached: all others; abandoned here, ended here, or moved away from it';
COMMENT ON COLUMN analytics.step_funnel.conversion IS 'reached / starts';
COMMENT ON COLUMN analytics.step_funnel.conversion_from_previous IS 'reached / reached of the step before; of the first step, / starts. Above 1 where versions put steps elsewhere';
COMMENT ON COLUMN analytics.step_funnel.drop_off_rate IS 'dropped / reached';
COMMENT ON COLUMN analytics.step_funnel.with_pause IS 'Completed steps whose time has a pause that was cut';
COMMENT ON COLUMN analytics.step_funnel.median_seconds IS 'Of the active seconds from shown to completed; half took no longer';
COMMENT ON COLUMN analytics.step_funnel.p90_seconds IS 'Of the active seconds from shown to completed; nine of ten took no longer';
COMMENT ON COLUMN analytics.daily_activity.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.daily_activity.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.daily_activity.walkthrough_id IS 'The walkthrough';
COMMENT ON COLUMN analytics.daily_activity.day IS 'The day in UTC';
COMMENT ON COLUMN analytics.daily_activity.active_learners IS 'Persons who did anything in the walkthrough';
COMMENT ON COLUMN analytics.daily_activity.starts IS 'Attempts opened, without those that catch up';
COMMENT ON COLUMN analytics.daily_activity.completions IS 'Completions of such attempts';
COMMENT ON COLUMN analytics.daily_activity.steps_completed IS 'Attempts × steps completed, catching up included';
COMMENT ON COLUMN analytics.daily_activity.steps_skipped IS 'Attempts × steps skipped, catching up included';
COMMENT ON COLUMN analytics.cohorts.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.cohorts.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.cohorts.walkthrough_id IS 'The walkthrough';
COMMENT ON COLUMN analytics.cohorts.cohort_week IS 'Monday of the week, in UTC, in which these learners first started';
COMMENT ON COLUMN analytics.cohorts.week_offset IS 'Weeks since then, from 0';
COMMENT ON COLUMN analytics.cohorts.learners IS 'Persons in the cohort, the same in each of its rows';
COMMENT ON COLUMN analytics.cohorts.active IS 'Of those: did anything in the walkthrough in that week';
COMMENT ON COLUMN analytics.cohorts.active_rate IS 'active / learners';
COMMENT ON COLUMN analytics.cohorts.completed IS 'Of those: first completed in that week';
COMMENT ON COLUMN analytics.cohorts.completed_so_far IS 'Of those: completed in that week or before';
COMMENT ON COLUMN analytics.retention.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.retention.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.retention.walkthrough_id IS 'The walkthrough';
COMMENT ON COLUMN analytics.retention.day_offset IS 'Days after the first start: 1, 3, 7, 14, 30, 60, 90';
COMMENT ON COLUMN analytics.retention.learners IS 'Persons who first started at least so many days ago';
COMMENT ON COLUMN analytics.retention.returned IS 'Of those: active on exactly that day';
COMMENT ON COLUMN analytics.retention.returned_rate IS 'returned / learners';
COMMENT ON COLUMN analytics.retention.retained IS 'Of those: active on that day or later';
COMMENT ON COLUMN analytics.retention.retained_rate IS 'retained / learners';
COMMENT ON COLUMN analytics.at_risk_learners.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.at_risk_learners.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.at_risk_learners.walkthrough_id IS 'The walkthrough';
COMMENT ON COLUMN analytics.at_risk_learners.walkthrough_key IS 'Its key, its name in commands; null until the catalogue has it';
COMMENT ON COLUMN analytics.at_risk_learners.walkthrough_title IS 'Its title as the draft has it';
COMMENT ON COLUMN analytics.at_risk_learners.learner_id IS 'The pseudonym';
COMMENT ON COLUMN analytics.at_risk_learners.attempt IS 'The number of the running attempt';
COMMENT ON COLUMN analytics.at_risk_learners.version IS 'The version it runs on';
COMMENT ON COLUMN analytics.at_risk_learners.mcp_server_id IS 'The server it was opened on';
COMMENT ON COLUMN analytics.at_risk_learners.started_at IS 'When it was opened';
COMMENT ON COLUMN analytics.at_risk_learners.last_activity_at IS 'The last event of the progress';
COMMENT ON COLUMN analytics.at_risk_learners.days_inactive IS 'UTC days from the day of the last activity to today';
COMMENT ON COLUMN analytics.at_risk_learners.step_id IS 'Where the learner stands';
COMMENT ON COLUMN analytics.at_risk_learners.step_number IS 'Its place in that version';
COMMENT ON COLUMN analytics.at_risk_learners.step_title IS 'Its title in that version';
COMMENT ON COLUMN analytics.at_risk_learners.completed_steps IS 'Steps completed in the attempt';
COMMENT ON COLUMN analytics.at_risk_learners.required_steps IS 'Steps completed or still required';
COMMENT ON COLUMN analytics.at_risk_learners.percent IS 'completed_steps × 100 / required_steps, rounded down, 99 at most';
COMMENT ON COLUMN analytics.stuck_steps.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.stuck_steps.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.stuck_steps.walkthrough_id IS 'The walkthrough';
COMMENT ON COLUMN analytics.stuck_steps.walkthrough_key IS 'Its key, its name in commands; null until the catalogue has it';
COMMENT ON COLUMN analytics.stuck_steps.walkthrough_title IS 'Its title as the draft has it';
COMMENT ON COLUMN analytics.stuck_steps.version IS 'As in step_funnel; null for all versions';
COMMENT ON COLUMN analytics.stuck_steps.step_number IS 'The place in that version, from 1';
COMMENT ON COLUMN analytics.stuck_steps.step_id IS 'The step';
COMMENT ON COLUMN analytics.stuck_steps.step_title IS 'Its title in that version';
COMMENT ON COLUMN analytics.stuck_steps.reached IS 'As in step_funnel';
COMMENT ON COLUMN analytics.stuck_steps.dropped IS 'As in step_funnel';
COMMENT ON COLUMN analytics.stuck_steps.drop_off_rate IS 'As in step_funnel';
COMMENT ON COLUMN analytics.stuck_steps.walkthrough_drop_off_rate IS 'The median of drop_off_rate over the steps of that version';
COMMENT ON COLUMN analytics.stuck_steps.median_seconds IS 'As in step_funnel';
COMMENT ON COLUMN analytics.stuck_steps.walkthrough_median_seconds IS 'The median of median_seconds over the steps of that version';
COMMENT ON COLUMN analytics.stuck_steps.loses_learners IS 'Whether drop_off_rate is at least 0.1 and at least twice the median';
COMMENT ON COLUMN analytics.stuck_steps.takes_long IS 'Whether median_seconds is at least 30 and at least twice the median';
COMMENT ON COLUMN analytics.server_comparison.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.server_comparison.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.server_comparison.walkthrough_id IS 'The walkthrough';
COMMENT ON COLUMN analytics.server_comparison.walkthrough_key IS 'Its key, its name in commands; null until the catalogue has it';
COMMENT ON COLUMN analytics.server_comparison.walkthrough_title IS 'Its title as the draft has it';
COMMENT ON COLUMN analytics.server_comparison.mcp_server_id IS 'The server the attempts were opened on';
COMMENT ON COLUMN analytics.server_comparison.host IS 'Its canonical host';
COMMENT ON COLUMN analytics.server_comparison.starts IS 'Attempts without those that catch up: starts = completions + running + abandoned + restarted + replaced';
COMMENT ON COLUMN analytics.server_comparison.completions IS 'Starts that were completed';
COMMENT ON COLUMN analytics.server_comparison.completion_rate IS 'completions / starts';
COMMENT ON COLUMN analytics.server_comparison.completion_rate_difference IS 'completion_rate less that of all servers';
COMMENT ON COLUMN analytics.server_comparison.learners IS 'Persons with a start';
COMMENT ON COLUMN analytics.server_comparison.completed_learners IS 'Persons with a completion';
COMMENT ON COLUMN analytics.server_comparison.running IS 'Starts that have not ended and are not abandoned';
COMMENT ON COLUMN analytics.server_comparison.abandoned IS 'Starts that have not ended, without activity for the days of abandoned';
COMMENT ON COLUMN analytics.server_comparison.abandoned_rate IS 'abandoned / starts';
COMMENT ON COLUMN analytics.server_comparison.median_seconds IS 'Of the active seconds of completions; half of them took no longer';
COMMENT ON COLUMN analytics.server_comparison.median_seconds_difference IS 'median_seconds less that of all servers';
COMMENT ON COLUMN analytics.server_comparison.p90_seconds IS 'Of the active seconds of completions; nine of ten took no longer';
COMMENT ON COLUMN analytics.version_comparison.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.version_comparison.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.version_comparison.walkthrough_id IS 'The walkthrough';
COMMENT ON COLUMN analytics.version_comparison.walkthrough_key IS 'Its key, its name in commands; null until the catalogue has it';
COMMENT ON COLUMN analytics.version_comparison.walkthrough_title IS 'Its title as the draft has it';
COMMENT ON COLUMN analytics.version_comparison.version IS 'The version the attempts were opened on';
COMMENT ON COLUMN analytics.version_comparison.published_at IS 'When it was published';
COMMENT ON COLUMN analytics.version_comparison.policy IS 'What its publishing did to running attempts: carry, pin or restart';
COMMENT ON COLUMN analytics.version_comparison.step_count IS 'Its steps';
COMMENT ON COLUMN analytics.version_comparison.starts IS 'Attempts without those that catch up: starts = completions + running + abandoned + restarted + replaced';
COMMENT ON COLUMN analytics.version_comparison.completions IS 'Starts that were completed';
COMMENT ON COLUMN analytics.version_comparison.completion_rate IS 'completions / starts';
COMMENT ON COLUMN analytics.version_comparison.completion_rate_change IS 'completion_rate less that of the version before; null if nobody started on that';
COMMENT ON COLUMN analytics.version_comparison.learners IS 'Persons with a start';
COMMENT ON COLUMN analytics.version_comparison.completed_learners IS 'Persons with a completion';
COMMENT ON COLUMN analytics.version_comparison.running IS 'Starts that have not ended and are not abandoned';
COMMENT ON COLUMN analytics.version_comparison.abandoned IS 'Starts that have not ended, without activity for the days of abandoned';
COMMENT ON COLUMN analytics.version_comparison.abandoned_rate IS 'abandoned / starts';
COMMENT ON COLUMN analytics.version_comparison.restarted IS 'Starts that the learner ended: began again, or reset';
COMMENT ON COLUMN analytics.version_comparison.replaced IS 'Starts ended by a version that was published with policy restart';
COMMENT ON COLUMN analytics.version_comparison.median_seconds IS 'Of the active seconds of completions; half of them took no longer';
COMMENT ON COLUMN analytics.version_comparison.median_seconds_change IS 'median_seconds less that of the version before';
COMMENT ON COLUMN analytics.version_comparison.p90_seconds IS 'Of the active seconds of completions; nine of ten took no longer';
COMMENT ON COLUMN analytics.content_migrations.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.content_migrations.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.content_migrations.walkthrough_id IS 'The walkthrough';
COMMENT ON COLUMN analytics.content_migrations.from_version IS 'The version the attempts ran on';
COMMENT ON COLUMN analytics.content_migrations.to_version IS 'The version they went over to, or began again on';
COMMENT ON COLUMN analytics.content_migrations.policy IS 'What publishing that version did to running attempts: carry, pin or restart';
COMMENT ON COLUMN analytics.content_migrations.published_at IS 'When that version was published';
COMMENT ON COLUMN analytics.content_migrations.moved IS 'Attempts that went over';
COMMENT ON COLUMN analytics.content_migrations.moved_elsewhere IS 'Of those: the learner stands on another step afterwards';
COMMENT ON COLUMN analytics.content_migrations.completed_by_it IS 'Of those: nothing was left to do';
COMMENT ON COLUMN analytics.content_migrations.completed_since IS 'Of those: completed by now, completed_by_it included';
COMMENT ON COLUMN analytics.content_migrations.completed_since_rate IS 'completed_since / moved';
COMMENT ON COLUMN analytics.content_migrations.began_again IS 'Attempts that the newer version ended and began again, by policy restart';
COMMENT ON COLUMN analytics.client_breakdown.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.client_breakdown.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.client_breakdown.walkthrough_id IS 'The walkthrough';
COMMENT ON COLUMN analytics.client_breakdown.client_name IS 'The program, by its own words; empty if it said nothing';
COMMENT ON COLUMN analytics.client_breakdown.client_version IS 'Its version, by its own words';
COMMENT ON COLUMN analytics.client_breakdown.protocol_version IS 'The MCP revision of the calls; empty if it was not noted';
COMMENT ON COLUMN analytics.client_breakdown.protocol_era IS 'modern from revision 2026-07-28 on, legacy before; empty if it was not noted';
COMMENT ON COLUMN analytics.client_breakdown.learners IS 'Persons with a step that such a call completed or skipped';
COMMENT ON COLUMN analytics.client_breakdown.attempts IS 'Attempts with a step that such a call completed or skipped';
COMMENT ON COLUMN analytics.client_breakdown.steps_completed IS 'Attempts × steps that such calls completed';
COMMENT ON COLUMN analytics.client_breakdown.steps_skipped IS 'Attempts × steps that such calls skipped, and none completed';
COMMENT ON COLUMN analytics.learner_history.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.learner_history.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.learner_history.learner_id IS 'The pseudonym that stands for the person';
COMMENT ON COLUMN analytics.learner_history.identity_id IS 'The pseudonym it happened to; another one if that was linked';
COMMENT ON COLUMN analytics.learner_history.walkthrough_id IS 'The walkthrough';
COMMENT ON COLUMN analytics.learner_history.walkthrough_key IS 'Its key, its name in commands; null until the catalogue has it';
COMMENT ON COLUMN analytics.learner_history.walkthrough_title IS 'Its title as the draft has it';
COMMENT ON COLUMN analytics.learner_history.attempt IS 'The number of the attempt';
COMMENT ON COLUMN analytics.learner_history.at IS 'When it happened';
COMMENT ON COLUMN analytics.learner_history.what IS 'started, began to catch up, step shown, step completed, step skipped, moved to version n, completed and why, restarted, reset or new_version';
COMMENT ON COLUMN analytics.learner_history.version IS 'The version it happened in; null where it was not kept';
COMMENT ON COLUMN analytics.learner_history.step_id IS 'The step; null if it was about none';
COMMENT ON COLUMN analytics.learner_history.step_title IS 'Its title as the draft has it';
COMMENT ON COLUMN analytics.learner_history.active_seconds IS 'Of a completed step: its time';
COMMENT ON COLUMN analytics.learner_history.gap_flagged IS 'Of a completed step: whether a pause was cut from its time';
COMMENT ON COLUMN analytics.learner_history.mcp_server_id IS 'The server of the call; null where it was not kept';
COMMENT ON COLUMN analytics.learner_history.client_name IS 'The program of the call; null where it was not kept';
COMMENT ON COLUMN analytics.learner_history.client_version IS 'Its version';
COMMENT ON COLUMN analytics.learner_history.protocol_version IS 'The MCP revision of the call';
COMMENT ON COLUMN analytics.freshness.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.freshness.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.freshness.projection IS 'catalogue: content, servers, assignments; progress: everything about learners, and all figures';
COMMENT ON COLUMN analytics.freshness.complete_to_event IS 'All events up to this place in the order of all events are in the tables; 0 while they are being filled for the first time';
COMMENT ON COLUMN analytics.freshness.complete_to IS 'The tables are complete up to this moment: now, or when the first event that is missing was written; null while they are being filled for the first time';
COMMENT ON COLUMN analytics.freshness.events_waiting IS 'Events of the organization that are not in the tables yet';
COMMENT ON COLUMN analytics.freshness.is_complete IS 'Whether none is missing';
COMMENT ON COLUMN analytics.freshness.reader_seen_at IS 'The last sign of life of the process that fills the tables';
COMMENT ON COLUMN analytics.freshness.is_running IS 'Whether that is less than ten seconds ago';
