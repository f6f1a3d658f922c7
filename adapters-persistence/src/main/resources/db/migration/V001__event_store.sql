-- What happened, as readable JSON. Everything in schema walkthrough but learners can be rebuilt from here.
CREATE SCHEMA eventstore;

CREATE SEQUENCE eventstore.global_index AS bigint CACHE 1;

-- A transaction takes its id before its place in the order. So whoever sees a later place knows that the transaction
-- which owns an earlier one was numbered before, and can tell from the database alone when that place stays empty
-- (ADR 0003).
CREATE FUNCTION eventstore.next_global_index() RETURNS bigint
    LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
AS $$
BEGIN
    PERFORM pg_current_xact_id();
    RETURN nextval('eventstore.global_index');
END
$$;

CREATE TABLE eventstore.domain_events (
    global_index         bigint      NOT NULL DEFAULT eventstore.next_global_index() PRIMARY KEY,
    event_identifier     text        NOT NULL UNIQUE,
    aggregate_identifier text        NOT NULL,
    sequence_number      bigint      NOT NULL,
    type                 text,
    time_stamp           timestamptz NOT NULL,
    payload_type         text        NOT NULL,
    payload_revision     text,
    payload              jsonb       NOT NULL,
    meta_data            jsonb       NOT NULL,
    UNIQUE (aggregate_identifier, sequence_number)
);
ALTER SEQUENCE eventstore.global_index OWNED BY eventstore.domain_events.global_index;
CREATE INDEX domain_events_time_stamp ON eventstore.domain_events (time_stamp);
COMMENT ON TABLE eventstore.domain_events IS 'Every event ever recorded, in the order of global_index; never changed';

CREATE TABLE eventstore.snapshot_events (
    aggregate_identifier text        NOT NULL,
    sequence_number      bigint      NOT NULL,
    type                 text        NOT NULL,
    event_identifier     text        NOT NULL UNIQUE,
    time_stamp           timestamptz NOT NULL,
    payload_type         text        NOT NULL,
    payload_revision     text,
    payload              jsonb       NOT NULL,
    meta_data            jsonb       NOT NULL,
    PRIMARY KEY (aggregate_identifier, sequence_number)
);
COMMENT ON TABLE eventstore.snapshot_events IS 'States of long streams, so that they need not be read from their beginning; may be emptied at any time';

CREATE TABLE eventstore.token_entries (
    processor_name text    NOT NULL,
    segment        integer NOT NULL,
    token          text,
    token_type     text,
    timestamp      text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);
COMMENT ON TABLE eventstore.token_entries IS 'How far each projection has read, and which process holds it';
