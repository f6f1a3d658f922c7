package dev.walkthroughs.persistence.examination;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Examiner;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps organizations apart in the database: the roles, and a policy on each table that names one (R23). */
final class WallsExaminer implements Examiner {

    private static final String TENANT_TABLES = """
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id' AND NOT a.attisdropped
             WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('eventstore', 'walkthrough', 'identity')""";

    private final JdbcClient jdbc;

    WallsExaminer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Check> examine() {
        return List.of(roles(), walls());
    }

    private Check roles() {
        List<String> missing = jdbc.sql("""
                        SELECT r.name FROM unnest(ARRAY ['walkthroughs_service', 'walkthroughs_projector',
                                                         'walkthroughs_operator', 'walkthroughs_analyst']) AS r (name)
                         WHERE to_regrole(r.name) IS NULL
                            OR r.name <> 'walkthroughs_analyst' AND NOT pg_has_role(session_user, r.name, 'SET')""").query(String.class).list();
        List<String> mighty = jdbc.sql("""
                        SELECT rolname FROM pg_roles
                         WHERE rolname LIKE 'walkthroughs\\_%' AND (rolsuper OR rolbypassrls)""").query(String.class).list();
        if (!missing.isEmpty()) {
            return Check.fault(
                    "roles",
                    "This user cannot take the roles " + missing + ".",
                    "As a superuser, run the lines under \"Roles\" in docs/operations.md.");
        }
        if (!mighty.isEmpty()) {
            return Check.fault(
                    "roles",
                    "Policies do not hold for " + mighty + ".",
                    "As a superuser, for each: ALTER ROLE … NOSUPERUSER NOBYPASSRLS");
        }
        return Check.ok("roles", "The roles are there, and policies hold for them.");
    }

    private Check walls() {
        List<String> open = jdbc.sql("SELECT format('%I.%I', n.nspname, c.relname)" + TENANT_TABLES + """
                           AND (NOT c.relrowsecurity OR NOT EXISTS (
                                SELECT 1 FROM pg_policy p
                                 WHERE p.polrelid = c.oid AND p.polname = 'own_organization'
                                   AND p.polroles = ARRAY [to_regrole('walkthroughs_service')::oid])
                            OR EXISTS (
                                SELECT 1 FROM pg_policy p
                                 WHERE p.polrelid = c.oid AND p.polpermissive AND p.polname <> 'own_organization'
                                   -- Shows nothing (ADR 0042).
                                   AND (p.polname, p.polcmd) <> ('recorded_together', 'a')
                                   AND p.polroles && ARRAY [0::oid, to_regrole('walkthroughs_service')::oid]))
                         ORDER BY 1""")
                .query(String.class)
                .list();
        long all = jdbc.sql("SELECT count(*)" + TENANT_TABLES).query(Long.class).single();
        return open.isEmpty()
                ? Check.ok("walls", "All " + all + " tables of tenants have a policy.")
                : Check.fault(
                        "walls",
                        "Without a policy that keeps organizations apart: " + open + ".",
                        "As the owner, for each: CALL tenancy.protect('TABLE'), with the rights that its migration"
                                + " names; then find out who took it away.");
    }
}
