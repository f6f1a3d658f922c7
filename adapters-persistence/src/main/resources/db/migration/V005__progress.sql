CREATE TYPE walkthrough.walkthrough_status AS ENUM ('not_started', 'in_progress', 'completed');

CREATE TABLE walkthrough.walkthrough_progress (
    id                 text                           NOT NULL PRIMARY KEY,
    organization_id    text                           NOT NULL,
    mcp_server_user_id text                           NOT NULL,
    walkthrough_id     text                           NOT NULL,
    mcp_server_id      text                           NOT NULL,
    current_step_id    text,
    status             walkthrough.walkthrough_status NOT NULL,
    started_at         timestamptz                    NOT NULL,
    completed_at       timestamptz,
    version            integer                        NOT NULL,
    attempt            integer                        NOT NULL,
    completed_steps    integer                        NOT NULL,
    required_steps     integer                        NOT NULL,
    last_activity_at   timestamptz                    NOT NULL,
    revision           bigint                         NOT NULL,
    UNIQUE (mcp_server_user_id, walkthrough_id)
) WITH (fillfactor = 70);
CREATE INDEX idx_walkthrough_progress_user ON walkthrough.walkthrough_progress (mcp_server_user_id);
CREATE INDEX idx_walkthrough_progress_org ON walkthrough.walkthrough_progress (organization_id, walkthrough_id);
COMMENT ON TABLE walkthrough.walkthrough_progress IS 'One row per learner and walkthrough, of the latest attempt; no row means not started';
COMMENT ON COLUMN walkthrough.walkthrough_progress.mcp_server_id IS 'The server the learner first started on';
COMMENT ON COLUMN walkthrough.walkthrough_progress.started_at IS 'When the first attempt was opened';
COMMENT ON COLUMN walkthrough.walkthrough_progress.current_step_id IS 'Where the learner stands; null when completed';
COMMENT ON COLUMN walkthrough.walkthrough_progress.completed_at IS 'When the latest attempt was completed; null while one runs';
COMMENT ON COLUMN walkthrough.walkthrough_progress.revision IS 'The sequence number of the last event this row shows';

CREATE TABLE walkthrough.walkthrough_attempts (
    progress_id        text        NOT NULL,
    attempt            integer     NOT NULL,
    organization_id    text        NOT NULL,
    mcp_server_user_id text        NOT NULL,
    walkthrough_id     text        NOT NULL,
    mcp_server_id      text        NOT NULL,
    version_at_start   integer     NOT NULL,
    version_at_end     integer     NOT NULL,
    started_at         timestamptz NOT NULL,
    last_activity_at   timestamptz NOT NULL,
    resumed_count      integer     NOT NULL,
    completed_steps    integer     NOT NULL,
    required_steps     integer     NOT NULL,
    ended_at           timestamptz,
    end_reason         text,
    revision           bigint      NOT NULL,
    PRIMARY KEY (progress_id, attempt)
) WITH (fillfactor = 70);
CREATE INDEX idx_walkthrough_attempts_walkthrough ON walkthrough.walkthrough_attempts (organization_id, walkthrough_id);
COMMENT ON COLUMN walkthrough.walkthrough_attempts.end_reason IS 'completed, or restarted; null while the attempt runs';
COMMENT ON COLUMN walkthrough.walkthrough_attempts.mcp_server_id IS 'The server the attempt was opened on';
COMMENT ON COLUMN walkthrough.walkthrough_attempts.version_at_end IS 'The version it runs on, or ran on when it ended';

CREATE TABLE walkthrough.walkthrough_step_facts (
    progress_id        text        NOT NULL,
    attempt            integer     NOT NULL,
    step_id            text        NOT NULL,
    organization_id    text        NOT NULL,
    mcp_server_user_id text        NOT NULL,
    walkthrough_id     text        NOT NULL,
    version            integer     NOT NULL,
    first_shown_at     timestamptz NOT NULL,
    last_activity_at   timestamptz NOT NULL,
    completed_at       timestamptz,
    skipped_at         timestamptz,
    active_seconds     integer     NOT NULL,
    gap_flagged        boolean     NOT NULL,
    mcp_server_id      text        NOT NULL,
    client_name        text        NOT NULL,
    client_version     text        NOT NULL,
    PRIMARY KEY (progress_id, attempt, step_id)
) WITH (fillfactor = 70);
CREATE INDEX idx_walkthrough_step_facts_walkthrough ON walkthrough.walkthrough_step_facts (organization_id, walkthrough_id, version);
COMMENT ON TABLE walkthrough.walkthrough_step_facts IS 'One row per attempt and step that was shown';
COMMENT ON COLUMN walkthrough.walkthrough_step_facts.active_seconds IS 'Whole seconds from shown to completed, each gap without activity cut to 1800';
COMMENT ON COLUMN walkthrough.walkthrough_step_facts.gap_flagged IS 'Whether a gap was cut';
COMMENT ON COLUMN walkthrough.walkthrough_step_facts.mcp_server_id IS 'The server of the completing call; until then, of the call that showed it';
