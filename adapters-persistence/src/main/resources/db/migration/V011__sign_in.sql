-- Signing in with a code by e-mail, and the browsers that are signed in. No row holds a secret: neither a code nor what a
-- browser sends can be made from what is here.
CREATE TABLE identity.sign_in_attempts (
    attempt_id      text        NOT NULL PRIMARY KEY,
    organization_id text        NOT NULL,
    server_id       text        NOT NULL,
    email           text        NOT NULL CHECK (email = lower(email)),
    continue_to     text        NOT NULL,
    proof           text        NOT NULL,
    tries           integer     NOT NULL CHECK (tries >= 0),
    state           text        NOT NULL CHECK (state IN ('open', 'used', 'replaced')),
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL
);
CREATE INDEX sign_in_attempts_email ON identity.sign_in_attempts (organization_id, server_id, email, created_at DESC);
CREATE INDEX sign_in_attempts_age ON identity.sign_in_attempts (organization_id, server_id, created_at);
COMMENT ON TABLE identity.sign_in_attempts IS 'Requests for a one-time code, each of one browser tab; forgotten after a day';
COMMENT ON COLUMN identity.sign_in_attempts.attempt_id IS 'Hash of the secret that the tab holds';
COMMENT ON COLUMN identity.sign_in_attempts.server_id IS 'The MCP server whose page was used; the attempt is unknown on others';
COMMENT ON COLUMN identity.sign_in_attempts.email IS 'Where the code was sent; counted for the limit of codes an hour';
COMMENT ON COLUMN identity.sign_in_attempts.continue_to IS 'Where the tab goes once signed in: a path of the same host';
COMMENT ON COLUMN identity.sign_in_attempts.proof IS 'HMAC of the code under the tab''s secret';
COMMENT ON COLUMN identity.sign_in_attempts.tries IS 'Codes tried so far';
COMMENT ON COLUMN identity.sign_in_attempts.state IS 'open; used: its code signed somebody in; replaced: a newer code was sent to the address';
COMMENT ON COLUMN identity.sign_in_attempts.created_at IS 'When the code was asked for';
COMMENT ON COLUMN identity.sign_in_attempts.expires_at IS 'From when on its code is refused';

CREATE TABLE identity.browser_sessions (
    session_id      text        NOT NULL PRIMARY KEY,
    organization_id text        NOT NULL,
    server_id       text        NOT NULL,
    subject         text        NOT NULL,
    signed_in_at    timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL
);
CREATE INDEX browser_sessions_subject ON identity.browser_sessions (organization_id, subject);
CREATE INDEX browser_sessions_end ON identity.browser_sessions (organization_id, server_id, expires_at);
COMMENT ON TABLE identity.browser_sessions IS 'Browsers that are signed in; a session whose account was erased counts for nothing';
COMMENT ON COLUMN identity.browser_sessions.session_id IS 'Hash of the token in the browser''s cookie';
COMMENT ON COLUMN identity.browser_sessions.server_id IS 'The MCP server that was signed in to; the session is unknown on others';
COMMENT ON COLUMN identity.browser_sessions.subject IS 'The account, by identity.accounts, which has the address';
COMMENT ON COLUMN identity.browser_sessions.expires_at IS 'When it ends, however much it is used';
