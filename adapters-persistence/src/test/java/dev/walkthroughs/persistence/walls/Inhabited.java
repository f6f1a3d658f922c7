package dev.walkthroughs.persistence.walls;

import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import java.util.List;

/** A database in which two organizations have a row in every table that names an organization. */
final class Inhabited {

    /** All tables, in whatever schema, that name an organization. */
    static final String TABLES = """
            SELECT c.oid::regclass::text FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id' AND NOT a.attisdropped
             WHERE c.relkind IN ('r', 'p')
               AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema') ORDER BY 1""";

    private Inhabited() {}

    /** Lives two lives, as the operator. */
    static void by(Node node, TestDatabase database, String... names) {
        DatabaseRole.OPERATOR.act(() -> {
            for (String name : names) {
                live(new Tenant(node, name), database);
            }
            return names;
        });
        node.awaitCaughtUp();
    }

    private static void live(Tenant tenant, TestDatabase database) {
        tenant.with("tour", "a", "b");
        tenant.select("ann", "tour", 1, true, Tenant.NOON);
        tenant.advance("ann", "tour", "a", Tenant.NOON);
        tenant.draft("tour", Tenant.NOON, "a", "b", "c").publish("tour", Tenant.NOON);
        tenant.node().awaitCaughtUp();
        tenant.select("ann", "tour", 2, true, Tenant.NOON);
        String organization = tenant.organization().value();
        List.of(
                        "walkthrough.mcp_server_user (id, organization_id, issuer, subject, first_seen_at)"
                                + " VALUES ('u-%1$s', '%1$s', 'i', 's', now())",
                        "identity.accounts (organization_id, email, subject, created_at)"
                                + " VALUES ('%1$s', 'ann@example.org', 'ann-%1$s', now())",
                        "identity.signing_keys (key_id, mcp_server_id, organization_id, jwk, created_at)"
                                + " VALUES ('k-%1$s', 'm-%1$s', '%1$s', '{}', now())",
                        "eventstore.claimed_names (kind, scope, name, organization_id, target)"
                                + " VALUES ('HOST', '', '%1$s.example', '%1$s', 'm-%1$s')",
                        "walkthrough.walkthrough_learners (id, organization_id, person_id, revision)"
                                + " VALUES ('u-%1$s', '%1$s', 'u-%1$s', 0)",
                        "eventstore.snapshot_events (aggregate_identifier, sequence_number, type, event_identifier,"
                                + " time_stamp, payload_type, payload, meta_data, organization_id)"
                                + " VALUES ('p-%1$s', 1, 'Progress', 'e-%1$s', now(), 'x', '{}', '{}', '%1$s')",
                        "identity.clients (organization_id, server_id, client_id, name, redirect_uris, auth_method,"
                                + " self_described, known_at)"
                                + " VALUES ('%1$s', 'm', 'c', 'C', '{http://localhost/}', 'none', false, now())",
                        "identity.consents (organization_id, server_id, subject, client_id, scopes, granted_at)"
                                + " VALUES ('%1$s', 'm', 's', 'c', '{}', now())",
                        "identity.authorizations (organization_id, server_id, id, client_id, subject, resource,"
                                + " requested_scopes, code_challenge, granted_scopes, code_spent, created_at, dead_after, revision)"
                                + " VALUES ('%1$s', 'm', 'a', 'c', 's', 'r', '{}', 'x', '{}', false, now(), now(), 0)",
                        "identity.spent_refresh_tokens (organization_id, server_id, token_hash, authorization_id)"
                                + " VALUES ('%1$s', 'm', 't', 'a')",
                        "identity.sign_in_attempts (attempt_id, organization_id, server_id, email, continue_to, proof,"
                                + " tries, state, created_at, expires_at)"
                                + " VALUES ('%1$s', '%1$s', 'm', 'ann@example.org', '/', 'p', 0, 'open', now(), now())",
                        "identity.browser_sessions (session_id, organization_id, server_id, subject, signed_in_at, expires_at)"
                                + " VALUES ('%1$s', '%1$s', 'm', 's', now(), now())",
                        "identity.sign_in_providers (organization_id, issuer, client_id, client_secret, secret_id, name,"
                                + " domains, is_only, changed_at)"
                                + " VALUES ('%1$s', 'i', 'c', 's', 'provider-%1$s', 'P', '{}', false, now())",
                        "identity.provider_attempts (attempt_id, organization_id, server_id, browser_hash, issuer,"
                                + " continue_to, used, created_at, expires_at)"
                                + " VALUES ('p-%1$s', '%1$s', 'm', 'b', 'i', '/', false, now(), now())",
                        "eventstore.dead_letters (processor_name, stream, sequence_number, organization_id, payload_type,"
                                + " attempts) VALUES ('progress', 'wp_%1$s', 1, '%1$s', 'StepCompleted', 0)",
                        "tenancy.analysts (role_name, role_id, organization_id, name, sees_emails, created_at, changed_at)"
                                + " VALUES ('a-%1$s', 0, '%1$s', 'a', false, now(), now())",
                        "identity.erased_identities (organization_id, identity_hash, erased_at)"
                                + " VALUES ('%1$s', '\\x00', now())")
                .forEach(row -> database.execute("INSERT INTO " + String.format(row, organization)));
    }
}
