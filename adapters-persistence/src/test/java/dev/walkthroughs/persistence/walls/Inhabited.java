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
                        "eventstore.snapshot_events (aggregate_identifier, sequence_number, type, event_identifier,"
                                + " time_stamp, payload_type, payload, meta_data, organization_id)"
                                + " VALUES ('p-%1$s', 1, 'Progress', 'e-%1$s', now(), 'x', '{}', '{}', '%1$s')")
                .forEach(row -> database.execute("INSERT INTO " + String.format(row, organization)));
    }
}
