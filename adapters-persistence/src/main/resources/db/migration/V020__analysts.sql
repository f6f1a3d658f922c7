-- Logins of analysts (ADR 0032). What all of them may do is granted to the role walkthroughs_analyst, which is made by
-- beforeMigrate__roles.sql and which each of them is a member of; which organization's rows a login sees stands in a
-- table that no analyst may read or write.
CREATE TABLE tenancy.analysts (
    role_name       text        NOT NULL PRIMARY KEY,
    role_id         oid         NOT NULL,
    organization_id text        NOT NULL,
    name            text        NOT NULL,
    sees_emails     boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    revoked_at      timestamptz
);
CREATE UNIQUE INDEX analysts_name ON tenancy.analysts (organization_id, name) WHERE revoked_at IS NULL;
COMMENT ON TABLE tenancy.analysts IS 'Logins of analysts, those that were revoked too; written by the functions below alone';
COMMENT ON COLUMN tenancy.analysts.role_name IS 'The login: random, since every login of the cluster can read the names of all';
COMMENT ON COLUMN tenancy.analysts.role_id IS 'Which role that is: another that was given the name since sees nothing';
COMMENT ON COLUMN tenancy.analysts.organization_id IS 'Whose rows it sees';
COMMENT ON COLUMN tenancy.analysts.name IS 'What the organization''s operator calls it; unique among those that were not revoked';
COMMENT ON COLUMN tenancy.analysts.sees_emails IS 'Whether it may read analytics.learner_emails';
COMMENT ON COLUMN tenancy.analysts.changed_at IS 'When sees_emails was last set';
COMMENT ON COLUMN tenancy.analysts.revoked_at IS 'When it was revoked; null while it is good';
CALL tenancy.protect('tenancy.analysts', '', '', 'SELECT');

-- By session_user, which only a superuser can change: no setting, and no role taken, makes an analyst another.
CREATE FUNCTION tenancy.analyst_organization() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
    SELECT a.organization_id FROM tenancy.analysts a
     WHERE a.role_name = session_user::text AND a.role_id = to_regrole(quote_ident(session_user))
       AND a.revoked_at IS NULL
$$;
COMMENT ON FUNCTION tenancy.analyst_organization IS 'The organization whose rows this session''s login sees; null if it is no analyst of this database';

CREATE FUNCTION tenancy.analyst_organization_with_emails() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
    SELECT a.organization_id FROM tenancy.analysts a
     WHERE a.role_name = session_user::text AND a.role_id = to_regrole(quote_ident(session_user))
       AND a.revoked_at IS NULL AND a.sees_emails
$$;
COMMENT ON FUNCTION tenancy.analyst_organization_with_emails IS 'Likewise, for a login that was let see e-mail addresses';
REVOKE EXECUTE ON FUNCTION tenancy.analyst_organization, tenancy.analyst_organization_with_emails FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenancy.analyst_organization, tenancy.analyst_organization_with_emails TO walkthroughs_analyst;

CREATE PROCEDURE tenancy.open_to_analysts(tenant_table regclass)
    LANGUAGE plpgsql
AS $$
BEGIN
    -- The function is asked once for each statement, not for each row, and the index on organization_id is used.
    EXECUTE format('CREATE POLICY analysts ON %s FOR SELECT TO walkthroughs_analyst'
                   ' USING (organization_id = (SELECT tenancy.analyst_organization()))', tenant_table);
    EXECUTE format('GRANT SELECT ON %s TO walkthroughs_analyst', tenant_table);
END
$$;
REVOKE EXECUTE ON PROCEDURE tenancy.open_to_analysts FROM PUBLIC;
COMMENT ON PROCEDURE tenancy.open_to_analysts IS
    'Lets analysts read the rows of their organization in a table that tenancy.protect was called for; every table that is for analysts needs it';

DO $$
DECLARE
    projected regclass;
BEGIN
    FOR projected IN SELECT oid FROM pg_class WHERE relnamespace = 'walkthrough'::regnamespace AND relkind = 'r'
                        AND relname <> 'mcp_server_user' LOOP
        CALL tenancy.open_to_analysts(projected);
    END LOOP;
END
$$;
-- As V019 has it, but for policies that say only what may be read, or only what may be written.
CREATE OR REPLACE FUNCTION replay.prepare(target text, tables regclass[], lasting boolean) RETURNS void
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
                || coalesce(' USING (' || pg_get_expr(policy.polqual, live) || ')', '')
                || coalesce(' WITH CHECK (' || pg_get_expr(policy.polwithcheck, live) || ')', '');
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

GRANT USAGE ON SCHEMA walkthrough, analytics TO walkthroughs_analyst;
GRANT SELECT ON ALL TABLES IN SCHEMA analytics TO walkthroughs_analyst;

-- Reads a table that analysts do not see, so it runs with its owner's rights and enforces the organization itself.
CREATE VIEW analytics.learner_emails WITH (security_barrier = true) AS
SELECT u.organization_id,
       analytics.metric_version() AS metric_version,
       coalesce(u.linked_to, u.id) AS learner_id,
       u.id AS identity_id,
       u.email
  FROM walkthrough.mcp_server_user u
 WHERE u.email IS NOT NULL AND u.erased_at IS NULL
   AND u.organization_id = (SELECT tenancy.analyst_organization_with_emails());
COMMENT ON VIEW analytics.learner_emails IS 'Who stands behind the pseudonyms of an organization: only for logins of analysts that were let see e-mail addresses, refused to all others. An identity without an address has no row';
COMMENT ON COLUMN analytics.learner_emails.organization_id IS 'Whose row it is';
COMMENT ON COLUMN analytics.learner_emails.metric_version IS 'Which rules the figures follow; rises when one of them changes';
COMMENT ON COLUMN analytics.learner_emails.learner_id IS 'The pseudonym of the person, as in the other views';
COMMENT ON COLUMN analytics.learner_emails.identity_id IS 'The pseudonym of the identity with that address; another than the person''s if it was linked';
COMMENT ON COLUMN analytics.learner_emails.email IS 'The address, as the token said at the first call';

CREATE FUNCTION tenancy.other_logins() RETURNS SETOF text
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
AS $$
    SELECT quote_ident(r.rolname) FROM pg_roles r JOIN pg_database d ON d.datname = current_database()
     WHERE r.rolcanlogin AND NOT r.rolsuper AND r.rolname <> current_user AND NOT pg_has_role(r.oid, d.datdba, 'USAGE')
       AND NOT pg_has_role(r.oid, 'walkthroughs_analyst', 'USAGE')
     ORDER BY r.rolname
$$;
COMMENT ON FUNCTION tenancy.other_logins IS 'Logins of the cluster that may live on what every login may do';

-- What PostgreSQL lets every login of the cluster do, and an analyst shall not.
CREATE FUNCTION tenancy.open_to_everybody(OUT statement text, OUT is_vital boolean) RETURNS SETOF record
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
AS $$
    WITH others AS (SELECT string_agg(name, ', ') AS names FROM tenancy.other_logins() AS name),
    of_database AS (
        SELECT d.datname, string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type) AS rights
          FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
         WHERE d.datname = current_database() AND a.grantee = 0 GROUP BY d.datname),
    -- Locks that other organizations' sign-ins wait for, and ways to write that are no tables.
    of_functions AS (
        SELECT string_agg(DISTINCT p.oid::regprocedure::text, ', ' ORDER BY p.oid::regprocedure::text) AS signatures
          FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
         WHERE p.pronamespace = 'pg_catalog'::regnamespace AND a.grantee = 0
           AND (p.proname ~ '^pg_(try_)?advisory_' OR p.proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_put',
                'lowrite', 'lo_truncate', 'lo_truncate64', 'pg_logical_emit_message')))
    SELECT line, vital
      FROM (SELECT 1, format('GRANT %s ON DATABASE %I TO %s', rights, datname, names), true FROM of_database, others WHERE names IS NOT NULL
             UNION ALL
            SELECT 2, format('REVOKE %s ON DATABASE %I FROM PUBLIC', rights, datname), true FROM of_database
             UNION ALL
            SELECT 3, format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', n.nspname), true
              FROM pg_namespace n, aclexplode(n.nspacl) a WHERE a.grantee = 0 AND a.privilege_type = 'CREATE'
             UNION ALL
            SELECT 4, format('GRANT EXECUTE ON FUNCTION %s TO %s', signatures, concat_ws(', ', quote_ident(current_user),
                             'walkthroughs_service, walkthroughs_projector, walkthroughs_operator', names)), false
              FROM of_functions, others WHERE signatures IS NOT NULL
             UNION ALL
            SELECT 5, format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', signatures), false
              FROM of_functions WHERE signatures IS NOT NULL) AS lines (place, line, vital)
     ORDER BY place
$$;
COMMENT ON FUNCTION tenancy.open_to_everybody IS
    'Statements that take from every login of the cluster what analysts shall not have, and leave it to those there are; the vital ones come before any analyst';

CREATE FUNCTION tenancy.close_to_everybody(OUT statement text, OUT is_vital boolean) RETURNS SETOF record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    -- What it may not do is answered, and needs no warnings besides.
    SET client_min_messages = error
AS $$
BEGIN
    -- One at a time: rights of a database are one row of a catalog, which two cannot change at once.
    LOCK TABLE tenancy.analysts IN SHARE ROW EXCLUSIVE MODE;
    IF NOT EXISTS (SELECT FROM tenancy.other_logins()) THEN
        FOR statement IN SELECT o.statement FROM tenancy.open_to_everybody() AS o LOOP
            BEGIN
                EXECUTE statement;
            EXCEPTION
                WHEN insufficient_privilege THEN NULL;
            END;
        END LOOP;
    END IF;
    RETURN QUERY SELECT o.statement, o.is_vital FROM tenancy.open_to_everybody() AS o;
END
$$;
COMMENT ON FUNCTION tenancy.close_to_everybody IS
    'Runs them if no other login could miss anything; answers those that are left for somebody to run who may';

CREATE FUNCTION tenancy.rights_missing() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
    SELECT line
      FROM pg_roles r
     CROSS JOIN LATERAL (VALUES
           (1, r.rolsuper OR r.rolcreaterole, format('ALTER ROLE %I CREATEROLE', r.rolname)),
           (2, pg_has_role(r.oid, 'walkthroughs_analyst', 'MEMBER WITH ADMIN OPTION'),
               format('GRANT walkthroughs_analyst TO %I WITH ADMIN OPTION', r.rolname)),
           (3, has_database_privilege(r.oid, current_database(), 'CONNECT WITH GRANT OPTION'),
               format('GRANT CONNECT ON DATABASE %I TO %I WITH GRANT OPTION', current_database(), r.rolname)))
           AS needed (place, is_there, line)
     WHERE r.rolname = current_user AND NOT is_there
     ORDER BY place
$$;
COMMENT ON FUNCTION tenancy.rights_missing IS 'What a superuser has to give the owner of these functions before it can make logins; nothing if it can';

CREATE FUNCTION tenancy.admit_analyst(login text, verifier text, organization text, called text, emails boolean, moment timestamptz)
    RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    setting text;
BEGIN
    LOCK TABLE tenancy.analysts IN SHARE ROW EXCLUSIVE MODE;
    IF login !~ '^analyst_[a-z2-7]{16}$' OR verifier !~ '^SCRAM-SHA-256\$' THEN
        RAISE EXCEPTION 'no login of an analyst' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    EXECUTE format('CREATE ROLE %I LOGIN CONNECTION LIMIT 15 PASSWORD %L', login, verifier);
    EXECUTE format('GRANT walkthroughs_analyst TO %I WITH INHERIT TRUE, SET FALSE', login);
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), login);
    -- For the good of honest clients: a session can change these.
    FOREACH setting IN ARRAY ARRAY ['default_transaction_read_only = on', 'statement_timeout = ''60s''',
                                    'lock_timeout = ''10s''', 'idle_in_transaction_session_timeout = ''60s''',
                                    'search_path = analytics, walkthrough', 'TimeZone = ''UTC'''] LOOP
        EXECUTE format('ALTER ROLE %I IN DATABASE %I SET %s', login, current_database(), setting);
    END LOOP;
    INSERT INTO tenancy.analysts (role_name, role_id, organization_id, name, sees_emails, created_at, changed_at)
    VALUES (login, to_regrole(login), organization, called, false, moment, moment);
    IF emails THEN
        PERFORM tenancy.show_emails(login, true, moment);
    END IF;
END
$$;
COMMENT ON FUNCTION tenancy.admit_analyst IS 'Makes a login that reads the rows of one organization';

CREATE FUNCTION tenancy.show_emails(login text, shown boolean, moment timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE tenancy.analysts SET sees_emails = shown, changed_at = moment
     WHERE role_name = login AND role_id = to_regrole(quote_ident(login)) AND revoked_at IS NULL;
    IF FOUND THEN
        EXECUTE format(CASE WHEN shown THEN 'GRANT SELECT ON analytics.learner_emails TO %I'
                            ELSE 'REVOKE SELECT ON analytics.learner_emails FROM %I' END, login);
    END IF;
END
$$;
COMMENT ON FUNCTION tenancy.show_emails IS 'Lets a login see e-mail addresses, or no longer';

CREATE FUNCTION tenancy.bar_analyst(login text, moment timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE tenancy.analysts SET revoked_at = moment WHERE role_name = login AND revoked_at IS NULL;
    IF EXISTS (SELECT FROM tenancy.analysts WHERE role_name = login AND role_id = to_regrole(quote_ident(login))) THEN
        EXECUTE format('ALTER ROLE %I NOLOGIN', login);
    END IF;
END
$$;
COMMENT ON FUNCTION tenancy.bar_analyst IS 'Ends what a login may see and that it may come; to be committed before its sessions are ended, or new ones come';

CREATE FUNCTION tenancy.remove_analyst(login text, OUT sessions integer, OUT is_gone boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    LOCK TABLE tenancy.analysts IN SHARE ROW EXCLUSIVE MODE;
    sessions := 0;
    is_gone := true;
    IF NOT EXISTS (SELECT FROM tenancy.analysts
                    WHERE role_name = login AND role_id = to_regrole(quote_ident(login)) AND revoked_at IS NOT NULL) THEN
        RETURN;
    END IF;
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        EXECUTE format('GRANT %I TO %I WITH INHERIT TRUE', login, current_user);
    END IF;
    SELECT count(*) FILTER (WHERE pg_terminate_backend(s.pid, 1500)) INTO sessions
      FROM pg_stat_activity s WHERE s.usename = login;
    BEGIN
        EXECUTE format('DROP OWNED BY %I', login);
        EXECUTE format('DROP ROLE %I', login);
    EXCEPTION
        -- Somebody gave it more, in another database or by hand.
        WHEN dependent_objects_still_exist THEN is_gone := false;
    END;
END
$$;
COMMENT ON FUNCTION tenancy.remove_analyst IS 'Ends the sessions of a login that was barred, and drops it unless something else depends on it';

REVOKE EXECUTE ON FUNCTION tenancy.open_to_everybody, tenancy.other_logins, tenancy.close_to_everybody,
    tenancy.rights_missing, tenancy.admit_analyst, tenancy.show_emails, tenancy.bar_analyst, tenancy.remove_analyst FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenancy.close_to_everybody, tenancy.rights_missing, tenancy.admit_analyst, tenancy.show_emails,
    tenancy.bar_analyst, tenancy.remove_analyst TO walkthroughs_operator;
