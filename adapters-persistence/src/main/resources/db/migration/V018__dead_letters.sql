-- Events that could not be projected, and those of the same stream that wait behind them (ADR 0029). Only where an event
-- is stands here: what it says stays in the event store, so that erasing a person there erases it everywhere.
CREATE TABLE eventstore.dead_letters (
    processor_name  text        NOT NULL,
    stream          text        NOT NULL,
    sequence_number bigint      NOT NULL,
    organization_id text        NOT NULL,
    payload_type    text        NOT NULL,
    cause           text,
    attempts        integer     NOT NULL,
    put_aside_at    timestamptz NOT NULL DEFAULT now(),
    last_tried_at   timestamptz,
    PRIMARY KEY (processor_name, stream, sequence_number),
    CHECK ((cause IS NULL) = (attempts = 0)),
    CHECK ((cause IS NULL) = (last_tried_at IS NULL))
);
COMMENT ON TABLE eventstore.dead_letters IS 'Events that a projection could not show, and those of the same stream that wait behind them; empty when all is well';
COMMENT ON COLUMN eventstore.dead_letters.processor_name IS 'The projection';
COMMENT ON COLUMN eventstore.dead_letters.stream IS 'Whose events wait: for a learner''s progress its id; aggregate_identifier of the event';
COMMENT ON COLUMN eventstore.dead_letters.sequence_number IS 'Which event of the stream';
COMMENT ON COLUMN eventstore.dead_letters.organization_id IS 'The organization of the command that caused the event; empty if that named none';
COMMENT ON COLUMN eventstore.dead_letters.payload_type IS 'What kind of event it is';
COMMENT ON COLUMN eventstore.dead_letters.cause IS 'The class of the error, without its words, which may name people; null for an event that only waits';
COMMENT ON COLUMN eventstore.dead_letters.attempts IS 'How often it was tried and failed';
COMMENT ON COLUMN eventstore.dead_letters.last_tried_at IS 'When that was last; null if it was not';
CALL tenancy.protect('eventstore.dead_letters', '', 'SELECT, INSERT, UPDATE, DELETE', 'SELECT');

CREATE VIEW eventstore.waiting_events WITH (security_invoker = true) AS
SELECT l.processor_name, l.organization_id, count(*) AS letters, count(DISTINCT l.stream) AS streams,
       min(e.global_index) AS first_index, min(e.time_stamp) AS first_at
  FROM eventstore.dead_letters l
  LEFT JOIN eventstore.domain_events e
    ON e.aggregate_identifier = l.stream AND e.sequence_number = l.sequence_number
 GROUP BY l.processor_name, l.organization_id;
COMMENT ON VIEW eventstore.waiting_events IS 'What the tables lack for each projection and organization: no row when they lack nothing';
COMMENT ON COLUMN eventstore.waiting_events.letters IS 'Events that wait';
COMMENT ON COLUMN eventstore.waiting_events.streams IS 'Streams they belong to';
COMMENT ON COLUMN eventstore.waiting_events.first_index IS 'The place of the earliest of them: before it nothing is lacking';
COMMENT ON COLUMN eventstore.waiting_events.first_at IS 'When the earliest of them was recorded';
GRANT SELECT ON eventstore.waiting_events TO walkthroughs_projector, walkthroughs_operator;

-- What could not be shown is missing as well; all else is as V017 has it.
CREATE OR REPLACE VIEW analytics.freshness WITH (security_barrier = true) AS
SELECT o.id AS organization_id,
       analytics.metric_version() AS metric_version,
       r.projection,
       CASE WHEN r.is_filled THEN least(r.position, unshown.first - 1) ELSE 0 END AS complete_to_event,
       CASE WHEN r.is_filled THEN coalesce(least(waiting.since, unshown.since), now()) END AS complete_to,
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
COMMENT ON COLUMN analytics.freshness.events_waiting IS 'Events of the organization that are not in the tables: yet to be read, or waiting because they could not be shown';
