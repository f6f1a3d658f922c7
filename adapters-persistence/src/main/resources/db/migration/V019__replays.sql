-- Tables beside the live ones, of the same shape and behind the same walls, into which events are replayed (ADR 0028).
-- The projector fills them, and may make and drop them only through these functions, which run as the owner.
CREATE SCHEMA replay;
COMMENT ON SCHEMA replay IS 'Schemas into which events are replayed';
GRANT USAGE ON SCHEMA replay TO walkthroughs_projector, walkthroughs_operator;

CREATE TABLE replay.schemas (
    schema_name text        NOT NULL PRIMARY KEY,
    schema_id   oid         NOT NULL,
    as_of       timestamptz,
    made_at     timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE replay.schemas IS 'Schemas that were made here, and may be dropped from here';
COMMENT ON COLUMN replay.schemas.schema_id IS 'Which schema that is: another that was given the name since is not touched';
COMMENT ON COLUMN replay.schemas.as_of IS 'The moment its tables show; null while they are being filled';
GRANT SELECT ON replay.schemas TO walkthroughs_projector, walkthroughs_operator;

CREATE FUNCTION replay.discard(target text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    made oid;
    one  regclass;
BEGIN
    DELETE FROM replay.schemas WHERE schema_name = target RETURNING schema_id INTO made;
    IF made = to_regnamespace(quote_ident(target)) THEN
        -- Without CASCADE: what others have put upon these tables is not dropped along.
        FOR one IN SELECT oid FROM pg_class WHERE relnamespace = made AND relkind = 'r' LOOP
            EXECUTE format('DROP TABLE %s', one);
        END LOOP;
        EXECUTE format('DROP SCHEMA %I', target);
    END IF;
END
$$;
COMMENT ON FUNCTION replay.discard IS 'Drops a schema that was made by replay.prepare, if it is there; no other';

CREATE FUNCTION replay.prepare(target text, tables regclass[], lasting boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    live   regclass;
    copy   text;
    policy record;
    rights record;
    words  text;
BEGIN
    PERFORM replay.discard(target);
    EXECUTE format('CREATE SCHEMA %I', target);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO walkthroughs_projector, walkthroughs_operator', target);
    INSERT INTO replay.schemas (schema_name, schema_id) VALUES (target, to_regnamespace(quote_ident(target)));
    FOREACH live IN ARRAY tables LOOP
        copy := format('%I.%I', target, (SELECT relname FROM pg_class WHERE oid = live));
        -- What is gone after a crash is made anew anyway, so it need not be logged.
        EXECUTE format('CREATE %s TABLE %s (LIKE %s INCLUDING ALL)', CASE WHEN lasting THEN '' ELSE 'UNLOGGED' END, copy, live);
        SELECT array_to_string(reloptions, ', ') INTO words FROM pg_class WHERE oid = live;
        IF words <> '' THEN
            EXECUTE format('ALTER TABLE %s SET (%s)', copy, words);
        END IF;
        words := obj_description(live, 'pg_class');
        IF words IS NOT NULL THEN
            EXECUTE format('COMMENT ON TABLE %s IS %L', copy, words);
        END IF;
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', copy);
        FOR policy IN SELECT polname, polpermissive, polqual, polwithcheck,
                             CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                                         WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command,
                             (SELECT string_agg(CASE one WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(one)) END, ', ')
                                FROM unnest(polroles) AS one) AS roles
                        FROM pg_policy WHERE polrelid = live LOOP
            EXECUTE format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', policy.polname, copy,
                           CASE WHEN policy.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END, policy.command, policy.roles)
                || coalesce(format(' USING (%s)', pg_get_expr(policy.polqual, live)), '')
                || coalesce(format(' WITH CHECK (%s)', pg_get_expr(policy.polwithcheck, live)), '');
        END LOOP;
        FOR rights IN SELECT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS grantee,
                             string_agg(a.privilege_type, ', ') AS privileges
                        FROM pg_class c, aclexplode(c.relacl) a
                       WHERE c.oid = live AND a.grantee <> c.relowner GROUP BY a.grantee LOOP
            EXECUTE format('GRANT %s ON %s TO %s', rights.privileges, copy, rights.grantee);
        END LOOP;
    END LOOP;
END
$$;
COMMENT ON FUNCTION replay.prepare IS 'Makes a schema with empty tables of the shape, the policies and the grants of the given ones; drops an earlier one first';

CREATE FUNCTION replay.measure(target text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    one regclass;
BEGIN
    FOR one IN SELECT c.oid FROM pg_class c JOIN replay.schemas s ON s.schema_id = c.relnamespace
                WHERE s.schema_name = target AND c.relkind = 'r' LOOP
        EXECUTE format('ANALYZE %s', one);
    END LOOP;
END
$$;
COMMENT ON FUNCTION replay.measure IS 'Has the planner know what a schema of these holds by now';

CREATE FUNCTION replay.publish(filled text, target text, moment timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    readers text;
BEGIN
    IF NOT EXISTS (SELECT FROM replay.schemas WHERE schema_name = filled AND as_of IS NULL) THEN
        RAISE EXCEPTION 'no schema "%" is being filled', filled USING ERRCODE = 'invalid_schema_name';
    END IF;
    IF EXISTS (SELECT FROM replay.schemas WHERE schema_name = target AND as_of IS NOT NULL) THEN
        SELECT string_agg(DISTINCT quote_ident(pg_get_userbyid(a.grantee)), ', ') INTO readers
          FROM pg_namespace n, aclexplode(n.nspacl) a
         WHERE n.nspname = target AND a.grantee NOT IN (0, n.nspowner) AND a.privilege_type = 'USAGE';
        PERFORM replay.discard(target);
    END IF;
    EXECUTE format('ALTER SCHEMA %I RENAME TO %I', filled, target);
    IF readers IS NOT NULL THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %s', target, readers);
    END IF;
    EXECUTE format('COMMENT ON SCHEMA %I IS %L', target, 'The projected tables as of ' || to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'));
    UPDATE replay.schemas SET schema_name = target, as_of = moment WHERE schema_name = filled;
END
$$;
COMMENT ON FUNCTION replay.publish IS 'Gives a filled schema its lasting name, in place of an earlier one that was made so; whoever could use that can use this';

CREATE FUNCTION replay.forget(learners text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    one regclass;
BEGIN
    FOR one IN SELECT c.oid FROM pg_class c JOIN replay.schemas s ON s.schema_id = c.relnamespace
                WHERE c.relkind = 'r' AND c.relname = 'walkthrough_step_facts' LOOP
        EXECUTE format('UPDATE %s SET skip_reason = '''' WHERE mcp_server_user_id = ANY ($1) AND skip_reason IS NOT NULL', one)
          USING learners;
    END LOOP;
END
$$;
COMMENT ON FUNCTION replay.forget IS 'Removes what learners wrote from tables of earlier moments, as their erasure removes it from events (R24)';

REVOKE EXECUTE ON FUNCTION replay.discard, replay.prepare, replay.measure, replay.publish, replay.forget FROM PUBLIC;
GRANT EXECUTE ON FUNCTION replay.discard, replay.prepare, replay.measure, replay.publish TO walkthroughs_projector;
GRANT EXECUTE ON FUNCTION replay.forget TO walkthroughs_operator;
