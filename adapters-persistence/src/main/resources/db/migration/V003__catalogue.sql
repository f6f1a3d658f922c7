CREATE SCHEMA walkthrough;

-- No foreign keys between projections: each is rebuilt on its own, and nothing that is deleted takes a learner's
-- progress with it (ADR 0005).
CREATE TABLE walkthrough.organization (
    id              text        NOT NULL PRIMARY KEY,
    organization_id text        NOT NULL GENERATED ALWAYS AS (id) STORED,
    slug            text        NOT NULL,
    name            text        NOT NULL,
    created_at      timestamptz NOT NULL
);
COMMENT ON COLUMN walkthrough.organization.organization_id IS 'The same as id, so that every table can be filtered alike';

CREATE TABLE walkthrough.mcp_servers (
    id               text        NOT NULL PRIMARY KEY,
    organization_id  text        NOT NULL,
    name             text        NOT NULL,
    slug             text        NOT NULL,
    hosts            text[]      NOT NULL,
    requires_step_id boolean     NOT NULL,
    created_at       timestamptz NOT NULL,
    revision         bigint      NOT NULL
);
CREATE INDEX idx_mcp_servers_org ON walkthrough.mcp_servers (organization_id);
CREATE INDEX idx_mcp_servers_hosts ON walkthrough.mcp_servers USING gin (hosts);
COMMENT ON COLUMN walkthrough.mcp_servers.slug IS 'The canonical host';
COMMENT ON COLUMN walkthrough.mcp_servers.revision IS 'The sequence number of the last event this row and its assignments show';

CREATE TABLE walkthrough.walkthroughs (
    id                text        NOT NULL PRIMARY KEY,
    organization_id   text        NOT NULL,
    key               text        NOT NULL,
    title             text        NOT NULL,
    description       text        NOT NULL,
    tags              text[]      NOT NULL,
    estimated_minutes integer,
    first_step_id     text,
    version           integer     NOT NULL,
    is_published      boolean     NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    revision          bigint      NOT NULL
);
CREATE INDEX idx_walkthroughs_org ON walkthrough.walkthroughs (organization_id);
COMMENT ON COLUMN walkthrough.walkthroughs.version IS 'The newest published version; 0 while there is none';
COMMENT ON COLUMN walkthrough.walkthroughs.title IS 'As the draft has it; published titles are in walkthrough_versions';
COMMENT ON COLUMN walkthrough.walkthroughs.revision IS 'The sequence number of the last event this row shows';

CREATE TABLE walkthrough.walkthrough_steps (
    id              text        NOT NULL PRIMARY KEY,
    walkthrough_id  text        NOT NULL,
    organization_id text        NOT NULL,
    key             text        NOT NULL,
    title           text        NOT NULL,
    content         text        NOT NULL,
    content_url     text,
    content_type    text        NOT NULL DEFAULT 'text/markdown',
    policy_version  integer     NOT NULL,
    next_step_id    text,
    is_removed      boolean     NOT NULL DEFAULT false,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL
);
CREATE INDEX idx_walkthrough_steps_walkthrough ON walkthrough.walkthrough_steps (walkthrough_id);
COMMENT ON TABLE walkthrough.walkthrough_steps IS 'The steps of the drafts; a removed step keeps its row, because its id lives on in history';

CREATE TABLE walkthrough.walkthrough_versions (
    walkthrough_id    text        NOT NULL,
    version           integer     NOT NULL,
    organization_id   text        NOT NULL,
    title             text        NOT NULL,
    description       text        NOT NULL,
    tags              text[]      NOT NULL,
    estimated_minutes integer,
    step_count        integer     NOT NULL,
    published_at      timestamptz NOT NULL,
    PRIMARY KEY (walkthrough_id, version)
);
CREATE INDEX idx_walkthrough_versions_org ON walkthrough.walkthrough_versions (organization_id);
COMMENT ON TABLE walkthrough.walkthrough_versions IS 'Frozen: a published version never changes';

CREATE TABLE walkthrough.walkthrough_version_steps (
    walkthrough_id  text    NOT NULL,
    version         integer NOT NULL,
    number          integer NOT NULL,
    step_id         text    NOT NULL,
    organization_id text    NOT NULL,
    key             text    NOT NULL,
    title           text    NOT NULL,
    content         text    NOT NULL,
    content_type    text    NOT NULL DEFAULT 'text/markdown',
    policy_version  integer NOT NULL,
    next_step_id    text,
    PRIMARY KEY (walkthrough_id, version, number)
);
CREATE INDEX idx_walkthrough_version_steps_step ON walkthrough.walkthrough_version_steps (step_id);
COMMENT ON COLUMN walkthrough.walkthrough_version_steps.number IS 'The place of the step in its version, from 1';

CREATE TABLE walkthrough.mcp_server_walkthroughs (
    id              text        NOT NULL PRIMARY KEY,
    mcp_server_id   text        NOT NULL,
    walkthrough_id  text        NOT NULL,
    organization_id text        NOT NULL,
    display_order   integer     NOT NULL,
    is_enabled      boolean     NOT NULL,
    assigned_at     timestamptz NOT NULL,
    UNIQUE (mcp_server_id, walkthrough_id)
);
CREATE INDEX idx_server_walkthroughs_server ON walkthrough.mcp_server_walkthroughs (mcp_server_id);
CREATE INDEX idx_server_walkthroughs_display_order ON walkthrough.mcp_server_walkthroughs (mcp_server_id, display_order);
