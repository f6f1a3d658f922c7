-- Who may see and write which rows (R23, ADR 0015). The roles are made by beforeMigrate__roles.sql:
--   walkthroughs_service    answers requests; only the rows of the organization that its transaction is set to
--   walkthroughs_projector  reads all events and writes the projected tables
--   walkthroughs_operator   the operator's commands; the rows of all organizations
-- Whoever owns the tables migrates them, and serves nobody.
CREATE SCHEMA tenancy;
COMMENT ON SCHEMA tenancy IS 'What keeps organizations apart';
GRANT USAGE ON SCHEMA tenancy, eventstore, walkthrough TO walkthroughs_service, walkthroughs_projector, walkthroughs_operator;
GRANT USAGE ON SCHEMA identity TO walkthroughs_service, walkthroughs_operator;

CREATE PROCEDURE tenancy.protect(
    tenant_table regclass,
    service      text DEFAULT 'SELECT, INSERT, UPDATE, DELETE',
    projector    text DEFAULT '',
    operator     text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
    LANGUAGE plpgsql
AS $$
DECLARE
    own CONSTANT text :=
        'organization_id = (SELECT nullif(current_setting(''walkthroughs.organization_id'', true), ''''))';
    granted record;
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('DROP POLICY IF EXISTS own_organization ON %s', tenant_table);
    EXECUTE format('DROP POLICY IF EXISTS all_organizations ON %s', tenant_table);
    EXECUTE format('CREATE POLICY own_organization ON %s TO walkthroughs_service USING (%s) WITH CHECK (%s)',
                   tenant_table, own, own);
    EXECUTE format('CREATE POLICY all_organizations ON %s TO walkthroughs_projector, walkthroughs_operator'
                   ' USING (true) WITH CHECK (true)', tenant_table);
    FOR granted IN VALUES ('walkthroughs_service', service), ('walkthroughs_projector', projector),
                          ('walkthroughs_operator', operator) LOOP
        EXECUTE format('REVOKE ALL ON %s FROM %I', tenant_table, granted.column1);
        IF granted.column2 <> '' THEN
            EXECUTE format('GRANT %s ON %s TO %I', granted.column2, tenant_table, granted.column1);
        END IF;
    END LOOP;
END
$$;
REVOKE EXECUTE ON PROCEDURE tenancy.protect FROM PUBLIC;
COMMENT ON PROCEDURE tenancy.protect IS
    'Puts a table with organization_id behind the wall, with what each role may do to it; every such table needs it, and it may be called again';

-- Before a request has an organization: all that a host name tells without one.
CREATE FUNCTION tenancy.organization_of_host(host text) RETURNS text
    LANGUAGE sql STABLE STRICT SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
    SELECT s.organization_id FROM walkthrough.mcp_servers s WHERE s.hosts @> ARRAY [host]
$$;
REVOKE EXECUTE ON FUNCTION tenancy.organization_of_host FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenancy.organization_of_host TO walkthroughs_service, walkthroughs_operator;
COMMENT ON FUNCTION tenancy.organization_of_host IS 'The organization whose MCP server answers on a host; null if none does';

-- Projected tables: written by the projector alone.
DO $$
DECLARE
    projected regclass;
BEGIN
    FOR projected IN SELECT oid FROM pg_class WHERE relnamespace = 'walkthrough'::regnamespace AND relkind = 'r'
                        AND relname <> 'mcp_server_user' LOOP
        CALL tenancy.protect(projected, 'SELECT', 'SELECT, INSERT, UPDATE, DELETE', 'SELECT');
    END LOOP;
END
$$;

-- Learners and accounts: made when they come, changed by the operator.
CALL tenancy.protect('walkthrough.mcp_server_user', 'SELECT, INSERT');
CALL tenancy.protect('identity.accounts', 'SELECT, INSERT');

-- Names are claimed by the operator's commands only.
CALL tenancy.protect('eventstore.claimed_names', '', '', 'SELECT, INSERT');

-- Keys get the organization of their server. What belongs to no server signs nothing that any host accepts.
ALTER TABLE identity.signing_keys ADD COLUMN organization_id text;
UPDATE identity.signing_keys k SET organization_id = n.organization_id
  FROM eventstore.claimed_names n WHERE n.kind = 'HOST' AND n.target = k.mcp_server_id;
UPDATE identity.signing_keys k SET organization_id = s.organization_id
  FROM walkthrough.mcp_servers s WHERE k.organization_id IS NULL AND s.id = k.mcp_server_id;
DELETE FROM identity.signing_keys WHERE organization_id IS NULL;
ALTER TABLE identity.signing_keys ALTER COLUMN organization_id SET NOT NULL;
COMMENT ON COLUMN identity.signing_keys.organization_id IS 'Whose server it is the key of';
CALL tenancy.protect('identity.signing_keys', 'SELECT, INSERT');

-- Events: every one notes its organization among what it tells about its command (R35). Nothing is rewritten.
ALTER TABLE eventstore.domain_events
    ADD COLUMN organization_id text GENERATED ALWAYS AS (meta_data ->> 'organization_id') VIRTUAL;
COMMENT ON COLUMN eventstore.domain_events.organization_id IS 'The organization of the command that caused it';
CALL tenancy.protect('eventstore.domain_events', 'SELECT, INSERT', 'SELECT', 'SELECT, INSERT');
GRANT USAGE ON SEQUENCE eventstore.global_index TO walkthroughs_service, walkthroughs_operator;

-- Snapshots are taken in the scope of the call that made them due.
DELETE FROM eventstore.snapshot_events;
ALTER TABLE eventstore.snapshot_events
    ADD COLUMN organization_id text NOT NULL
        DEFAULT coalesce(current_setting('walkthroughs.organization_id', true), '');
COMMENT ON COLUMN eventstore.snapshot_events.organization_id IS 'The organization of the call that made it due; empty if there was none, and then only operators see it';
CALL tenancy.protect('eventstore.snapshot_events', 'SELECT, INSERT, DELETE', '', 'SELECT, INSERT, DELETE');

-- Of no organization.
GRANT SELECT, INSERT, UPDATE, DELETE ON eventstore.token_entries TO walkthroughs_projector;
GRANT SELECT ON eventstore.token_entries TO walkthroughs_operator;
GRANT SELECT, INSERT, UPDATE ON identity.public_address TO walkthroughs_operator;
