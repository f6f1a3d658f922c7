-- A streaming replica does not know what it has not got yet: asked there, V018's view called tables complete until now
-- however far the replica lagged (ADR 0044). Whoever writes a projection notes the time of the primary beside its place,
-- at least every two seconds. Commits are replayed in their order, so everything that was committed before the newest
-- of these notes is there when the note is. It is read with the same snapshot as the rows, unlike the time that
-- PostgreSQL tells of its replay. All else is as V018 has it.
CREATE OR REPLACE VIEW analytics.freshness WITH (security_barrier = true) AS
SELECT o.id AS organization_id,
       analytics.metric_version() AS metric_version,
       r.projection,
       CASE WHEN r.is_filled THEN least(r.position, unshown.first - 1) ELSE 0 END AS complete_to_event,
       CASE WHEN r.is_filled
            THEN coalesce(least(waiting.since, unshown.since),
                          CASE WHEN pg_is_in_recovery()
                               THEN (SELECT max(t.timestamp::timestamptz) FROM eventstore.token_entries t)
                               ELSE now() END) END AS complete_to,
       waiting.events + unshown.events AS events_waiting,
       r.is_filled AND waiting.events + unshown.events = 0 AS is_complete,
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
 CROSS JOIN LATERAL (
       SELECT count(*) AS events, min(e.time_stamp) AS since, min(e.global_index) AS first
         FROM eventstore.dead_letters l
         JOIN eventstore.domain_events e ON e.aggregate_identifier = l.stream AND e.sequence_number = l.sequence_number
        WHERE l.processor_name = r.projection AND e.organization_id = o.id AND e.global_index <= r.position) unshown
 WHERE o.id IN (SELECT analytics.own_organizations());
COMMENT ON COLUMN analytics.freshness.complete_to IS 'The tables are complete up to this moment: now, or when the first event that is missing was written; on a replica, instead of now, the newest sign of life that reached it; null while they are being filled for the first time';
COMMENT ON COLUMN analytics.freshness.is_complete IS 'Whether none is missing of those that this server has';
