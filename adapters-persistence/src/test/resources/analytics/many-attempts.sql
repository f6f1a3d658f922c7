-- Attempts of two organizations, to measure views with: {attempts} in org_crowd_____, a tenth of that in org_neighbours.
-- All follows from the number of the attempt, but for {day}, the first moment of the day on which the history ends.
SET synchronous_commit = off;
SET work_mem = '256MB';
SET maintenance_work_mem = '512MB';

-- Keys are made anew in the end, as they were: sorting rows once takes less time than putting each into its place.
CREATE TEMP TABLE keys AS
SELECT i.indrelid::regclass AS of_table, i.indexrelid::regclass AS name, c.conname AS constrains,
       CASE WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
            ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) END AS made_by
  FROM pg_index i
  LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid
 WHERE i.indrelid = ANY (ARRAY ['walkthrough.walkthrough_progress', 'walkthrough.walkthrough_attempts',
                                'walkthrough.walkthrough_step_facts', 'walkthrough.walkthrough_active_days']::regclass[]);
DO $$
DECLARE
    one keys;
BEGIN
    FOR one IN SELECT * FROM keys LOOP
        EXECUTE CASE WHEN one.constrains IS NULL THEN format('DROP INDEX %s', one.name)
                     ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', one.of_table, one.constrains) END;
    END LOOP;
END
$$;

-- A number below a bound, scattered by another and by what it is for.
CREATE FUNCTION pg_temp.pick(number bigint, purpose integer, bound integer) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN ((hashint8extended(number, purpose) & 9223372036854775807) % bound)::integer;

-- Seconds on a step: around e to the power of 4 and a bit, the longer the later the step, some far longer, all of the seventh.
CREATE FUNCTION pg_temp.seconds(number bigint, step integer, most integer) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN least(most, 1800, exp(4 + step * 0.05::float8 + (step = 7)::integer + 1.4::float8 * (
       ((hashint8extended(number, step) & 65535) + (hashint8extended(number, step) >> 16 & 65535)
        + (hashint8extended(number, step) >> 32 & 65535) + (hashint8extended(number, step) >> 48 & 65535)) / 65536::float8 - 2)))::integer;

CREATE TEMP TABLE tenants AS
SELECT 'org_' || word AS id, word, number, attempts, attempts * 85 / 100 AS units
  FROM (VALUES ('crowd_____', 1, {attempts}), ('neighbours', 2, {attempts} / 10)) AS t (word, number, attempts);

INSERT INTO walkthrough.organization (id, slug, name, created_at)
SELECT id, rtrim(word, '_'), word, timestamptz '{day}' - interval '500 days' FROM tenants;
INSERT INTO walkthrough.mcp_servers (id, organization_id, name, slug, hosts, requires_step_id, created_at, revision)
SELECT 'mcps_' || word || s, id, 'Server ' || s, s || '.' || rtrim(word, '_') || '.example', ARRAY [s || '.' || rtrim(word, '_') || '.example'],
       false, timestamptz '{day}' - interval '500 days', 0
  FROM tenants, generate_series(1, 4) s;
INSERT INTO walkthrough.walkthroughs (id, organization_id, key, title, description, tags, first_step_id, version, is_published,
                                      availability, created_at, updated_at, revision)
SELECT 'wt_' || word || w, id, 'guide-' || w, 'Guide ' || w, '', '{}', 'ws_' || word || w || '_1', 3, true, 'open',
       timestamptz '{day}' - interval '500 days', timestamptz '{day}' - interval '120 days', 0
  FROM tenants, generate_series(1, 3) w;
INSERT INTO walkthrough.walkthrough_versions (walkthrough_id, version, organization_id, title, description, tags, step_count, policy, published_at)
SELECT 'wt_' || word || w, v, id, 'Guide ' || w, '', '{}', 12, 'carry', timestamptz '{day}' - make_interval(days => 480 - 120 * v)
  FROM tenants, generate_series(1, 3) w, generate_series(1, 3) v;
INSERT INTO walkthrough.walkthrough_version_steps (walkthrough_id, version, number, step_id, organization_id, key, title, content, policy_version)
SELECT 'wt_' || word || w, v, n, 'ws_' || word || w || '_' || n, id, 'step-' || n, 'Step ' || n, repeat('Words of a step. ', 100), 1
  FROM tenants, generate_series(1, 3) w, generate_series(1, 3) v, generate_series(1, 12) n;
INSERT INTO walkthrough.walkthrough_steps (id, walkthrough_id, organization_id, key, title, content, policy_version, created_at, updated_at)
SELECT 'ws_' || word || w || '_' || n, 'wt_' || word || w, id, 'step-' || n, 'Step ' || n, repeat('Words of a step. ', 100), 1,
       timestamptz '{day}' - interval '500 days', timestamptz '{day}' - interval '120 days'
  FROM tenants, generate_series(1, 3) w, generate_series(1, 12) n;

-- A unit is a learner in a walkthrough: eight of ten in the first. Some units have a second attempt, half a year later.
-- In the order of their beginning, as events would have brought them.
CREATE TEMP TABLE plan AS
WITH numbered AS (
    SELECT t.id AS organization_id, t.word, t.number * 10000000000 + i AS number, t.number * 10000000000 + i % t.units AS unit,
           1 + i / t.units AS attempt, i % t.units < t.attempts - t.units AS is_twice,
           CASE WHEN i % t.units % 10 < 8 THEN 1 ELSE i % t.units % 10 - 6 END AS guide,
           t.number * 10000000000 + CASE WHEN i % t.units % 10 < 8 THEN i % t.units / 10 * 8 + i % t.units % 10
                                         ELSE i % t.units / 10 END AS learner
      FROM tenants t, generate_series(0, t.attempts - 1) i),
begun AS (
    SELECT n.*,
           timestamptz '{day}' - make_interval(secs =>
               CASE WHEN NOT is_twice THEN 1 + pg_temp.pick(number, 1, 365 * 86400)
                    WHEN attempt = 1 THEN 200 * 86400 + pg_temp.pick(number, 1, 165 * 86400)
                    ELSE 1 + pg_temp.pick(number, 1, 180 * 86400) END) AS started_at,
           CASE WHEN pg_temp.pick(number, 2, 4) = 0 THEN 3600 + pg_temp.pick(number, 3, 86400)
                ELSE 60 + pg_temp.pick(number, 3, 900) END AS pace,
           CASE WHEN pg_temp.pick(number, 4, 100) < 70 THEN 12 WHEN pg_temp.pick(number, 4, 100) < 85 THEN 7
                ELSE pg_temp.pick(number, 5, 12) END AS wanted
      FROM numbered n),
walked AS (
    SELECT b.*, least(wanted, floor(extract(epoch FROM timestamptz '{day}' - started_at) / pace))::integer AS done,
           CASE WHEN started_at >= timestamptz '{day}' - interval '120 days' THEN 3
                WHEN started_at >= timestamptz '{day}' - interval '240 days' THEN 2 ELSE 1 END AS version
      FROM begun b)
SELECT organization_id, number, attempt, is_twice, started_at, pace, done, version,
       'wp_' || substr(md5(unit::text), 1, 22) AS progress_id,
       'mcpu_' || substr(md5('learner ' || learner), 1, 22) AS learner_id,
       'wt_' || word || guide AS walkthrough_id,
       'ws_' || word || guide || '_' AS steps,
       'mcps_' || word || 1 + pg_temp.pick(unit, 6, 4) AS mcp_server_id,
       started_at + make_interval(secs => done * pace) AS last_activity_at,
       done >= 5 AND pg_temp.pick(number, 7, 20) = 0 AS skips,
       version < 3 AND done >= 1 AND pg_temp.pick(number, 8, 10) = 0 AS moves,
       (SELECT coalesce(sum(pg_temp.seconds(w.number, n, w.pace)), 0) FROM generate_series(1, w.done) n
         WHERE n <> 5 OR NOT (done >= 5 AND pg_temp.pick(number, 7, 20) = 0)) AS active_seconds,
       CASE WHEN done = 12 THEN 'completed'
            WHEN attempt = 1 AND is_twice THEN CASE WHEN number % 2 = 0 THEN 'restarted' ELSE 'new_version' END END AS end_reason,
       'client-' || pg_temp.pick(learner, 9, 6) AS client_name, '1.' || pg_temp.pick(learner, 10, 5) AS client_version,
       CASE WHEN pg_temp.pick(learner, 11, 3) = 0 THEN '2026-07-28' ELSE '2025-06-18' END AS protocol_version
  FROM walked w
 ORDER BY started_at;
ANALYZE plan;

INSERT INTO walkthrough.walkthrough_attempts (progress_id, attempt, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id,
       version_at_start, version_at_end, started_at, last_activity_at, resumed_count, completed_steps, required_steps, skipped_steps,
       ended_at, end_reason, completion_reason, revision, active_seconds)
SELECT progress_id, attempt, organization_id, learner_id, walkthrough_id, mcp_server_id, version, version + moves::integer, started_at,
       last_activity_at, 0, done - skips::integer, 12 - skips::integer, skips::integer,
       CASE WHEN end_reason IS NOT NULL THEN last_activity_at END, end_reason,
       CASE WHEN end_reason = 'completed' THEN 'acknowledged' END, done, active_seconds
  FROM plan;
INSERT INTO walkthrough.walkthrough_progress (id, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id, current_step_id,
       status, started_at, completed_at, version, attempt, completed_steps, required_steps, skipped_steps, last_activity_at, revision, person_id)
SELECT p.progress_id, p.organization_id, p.learner_id, p.walkthrough_id, p.mcp_server_id,
       CASE WHEN p.end_reason IS NULL THEN p.steps || p.done + 1 END,
       CASE WHEN p.end_reason IS NULL THEN 'in_progress' ELSE 'completed' END::walkthrough.walkthrough_status,
       coalesce(first.started_at, p.started_at), CASE WHEN p.end_reason IS NOT NULL THEN p.last_activity_at END,
       p.version + p.moves::integer, p.attempt, p.done - p.skips::integer, 12 - p.skips::integer, p.skips::integer,
       p.last_activity_at, p.done, p.learner_id
  FROM plan p
  LEFT JOIN plan first ON p.attempt = 2 AND first.attempt = 1 AND first.progress_id = p.progress_id
 WHERE p.attempt = 2 OR NOT p.is_twice;
INSERT INTO walkthrough.walkthrough_attempt_moves (progress_id, attempt, to_version, from_version, organization_id, mcp_server_user_id,
       walkthrough_id, mcp_server_id, from_step_id, to_step_id, completed_steps, required_steps, moved_at)
SELECT progress_id, attempt, version + 1, version, organization_id, learner_id, walkthrough_id, mcp_server_id, steps || 2,
       steps || CASE WHEN number % 8 = 0 THEN 3 ELSE 2 END, 1, 12 - skips::integer, started_at + make_interval(secs => pace)
  FROM plan WHERE moves;
INSERT INTO walkthrough.walkthrough_active_days (progress_id, day, organization_id, mcp_server_user_id, walkthrough_id)
SELECT p.progress_id, active.day, p.organization_id, p.learner_id, p.walkthrough_id
  FROM plan p
 CROSS JOIN LATERAL (SELECT DISTINCT date_trunc('day', p.started_at + make_interval(secs => n * p.pace), 'UTC') AS day
                       FROM generate_series(0, p.done) n) active;
INSERT INTO walkthrough.walkthrough_step_facts (progress_id, attempt, step_id, organization_id, mcp_server_user_id, walkthrough_id, version,
       first_shown_at, last_activity_at, completed_at, skipped_at, skip_reason, active_seconds, gap_flagged, mcp_server_id,
       client_name, client_version, protocol_version)
SELECT p.progress_id, p.attempt, p.steps || n, p.organization_id, p.learner_id, p.walkthrough_id,
       p.version + (p.moves AND n > 1)::integer, p.started_at + make_interval(secs => (n - 1) * p.pace),
       p.started_at + make_interval(secs => least(n, p.done) * p.pace),
       CASE WHEN n <= p.done AND NOT (p.skips AND n = 5) THEN p.started_at + make_interval(secs => n * p.pace) END,
       CASE WHEN p.skips AND n = 5 THEN p.started_at + make_interval(secs => n * p.pace) END,
       CASE WHEN p.skips AND n = 5 THEN 'known already' END,
       CASE WHEN n <= p.done AND NOT (p.skips AND n = 5) THEN pg_temp.seconds(p.number, n, p.pace) ELSE 0 END,
       n <= p.done AND p.pace > 1800, p.mcp_server_id, p.client_name, p.client_version, p.protocol_version
  FROM plan p
 CROSS JOIN LATERAL generate_series(1, least(12, p.done + 1)) n;
-- Some were erased since.
INSERT INTO walkthrough.walkthrough_learners (id, organization_id, person_id, erased_at, revision)
SELECT DISTINCT learner_id, organization_id, learner_id, timestamptz '{day}', 1
  FROM plan WHERE hashtext(learner_id) % 500 = 0;

DO $$
DECLARE
    one keys;
BEGIN
    FOR one IN SELECT * FROM keys ORDER BY constrains IS NULL, name::text LOOP
        EXECUTE one.made_by;
    END LOOP;
END
$$;
DROP TABLE keys, tenants, plan;
