-- What analysts' views are made of (R31 to R33, ADR 0027). Everything new here is empty until the projection is made
-- again from its first event, which the first start after this does, because the version of the projection rose.

CREATE TABLE eventstore.projection_versions (
    processor_name text    NOT NULL PRIMARY KEY,
    version        integer NOT NULL
);
COMMENT ON TABLE eventstore.projection_versions IS 'Which rules the rows of each projection were made by; one whose rules are newer is made again at the next start';
GRANT SELECT, INSERT, UPDATE ON eventstore.projection_versions TO walkthroughs_projector;
GRANT SELECT ON eventstore.projection_versions TO walkthroughs_operator;

ALTER TABLE walkthrough.walkthrough_attempts ADD COLUMN active_seconds bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN walkthrough.walkthrough_attempts.active_seconds IS 'Seconds active: the sum over the facts of its steps';

ALTER TABLE walkthrough.walkthrough_step_facts ADD COLUMN protocol_version text NOT NULL DEFAULT '';
COMMENT ON COLUMN walkthrough.walkthrough_step_facts.protocol_version IS 'The MCP revision of the same call; empty if it was not noted';

ALTER TABLE walkthrough.walkthrough_progress
    ADD COLUMN person_id       text        NOT NULL DEFAULT '',
    ADD COLUMN last_active_day timestamptz NOT NULL GENERATED ALWAYS AS
        (date_trunc('day', last_activity_at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC') STORED;
ALTER TABLE walkthrough.walkthrough_progress ALTER COLUMN person_id DROP DEFAULT;
CREATE INDEX idx_walkthrough_progress_person ON walkthrough.walkthrough_progress (person_id, walkthrough_id);
-- By the day, so that a row that is written again within a day touches no index.
CREATE INDEX idx_walkthrough_progress_running ON walkthrough.walkthrough_progress
    (organization_id, walkthrough_id, last_active_day) WHERE status = 'in_progress';
COMMENT ON COLUMN walkthrough.walkthrough_progress.person_id IS 'The learner that stands for the person: the one this one was linked into, or itself';
COMMENT ON COLUMN walkthrough.walkthrough_progress.last_active_day IS 'The UTC day of last_activity_at, as its first moment';

CREATE TABLE walkthrough.walkthrough_learners (
    id              text        NOT NULL PRIMARY KEY,
    organization_id text        NOT NULL,
    person_id       text        NOT NULL,
    linked_at       timestamptz,
    erased_at       timestamptz,
    revision        bigint      NOT NULL
);
CREATE INDEX idx_walkthrough_learners_person ON walkthrough.walkthrough_learners (person_id);
COMMENT ON TABLE walkthrough.walkthrough_learners IS 'Learners that were linked into another or erased, as their events say; all others have no row';
COMMENT ON COLUMN walkthrough.walkthrough_learners.id IS 'The learner''s pseudonym';
COMMENT ON COLUMN walkthrough.walkthrough_learners.person_id IS 'The learner it acts as since it was linked; itself if it was not';
COMMENT ON COLUMN walkthrough.walkthrough_learners.linked_at IS 'When it was linked; null if it was not';
COMMENT ON COLUMN walkthrough.walkthrough_learners.erased_at IS 'When the person behind it was erased; null if there is one';
COMMENT ON COLUMN walkthrough.walkthrough_learners.revision IS 'The sequence number of the last event this row shows';
CALL tenancy.protect('walkthrough.walkthrough_learners', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE', 'SELECT');

CREATE TABLE walkthrough.walkthrough_active_days (
    progress_id        text        NOT NULL,
    day                timestamptz NOT NULL,
    organization_id    text        NOT NULL,
    mcp_server_user_id text        NOT NULL,
    walkthrough_id     text        NOT NULL,
    PRIMARY KEY (progress_id, day)
);
COMMENT ON TABLE walkthrough.walkthrough_active_days IS 'One row for each UTC day on which a learner did something in a walkthrough';
COMMENT ON COLUMN walkthrough.walkthrough_active_days.day IS 'The first moment of the day in UTC';
CALL tenancy.protect('walkthrough.walkthrough_active_days', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE', 'SELECT');

CREATE TABLE walkthrough.walkthrough_tallies (
    organization_id text    NOT NULL,
    walkthrough_id  text    NOT NULL,
    figure          text    NOT NULL COLLATE "C",
    version         integer NOT NULL,
    mcp_server_id   text    NOT NULL COLLATE "C",
    subject         text    NOT NULL COLLATE "C",
    span            integer NOT NULL,
    place           bigint  NOT NULL,
    n               bigint  NOT NULL,
    PRIMARY KEY (organization_id, walkthrough_id, figure, version, mcp_server_id, subject, span, place) INCLUDE (n)
) WITH (fillfactor = 70);
COMMENT ON TABLE walkthrough.walkthrough_tallies IS 'Counts kept with every event, which the views of schema analytics are read from; read those, this may change';
COMMENT ON COLUMN walkthrough.walkthrough_tallies.figure IS 'What is counted (ADR 0027)';
COMMENT ON COLUMN walkthrough.walkthrough_tallies.version IS 'The version the attempts were opened on, or went over to for figures that begin with moved; 0 for all';
COMMENT ON COLUMN walkthrough.walkthrough_tallies.mcp_server_id IS 'The server the attempts were opened on; empty for all';
COMMENT ON COLUMN walkthrough.walkthrough_tallies.subject IS 'The step, or the client as JSON [name, version, protocol version]; otherwise empty';
COMMENT ON COLUMN walkthrough.walkthrough_tallies.span IS 'How many seconds wide a place of a distribution is, 1 or 64; for cohorts how many weeks after the start, for retention how many days; otherwise 0';
COMMENT ON COLUMN walkthrough.walkthrough_tallies.place IS 'Seconds of a distribution, days since 1970-01-01, or the version a move came from; otherwise 0';
COMMENT ON COLUMN walkthrough.walkthrough_tallies.n IS 'How many; a row that would hold 0 is not there';
CALL tenancy.protect('walkthrough.walkthrough_tallies', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE', 'SELECT');
