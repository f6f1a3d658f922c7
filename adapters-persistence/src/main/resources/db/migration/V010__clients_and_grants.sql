-- Who may act for a learner: the programs known on an MCP server, what learners granted them, and the tokens that came of
-- it. Plain tables, no projection. Every key begins with organization and server, so that the same client id on two
-- servers never meets. Of codes, states, tokens and secrets only SHA-256 is kept: whoever reads the tables can use none.
CREATE TABLE identity.clients (
    organization_id  text        NOT NULL,
    server_id        text        NOT NULL,
    client_id        text        NOT NULL,
    name             text        NOT NULL,
    redirect_uris    text[]      NOT NULL,
    auth_method      text        NOT NULL CHECK (auth_method IN ('none', 'client_secret_basic', 'client_secret_post')),
    secret_hash      text,
    self_described   boolean     NOT NULL,
    known_at         timestamptz NOT NULL,
    first_granted_at timestamptz,
    PRIMARY KEY (organization_id, server_id, client_id),
    CHECK ((auth_method = 'none') = (secret_hash IS NULL))
);
CREATE INDEX clients_unused ON identity.clients (organization_id, server_id, known_at) WHERE first_granted_at IS NULL;
COMMENT ON TABLE identity.clients IS 'Programs that may ask learners for access on one MCP server';
COMMENT ON COLUMN identity.clients.client_id IS 'Random, or the URL of the document that describes the client';
COMMENT ON COLUMN identity.clients.name IS 'What the client calls itself; verified by nobody';
COMMENT ON COLUMN identity.clients.self_described IS 'Whether the row is a copy of the client''s own document';
COMMENT ON COLUMN identity.clients.known_at IS 'When the client registered, or its document was read last';
COMMENT ON COLUMN identity.clients.first_granted_at IS 'When the first learner let the client in; without one, the row is temporary';

CREATE TABLE identity.consents (
    organization_id text        NOT NULL,
    server_id       text        NOT NULL,
    subject         text        NOT NULL,
    client_id       text        NOT NULL,
    scopes          text[]      NOT NULL,
    granted_at      timestamptz NOT NULL,
    last_used_at    timestamptz,
    PRIMARY KEY (organization_id, server_id, subject, client_id)
);
COMMENT ON TABLE identity.consents IS 'Which client each learner let in';
COMMENT ON COLUMN identity.consents.subject IS 'The learner''s account: identity.accounts.subject';
COMMENT ON COLUMN identity.consents.last_used_at IS 'When the client last got a token';

CREATE TABLE identity.authorizations (
    organization_id    text        NOT NULL,
    server_id          text        NOT NULL,
    id                 text        NOT NULL,
    client_id          text        NOT NULL,
    subject            text        NOT NULL,
    resource           text        NOT NULL,
    redirect_uri       text,
    client_state       text,
    requested_scopes   text[]      NOT NULL,
    code_challenge     text        NOT NULL,
    granted_scopes     text[]      NOT NULL,
    state_hash         text,
    code_hash          text,
    code_issued_at     timestamptz,
    code_expires_at    timestamptz,
    code_spent         boolean     NOT NULL,
    access_hash        text,
    access_issued_at   timestamptz,
    access_expires_at  timestamptz,
    refresh_hash       text,
    refresh_issued_at  timestamptz,
    refresh_expires_at timestamptz,
    created_at         timestamptz NOT NULL,
    revoked_at         timestamptz,
    dead_after         timestamptz NOT NULL,
    revision           integer     NOT NULL,
    PRIMARY KEY (organization_id, server_id, id)
);
CREATE UNIQUE INDEX authorizations_state ON identity.authorizations (organization_id, server_id, state_hash) WHERE state_hash IS NOT NULL;
CREATE UNIQUE INDEX authorizations_code ON identity.authorizations (organization_id, server_id, code_hash) WHERE code_hash IS NOT NULL;
CREATE UNIQUE INDEX authorizations_access ON identity.authorizations (organization_id, server_id, access_hash) WHERE access_hash IS NOT NULL;
CREATE UNIQUE INDEX authorizations_refresh ON identity.authorizations (organization_id, server_id, refresh_hash) WHERE refresh_hash IS NOT NULL;
CREATE INDEX authorizations_learner ON identity.authorizations (organization_id, server_id, subject, client_id);
CREATE INDEX authorizations_revoked ON identity.authorizations (organization_id, server_id, access_expires_at) WHERE revoked_at IS NOT NULL;
CREATE INDEX authorizations_dead ON identity.authorizations (organization_id, server_id, dead_after);
COMMENT ON TABLE identity.authorizations IS 'One per request of a client for a learner''s access, with the tokens that came of it: a family that is revoked as a whole';
COMMENT ON COLUMN identity.authorizations.id IS 'Random; access tokens carry it as the claim sid';
COMMENT ON COLUMN identity.authorizations.resource IS 'The MCP endpoint the tokens are for (RFC 8707)';
COMMENT ON COLUMN identity.authorizations.redirect_uri IS 'As the client asked; null if it left that to its registration';
COMMENT ON COLUMN identity.authorizations.client_state IS 'The client''s own state, given back to it as it is';
COMMENT ON COLUMN identity.authorizations.code_challenge IS 'PKCE, method S256 (RFC 7636)';
COMMENT ON COLUMN identity.authorizations.state_hash IS 'SHA-256 of the state of a consent page that waits for its answer';
COMMENT ON COLUMN identity.authorizations.code_spent IS 'Whether the code was exchanged, or may never be';
COMMENT ON COLUMN identity.authorizations.dead_after IS 'From then on nothing of it can be used, and the row may go';
COMMENT ON COLUMN identity.authorizations.revision IS 'Counts changes; whoever saves what another has changed since is refused';

CREATE TABLE identity.spent_refresh_tokens (
    organization_id  text NOT NULL,
    server_id        text NOT NULL,
    token_hash       text NOT NULL,
    authorization_id text NOT NULL,
    PRIMARY KEY (organization_id, server_id, token_hash)
);
CREATE INDEX spent_refresh_tokens_authorization ON identity.spent_refresh_tokens (organization_id, server_id, authorization_id);
COMMENT ON TABLE identity.spent_refresh_tokens IS 'SHA-256 of refresh tokens that were replaced: one that comes back was stolen, by one side or the other';
