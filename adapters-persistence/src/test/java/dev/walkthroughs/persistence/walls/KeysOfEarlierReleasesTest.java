package dev.walkthroughs.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Signing keys of earlier releases")
class KeysOfEarlierReleasesTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.migratedTo("8");

    @Test
    @DisplayName("get the organization of their server; a key of no server goes")
    void getTheirOrganization() {
        database.execute("INSERT INTO eventstore.claimed_names (kind, scope, name, organization_id, target) VALUES"
                + " ('HOST', '', 'a.example', 'org_a', 'mcps_claimed-server'), ('HOST', '', 'b.example', 'org_a', 'mcps_claimed-server'),"
                + " ('ORGANIZATION', '', 'c', 'org_c', 'mcps_nobodys-server')");
        database.execute(
                "INSERT INTO walkthrough.mcp_servers (id, organization_id, name, slug, hosts, requires_step_id,"
                        + " created_at, revision) VALUES ('mcps_seen-server-one', 'org_b', 's', 's', '{}', false, now(), 0)");
        database.execute("INSERT INTO identity.signing_keys (key_id, mcp_server_id, jwk, created_at) VALUES"
                + " ('one', 'mcps_claimed-server', '{}', now()), ('two', 'mcps_seen-server-one', '{}', now()),"
                + " ('three', 'mcps_nobodys-server', '{}', now())");
        Node.on(database, Clock.systemUTC()).close();
        assertThat(database.rows("SELECT key_id, organization_id FROM identity.signing_keys ORDER BY 2"))
                .containsExactly("one|org_a", "two|org_b");
    }
}
