-- Run before every migration, not once: roles belong to the cluster, not to the database, so a database that was
-- restored elsewhere, or that another user connects to, has none of what an earlier start made (ADR 0015, ADR 0032).
DO $$
DECLARE
    -- The program acts as the first three; the last is what analysts' logins are members of.
    taken   CONSTANT text[] := ARRAY ['walkthroughs_service', 'walkthroughs_projector', 'walkthroughs_operator'];
    roles   CONSTANT text[] := taken || 'walkthroughs_analyst'::text;
    wanted  text;
BEGIN
    FOREACH wanted IN ARRAY roles LOOP
        IF to_regrole(wanted) IS NULL THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', wanted);
            EXCEPTION
                -- Another database of this cluster is migrated at the same moment.
                WHEN duplicate_object OR unique_violation THEN NULL;
                WHEN insufficient_privilege THEN NULL;
            END;
        END IF;
        IF wanted = ANY (taken) AND to_regrole(wanted) IS NOT NULL AND NOT pg_has_role(wanted, 'SET') THEN
            BEGIN
                EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', wanted, current_user);
            EXCEPTION
                WHEN unique_violation OR insufficient_privilege THEN NULL;
            END;
        END IF;
        IF to_regrole(wanted) IS NULL OR wanted = ANY (taken) AND NOT pg_has_role(wanted, 'SET') THEN
            RAISE EXCEPTION 'the user "%" may not act as the role %, which keeps organizations apart', current_user, wanted
                USING ERRCODE = 'insufficient_privilege',
                HINT = format(E'As a superuser, run:\n%s\n  GRANT %s TO %I WITH INHERIT FALSE, SET TRUE;',
                    (SELECT string_agg(format('  CREATE ROLE %I NOLOGIN NOINHERIT;', name), E'\n')
                       FROM unnest(roles) AS name WHERE to_regrole(name) IS NULL),
                    array_to_string(taken, ', '), current_user);
        END IF;
    END LOOP;
END
$$;
