-- The same figures as before, in less time.

-- Found in two steps. As one query it was read from the wrong end once it was planned for any
-- arguments: all blocks were added up again for each of the values.
CREATE OR REPLACE FUNCTION analytics.percentile(
    organization text, walkthrough text, figure text, version integer, server text, subject text, share numeric)
    RETURNS bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
#variable_conflict use_column
DECLARE
    block  bigint;
    before numeric;
    rank   numeric;
BEGIN
    SELECT c.place, c.upto - c.n, c.rank INTO block, before, rank
      FROM (SELECT t.place, t.n, sum(t.n) OVER (ORDER BY t.place) AS upto, ceil(share * sum(t.n) OVER ()) AS rank
              FROM walkthrough.walkthrough_tallies t
             WHERE t.organization_id = organization AND t.walkthrough_id = walkthrough
               AND t.figure = percentile.figure AND t.version = percentile.version AND t.mcp_server_id = server
               AND t.subject = percentile.subject AND t.span = 64) c
     WHERE c.upto >= c.rank ORDER BY c.place LIMIT 1;
    RETURN (
        SELECT f.place
          FROM (SELECT t.place, before + sum(t.n) OVER (ORDER BY t.place) AS upto
                  FROM walkthrough.walkthrough_tallies t
                 WHERE t.organization_id = organization AND t.walkthrough_id = walkthrough
                   AND t.figure = percentile.figure AND t.version = percentile.version AND t.mcp_server_id = server
                   AND t.subject = percentile.subject AND t.span = 1
                   AND t.place >= block AND t.place < block + 64) f
         WHERE f.upto >= rank ORDER BY f.place LIMIT 1);
END
$$;

-- Added up from week to week, and not from the first week on for each.
CREATE OR REPLACE VIEW analytics.cohorts WITH (security_invoker = true) AS
SELECT c.organization_id,
       analytics.metric_version() AS metric_version,
       c.walkthrough_id,
       DATE '1970-01-01' + c.place::integer AS cohort_week,
       weeks.week_offset,
       c.n AS learners,
       coalesce(a.n, 0) AS active,
       analytics.rate(coalesce(a.n, 0), c.n) AS active_rate,
       coalesce(d.n, 0) AS completed,
       coalesce(sum(d.n) OVER (PARTITION BY c.organization_id, c.walkthrough_id, c.place
                                   ORDER BY weeks.week_offset), 0)::bigint AS completed_so_far
  FROM walkthrough.walkthrough_tallies c
 CROSS JOIN LATERAL generate_series(0, greatest(0, (analytics.today() - c.place::integer) / 7)) AS weeks (week_offset)
  LEFT JOIN walkthrough.walkthrough_tallies a
    ON a.organization_id = c.organization_id AND a.walkthrough_id = c.walkthrough_id AND a.figure = 'cohort_active'
   AND a.version = 0 AND a.mcp_server_id = '' AND a.subject = '' AND a.span = weeks.week_offset AND a.place = c.place
  LEFT JOIN walkthrough.walkthrough_tallies d
    ON d.organization_id = c.organization_id AND d.walkthrough_id = c.walkthrough_id AND d.figure = 'cohort_completed'
   AND d.version = 0 AND d.mcp_server_id = '' AND d.subject = '' AND d.span = weeks.week_offset AND d.place = c.place
 WHERE c.figure = 'cohort';

-- Each count is read once and sorted into the last of the days it counts for, and not compared with each of them.
CREATE OR REPLACE VIEW analytics.retention WITH (security_invoker = true) AS
SELECT r.organization_id,
       analytics.metric_version() AS metric_version,
       r.walkthrough_id,
       r.day_offset,
       r.learners,
       r.returned,
       analytics.rate(r.returned, r.learners) AS returned_rate,
       r.retained,
       analytics.rate(r.retained, r.learners) AS retained_rate
  FROM (SELECT b.organization_id, b.walkthrough_id, days.day_offset,
               coalesce(sum(b.n) FILTER (WHERE b.figure = 'start_day'), 0)::bigint AS learners,
               coalesce(sum(b.n) FILTER (WHERE b.figure = 'returned' AND b.last_day = days.number), 0)::bigint AS returned,
               coalesce(sum(b.n) FILTER (WHERE b.figure = 'stayed'), 0)::bigint AS retained
          FROM (SELECT t.organization_id, t.walkthrough_id, t.figure,
                       -- What a clock that went ahead dated into the future does not count yet.
                       width_bucket(CASE WHEN t.figure = 'start_day' THEN analytics.today() - t.place
                                         WHEN t.figure = 'stayed' THEN least(t.span, analytics.today() - t.place)
                                         WHEN t.span <= analytics.today() - t.place THEN t.span ELSE 0 END,
                                    ARRAY [1, 3, 7, 14, 30, 60, 90]::bigint[]) AS last_day,
                       sum(t.n) AS n
                  FROM walkthrough.walkthrough_tallies t
                 WHERE t.figure IN ('start_day', 'returned', 'stayed')
                 GROUP BY 1, 2, 3, 4) b
          JOIN (VALUES (1, 1), (2, 3), (3, 7), (4, 14), (5, 30), (6, 60), (7, 90)) AS days (number, day_offset)
            ON days.number <= b.last_day
         GROUP BY b.organization_id, b.walkthrough_id, days.day_offset
        HAVING bool_or(b.figure = 'start_day')) r;

-- Where somebody stands is looked up for each row of at_risk_learners.
CREATE INDEX idx_walkthrough_version_steps_place ON walkthrough.walkthrough_version_steps (walkthrough_id, version, step_id);
