-- Who stands behind a pseudonym. Not a projection: no event holds a name or an address, so that erasing a person is
-- deleting a row here, and no replay brings the person back.
CREATE TABLE walkthrough.mcp_server_user (
    id              text        NOT NULL PRIMARY KEY,
    organization_id text        NOT NULL,
    issuer          text        NOT NULL,
    subject         text        NOT NULL,
    email           text,
    first_seen_at   timestamptz NOT NULL,
    UNIQUE (organization_id, issuer, subject)
);
COMMENT ON COLUMN walkthrough.mcp_server_user.email IS 'An attribute, never a key';

CREATE SCHEMA identity;

CREATE TABLE identity.accounts (
    organization_id text        NOT NULL,
    email           text        NOT NULL CHECK (email = lower(email)),
    subject         text        NOT NULL UNIQUE,
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (organization_id, email)
);
COMMENT ON TABLE identity.accounts IS 'The lasting subject of each address that got a token of this service';

CREATE TABLE identity.signing_keys (
    key_id        text        NOT NULL PRIMARY KEY,
    mcp_server_id text        NOT NULL,
    jwk           text        NOT NULL,
    created_at    timestamptz NOT NULL
);
CREATE INDEX signing_keys_server ON identity.signing_keys (mcp_server_id, created_at DESC);
COMMENT ON COLUMN identity.signing_keys.jwk IS 'A private key: readable by the service alone';
