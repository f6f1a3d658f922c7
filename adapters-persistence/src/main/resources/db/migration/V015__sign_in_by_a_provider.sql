-- Signing in by an organization's OpenID Connect provider (ADR 0023).
CREATE TABLE identity.sign_in_providers (
    organization_id text        NOT NULL PRIMARY KEY,
    issuer          text        NOT NULL,
    client_id       text        NOT NULL,
    client_secret   text        NOT NULL,
    secret_id       text        NOT NULL UNIQUE,
    name            text        NOT NULL,
    domains         text[]      NOT NULL,
    is_only         boolean     NOT NULL,
    changed_at      timestamptz NOT NULL
);
COMMENT ON TABLE identity.sign_in_providers IS 'Where learners of an organization may sign in besides, or instead of, by a code; at most one each';
COMMENT ON COLUMN identity.sign_in_providers.issuer IS 'The provider, exactly as its ID tokens name it';
COMMENT ON COLUMN identity.sign_in_providers.client_id IS 'Who this service is to the provider';
COMMENT ON COLUMN identity.sign_in_providers.client_secret IS 'Kept as private keys are: as it is, encrypted, or the word that it lies in a file; within, a JSON Web Key of type oct';
COMMENT ON COLUMN identity.sign_in_providers.secret_id IS 'Random, new with each secret; the name of its file, if it lies in one';
COMMENT ON COLUMN identity.sign_in_providers.name IS 'What the provider is called on the sign-in page';
COMMENT ON COLUMN identity.sign_in_providers.domains IS 'The domains that addresses may be of, lower case; empty for any';
COMMENT ON COLUMN identity.sign_in_providers.is_only IS 'Whether there are no codes beside it';
CALL tenancy.protect('identity.sign_in_providers', 'SELECT');

-- No row holds a secret: the proof keys are made of what only the browser has.
CREATE TABLE identity.provider_attempts (
    attempt_id      text        NOT NULL PRIMARY KEY,
    organization_id text        NOT NULL,
    server_id       text        NOT NULL,
    browser_hash    text        NOT NULL,
    issuer          text        NOT NULL,
    continue_to     text        NOT NULL,
    used            boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL
);
CREATE INDEX provider_attempts_age ON identity.provider_attempts (organization_id, server_id, created_at);
COMMENT ON TABLE identity.provider_attempts IS 'Browsers sent to a provider, one row for each time; forgotten after a day';
COMMENT ON COLUMN identity.provider_attempts.attempt_id IS 'Hash of the state in the URLs';
COMMENT ON COLUMN identity.provider_attempts.server_id IS 'The MCP server whose page was used; the attempt is unknown on others';
COMMENT ON COLUMN identity.provider_attempts.browser_hash IS 'Hash of the browser''s form token; no other browser may come back';
COMMENT ON COLUMN identity.provider_attempts.issuer IS 'The provider it was sent to';
COMMENT ON COLUMN identity.provider_attempts.continue_to IS 'Where the tab goes once signed in: a path of the same host';
COMMENT ON COLUMN identity.provider_attempts.used IS 'Whether it came back';
CALL tenancy.protect('identity.provider_attempts');

-- An account is an address's, or an identity's at a provider, whose address may be the same and may change (R24).
ALTER TABLE identity.accounts
    ADD COLUMN upstream_issuer  text,
    ADD COLUMN upstream_subject text,
    DROP CONSTRAINT accounts_pkey,
    ADD PRIMARY KEY (subject),
    ADD CHECK ((upstream_issuer IS NULL) = (upstream_subject IS NULL));
CREATE UNIQUE INDEX accounts_own ON identity.accounts (organization_id, email) WHERE upstream_issuer IS NULL;
CREATE UNIQUE INDEX accounts_upstream ON identity.accounts (organization_id, upstream_issuer, upstream_subject)
    WHERE upstream_issuer IS NOT NULL;
CREATE INDEX accounts_email ON identity.accounts (organization_id, email) WHERE upstream_issuer IS NOT NULL;
COMMENT ON TABLE identity.accounts IS 'The lasting subject of each address, and of each identity at a provider, that got a token of this service';
COMMENT ON COLUMN identity.accounts.email IS 'With a provider: the address it vouched for last';
COMMENT ON COLUMN identity.accounts.upstream_issuer IS 'The provider that vouches; null if a code by e-mail does';
COMMENT ON COLUMN identity.accounts.upstream_subject IS 'Who it is at the provider; null likewise';
GRANT UPDATE (email) ON identity.accounts TO walkthroughs_service;
