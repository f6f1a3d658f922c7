-- How learners come to an MCP server (ADR 0021). Servers that were there take tokens of this service.
ALTER TABLE walkthrough.mcp_servers
    ADD COLUMN access    text    NOT NULL DEFAULT 'oauth' CHECK (access IN ('oauth', 'anonymous', 'external')),
    ADD COLUMN is_closed boolean NOT NULL DEFAULT false,
    ADD COLUMN issuer    text,
    ADD COLUMN audience  text,
    ADD CHECK ((access = 'external') = (issuer IS NOT NULL));
COMMENT ON COLUMN walkthrough.mcp_servers.access IS 'Who says who a learner is: oauth, this service; anonymous, nobody; external, the organization''s own issuer';
COMMENT ON COLUMN walkthrough.mcp_servers.is_closed IS 'Whether even listing needs a token';
COMMENT ON COLUMN walkthrough.mcp_servers.issuer IS 'The issuer whose tokens are taken; null unless access is external';
COMMENT ON COLUMN walkthrough.mcp_servers.audience IS 'What its tokens have to be for; null for the URL of the endpoint';

-- Two identities of one person, and persons who are gone (ADR 0022).
ALTER TABLE walkthrough.mcp_server_user
    ADD COLUMN linked_to text,
    ADD COLUMN erased_at timestamptz,
    ADD CHECK (linked_to <> id),
    ADD CHECK (erased_at IS NULL OR email IS NULL);
CREATE INDEX mcp_server_user_linked ON walkthrough.mcp_server_user (linked_to) WHERE linked_to IS NOT NULL;
CREATE INDEX mcp_server_user_email ON walkthrough.mcp_server_user (organization_id, lower(email));
COMMENT ON TABLE walkthrough.mcp_server_user IS 'One row per identity; whoever counts persons counts coalesce(linked_to, id)';
COMMENT ON COLUMN walkthrough.mcp_server_user.linked_to IS 'The learner this identity acts as since it was linked; null for itself';
COMMENT ON COLUMN walkthrough.mcp_server_user.issuer IS 'walkthroughs for this service itself, anonymous/ and the server for handles, erased for who is gone, otherwise the URL of an external issuer';
COMMENT ON COLUMN walkthrough.mcp_server_user.subject IS 'Who it is at the issuer: of a handle its SHA-256, of who is gone the own id';
COMMENT ON COLUMN walkthrough.mcp_server_user.erased_at IS 'When the person behind it was erased; null if there is one';

CREATE TABLE identity.erased_identities (
    organization_id text        NOT NULL,
    identity_hash   bytea       NOT NULL,
    erased_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, identity_hash)
);
COMMENT ON TABLE identity.erased_identities IS 'Identities whose tokens from before the erasure are refused; leads to no learner';
COMMENT ON COLUMN identity.erased_identities.identity_hash IS 'SHA-256 of organization, issuer and subject';

ALTER TABLE walkthrough.walkthrough_attempts
    ADD COLUMN linked_steps text[] NOT NULL DEFAULT '{}',
    DROP CONSTRAINT walkthrough_attempts_completion_reason_check,
    ADD CONSTRAINT walkthrough_attempts_completion_reason_check
        CHECK (completion_reason IN ('acknowledged', 'skipped', 'content_change', 'linked'));
COMMENT ON COLUMN walkthrough.walkthrough_attempts.linked_steps IS 'Ids of steps that counted as completed when another identity of the learner was linked, shown here or not; otherwise empty';
COMMENT ON COLUMN walkthrough.walkthrough_attempts.completion_reason IS 'What completed it: acknowledged or skipped, the last required step was; content_change, a newer version left nothing to do; linked, another identity of the learner had done the rest; null unless completed';
