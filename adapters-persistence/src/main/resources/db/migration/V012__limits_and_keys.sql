-- Rate limits that all processes share. Not a tenant's table: the key names a learner, a server or an address, one row
-- each, and nothing in it can be read by a tenant. Rows lapse within minutes. Unlogged would lose all counts in a crash,
-- and with them the limits on guesses.
CREATE TABLE identity.rate_limits (
    key            text   NOT NULL PRIMARY KEY,
    state          bytea,
    expires_millis bigint
);
CREATE INDEX rate_limits_expiry ON identity.rate_limits (expires_millis);
COMMENT ON TABLE identity.rate_limits IS 'Token buckets of bucket4j: how often each key may still act; may be emptied at any time';
COMMENT ON COLUMN identity.rate_limits.key IS 'What is counted and for whom, with the limit that was in force';
COMMENT ON COLUMN identity.rate_limits.state IS 'The bucket as bucket4j serializes it; null while it is being made';
COMMENT ON COLUMN identity.rate_limits.expires_millis IS 'Milliseconds since 1970 from which on the bucket is full again and the row says nothing';

-- Keys that follow each other: which one signs from when, and until when tokens of each can be presented.
ALTER TABLE identity.signing_keys ADD COLUMN signs_from timestamptz;
ALTER TABLE identity.signing_keys ADD COLUMN tokens_until timestamptz;
COMMENT ON TABLE identity.signing_keys IS 'The keys that access tokens of each MCP server are signed and verified with';
COMMENT ON COLUMN identity.signing_keys.jwk IS 'A private key as JSON, the same encrypted, or the word that it lies in a file: readable by the service alone';
COMMENT ON COLUMN identity.signing_keys.signs_from IS 'When it begins to sign; null for from the beginning. The newest that has begun signs, the others only verify';
COMMENT ON COLUMN identity.signing_keys.tokens_until IS 'No token it has signed is valid after this; null if that was not noted';
