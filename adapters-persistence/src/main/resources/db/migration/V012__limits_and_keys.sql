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
