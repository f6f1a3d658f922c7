-- A number that rises whenever something changes that offers are read from. Who knows the offers of a revision need not
-- read them again while it is the revision still (ADR 0037).
CREATE TABLE walkthrough.offer_revisions (
    organization_id text   NOT NULL PRIMARY KEY,
    revision        bigint NOT NULL
) WITH (fillfactor = 50);
COMMENT ON TABLE walkthrough.offer_revisions IS 'How often what an organization offers has changed; an organization without a row has revision 0';
COMMENT ON COLUMN walkthrough.offer_revisions.revision IS 'Rises with every statement that changes walkthroughs, versions or assignments of the organization';
CALL tenancy.protect('walkthrough.offer_revisions', 'SELECT', 'SELECT', 'SELECT');

-- With the owner's rights: nobody else writes the table, whoever changes what offers are read from.
CREATE FUNCTION tenancy.raise_offer_revisions() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        UPDATE walkthrough.offer_revisions SET revision = revision + 1;
    ELSE
        -- In one order, so that two writers do not wait for each other.
        INSERT INTO walkthrough.offer_revisions AS r (organization_id, revision)
        SELECT DISTINCT organization_id, 1 FROM changed ORDER BY organization_id
        ON CONFLICT (organization_id) DO UPDATE SET revision = r.revision + 1;
    END IF;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION tenancy.raise_offer_revisions FROM PUBLIC;
COMMENT ON FUNCTION tenancy.raise_offer_revisions IS 'Notes a change of what is offered, in the same transaction';

DO $$
DECLARE
    source text;
BEGIN
    FOREACH source IN ARRAY ARRAY ['walkthroughs', 'walkthrough_versions', 'mcp_server_walkthroughs'] LOOP
        EXECUTE format('CREATE TRIGGER offers_inserted AFTER INSERT ON walkthrough.%I REFERENCING NEW TABLE AS changed'
                       ' FOR EACH STATEMENT EXECUTE FUNCTION tenancy.raise_offer_revisions()', source);
        EXECUTE format('CREATE TRIGGER offers_updated AFTER UPDATE ON walkthrough.%I REFERENCING NEW TABLE AS changed'
                       ' FOR EACH STATEMENT EXECUTE FUNCTION tenancy.raise_offer_revisions()', source);
        EXECUTE format('CREATE TRIGGER offers_deleted AFTER DELETE ON walkthrough.%I REFERENCING OLD TABLE AS changed'
                       ' FOR EACH STATEMENT EXECUTE FUNCTION tenancy.raise_offer_revisions()', source);
        EXECUTE format('CREATE TRIGGER offers_emptied AFTER TRUNCATE ON walkthrough.%I'
                       ' FOR EACH STATEMENT EXECUTE FUNCTION tenancy.raise_offer_revisions()', source);
    END LOOP;
END
$$;
