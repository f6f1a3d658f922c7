package dev.walkthroughs.persistence.analysts;

import static dev.walkthroughs.persistence.analysts.Trick.blind;
import static dev.walkthroughs.persistence.analysts.Trick.denied;

import java.util.ArrayList;
import java.util.List;

/** What a login of one organization may try to see or change what is another's. */
final class Tricks {

    private static final String TITLES = "SELECT title FROM walkthrough.walkthroughs";
    private static final String WRITABLE = "SET default_transaction_read_only = off";

    private Tricks() {}

    /** Those that would succeed if the policies let everything through: which shows that they are tricks. */
    static List<Trick> thatPoliciesStop() {
        return List.of(
                blind("forgetting the condition", TITLES),
                blind("asking for the other organization", TITLES + " WHERE organization_id = 'org_zebrastripe'"),
                blind("asking for what is not one's own", TITLES + " WHERE organization_id <> 'org_orangetree'"),
                blind(
                        "the setting by which the service's rows are chosen",
                        "SET walkthroughs.organization_id = 'org_zebrastripe'",
                        TITLES),
                blind(
                        "the same by a function, in the statement itself",
                        "SELECT w.title FROM (SELECT set_config('walkthroughs.organization_id', 'org_zebrastripe', false)) s,"
                                + " walkthrough.walkthroughs w"),
                blind(
                        "the same for all sessions to come",
                        WRITABLE,
                        "ALTER ROLE CURRENT_USER SET walkthroughs.organization_id = 'org_zebrastripe'",
                        TITLES),
                blind(
                        "the first of these",
                        TITLES,
                        WRITABLE,
                        "ALTER ROLE CURRENT_USER RESET walkthroughs.organization_id"),
                blind("giving back roles that were never taken", "RESET ROLE", "RESET SESSION AUTHORIZATION", TITLES),
                blind(
                        "another search_path",
                        "SET search_path = pg_temp, public, walkthrough",
                        "SELECT title FROM walkthroughs"),
                blind(
                        "an error that quotes a value",
                        TITLES + " WHERE CASE WHEN organization_id <> 'org_orangetree' THEN title::integer > 0 END"),
                blind(
                        "an error that tells that a row is there",
                        TITLES
                                + " WHERE CASE WHEN organization_id <> 'org_orangetree' THEN 1 / (length(title) * 0) > 0 END"),
                blind("a prepared statement, until its plan is kept", prepared()),
                blind(
                        "a cursor that outlives its transaction",
                        "BEGIN; DECLARE c CURSOR WITH HOLD FOR " + TITLES + "; COMMIT",
                        "FETCH ALL FROM c"),
                blind(
                        "a block of PL/pgSQL that says what it finds",
                        "DO $$ DECLARE r record; BEGIN FOR r IN " + TITLES
                                + " LOOP RAISE NOTICE '%', r.title; END LOOP; END $$"),
                blind(
                        "queries inside functions of PostgreSQL",
                        "SELECT query_to_xml('" + TITLES + "', true, true, '')"),
                blind("a whole schema as XML", "SELECT schema_to_xml('analytics', true, true, '')"),
                blind("COPY", "COPY (" + TITLES + ") TO STDOUT"),
                blind("rows by their place", TITLES + " WHERE ctid = ANY (ARRAY['(0,1)', '(0,2)', '(0,3)']::tid[])"),
                blind("a sample", "SELECT title FROM walkthrough.walkthroughs TABLESAMPLE SYSTEM (100)"),
                blind("a row as a value", "SELECT to_jsonb(w) FROM walkthrough.walkthroughs w"),
                blind(
                        "a function that takes the organization as an argument",
                        "SELECT analytics.percentile('org_zebrastripe', 'wt_zebrastripe', 'seconds', 0, '', '', 0.5)"),
                blind("the list of organizations", "SELECT analytics.own_organizations()"),
                blind("how fresh the others are", "SELECT organization_id FROM analytics.freshness"),
                blind(
                        "a join that multiplies",
                        "SELECT b.title FROM walkthrough.walkthroughs a RIGHT JOIN walkthrough.walkthroughs b ON false"),
                blind("plans without indexes", "SET enable_indexscan = off; SET enable_seqscan = off; " + TITLES),
                blind("parallel workers", "SET debug_parallel_query = on; " + TITLES));
    }

    private static String[] prepared() {
        List<String> all = new ArrayList<>(List.of("PREPARE p AS " + TITLES));
        for (int i = 0; i < 6; i++) {
            all.add("EXECUTE p");
        }
        all.add("SET walkthroughs.organization_id = 'org_zebrastripe'");
        all.add("EXECUTE p");
        return all.toArray(String[]::new);
    }

    /** Those that nothing but rights can stop, and those that find nothing wherever they look. */
    static List<Trick> thatRightsStop(String own, String others) {
        List<Trick> all = new ArrayList<>();
        for (String role : List.of(
                "walkthroughs_service",
                "walkthroughs_projector",
                "walkthroughs_operator",
                "walkthroughs_analyst",
                "postgres",
                others)) {
            all.add(denied("taking the role " + role.replace(others, "of another"), "SET ROLE " + role));
        }
        all.addAll(List.of(
                denied("becoming another for good", "SET SESSION AUTHORIZATION postgres"),
                denied("taking a role by a setting", "SELECT set_config('role', 'walkthroughs_operator', false)"),
                denied("switching row security off", "SET row_security = off", TITLES),
                denied("taking the policy away", WRITABLE, "DROP POLICY analysts ON walkthrough.walkthroughs"),
                denied(
                        "a policy of one's own",
                        WRITABLE,
                        "CREATE POLICY mine ON walkthrough.walkthroughs USING (true)"),
                denied("walls down", WRITABLE, "ALTER TABLE walkthrough.walkthroughs DISABLE ROW LEVEL SECURITY"),
                denied("a temporary table", WRITABLE, "CREATE TEMPORARY TABLE walkthroughs (title text)"),
                denied("a temporary view", WRITABLE, "CREATE TEMPORARY VIEW mine AS " + TITLES),
                denied("a temporary function that tells what it sees", WRITABLE, leak("pg_temp.leak")),
                denied("such a function in a schema of the path", WRITABLE, leak("analytics.leak")),
                denied("such a function where everybody once could", WRITABLE, leak("public.leak")),
                denied("a schema", WRITABLE, "CREATE SCHEMA mine"),
                new Trick(
                        "an extension that connects elsewhere",
                        List.of("42501", "0A000", "58P01"),
                        List.of(WRITABLE, "CREATE EXTENSION dblink")),
                denied("a language that may do more", WRITABLE, "CREATE LANGUAGE plpython3u"),
                denied("a file of the server", "SELECT pg_read_file('postgresql.conf')"),
                denied("a directory of the server", "SELECT pg_ls_dir('.')"),
                denied("a file to a large object", WRITABLE, "SELECT lo_import('/etc/hostname')"),
                denied("a large object", WRITABLE, "SELECT lo_create(0)"),
                denied("COPY to a program", "COPY (" + TITLES + ") TO PROGRAM 'cat'"),
                denied("COPY to a file", "COPY (" + TITLES + ") TO '/tmp/never-written'"),
                denied("COPY from a file", WRITABLE, "COPY walkthrough.walkthroughs FROM '/etc/hostname'"),
                denied(
                        "adding",
                        WRITABLE,
                        "INSERT INTO walkthrough.organization (id, slug, name, created_at) VALUES ('x', 'x', 'x', now())"),
                denied("changing", WRITABLE, "UPDATE walkthrough.walkthroughs SET title = 'mine'"),
                denied("deleting", WRITABLE, "DELETE FROM walkthrough.walkthrough_attempts"),
                denied("emptying", WRITABLE, "TRUNCATE walkthrough.walkthrough_tallies"),
                denied("changing by a view", WRITABLE, "UPDATE analytics.settings SET at_risk_days = 1"),
                denied("locking rows", WRITABLE, TITLES + " FOR UPDATE"),
                denied("locking tables", WRITABLE, "BEGIN; LOCK TABLE walkthrough.walkthroughs IN EXCLUSIVE MODE"),
                denied(
                        "locks that sign-ins wait for",
                        "SELECT pg_advisory_lock(hashtext('signing_keys'), hashtext('mcps_zebrastripe'))"),
                denied("moving a sequence", WRITABLE, "SELECT nextval('eventstore.global_index')"),
                denied("events", "SELECT payload FROM eventstore.domain_events"),
                denied("names that are claimed", "SELECT name FROM eventstore.claimed_names"),
                denied("accounts", "SELECT email FROM identity.accounts"),
                denied("keys", "SELECT jwk FROM identity.signing_keys"),
                denied("who learners are", "SELECT email FROM walkthrough.mcp_server_user"),
                denied("addresses without the grant", "SELECT email FROM analytics.learner_emails"),
                denied("other analysts", "SELECT name FROM tenancy.analysts"),
                denied(
                        "making another's login one's own",
                        WRITABLE,
                        "SELECT tenancy.show_emails('" + own + "', true, now())"),
                denied("tables as of a moment", "SELECT replay.discard('replay_progress')"),
                denied("migrations", "SELECT script FROM migrations.flyway_schema_history"),
                denied("statistics as they are kept", "SELECT stavalues1 FROM pg_statistic"),
                blind(
                        "statistics as they are shown",
                        "SELECT most_common_vals, histogram_bounds FROM pg_stats WHERE schemaname NOT LIKE 'pg%'"),
                blind(
                        "names of what is there",
                        "SELECT table_schema FROM information_schema.tables",
                        "SELECT rolname FROM pg_roles",
                        "SELECT setconfig FROM pg_db_role_setting",
                        "SELECT description FROM pg_description",
                        "SELECT datname FROM pg_database"),
                blind(
                        "what others are doing",
                        "SELECT to_jsonb(a) FROM pg_stat_activity a WHERE pid <> pg_backend_pid()"),
                blind(
                        "what others announce",
                        "LISTEN everything",
                        "SELECT pg_listening_channels()",
                        "SELECT to_jsonb(l) FROM pg_locks l"),
                denied(
                        "another's session",
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + others + "'"),
                denied("more rights for oneself", WRITABLE, "ALTER ROLE CURRENT_USER BYPASSRLS"),
                denied("more connections for oneself", WRITABLE, "ALTER ROLE CURRENT_USER CONNECTION LIMIT -1"),
                denied("another's password", WRITABLE, "ALTER ROLE " + others + " PASSWORD 'mine'"),
                denied("being another", WRITABLE, "GRANT " + others + " TO CURRENT_USER"),
                denied("passing on what one is", WRITABLE, "GRANT walkthroughs_analyst TO " + others),
                blind("passing on what one may", WRITABLE, "GRANT SELECT ON walkthrough.walkthroughs TO PUBLIC"),
                denied("triggers off", "SET session_replication_role = replica"),
                denied("writing to the log of changes", WRITABLE, "SELECT pg_logical_emit_message(false, 'x', 'x')")));
        return all;
    }

    private static String leak(String name) {
        return "CREATE FUNCTION " + name + "(text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS"
                + " $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$";
    }
}
