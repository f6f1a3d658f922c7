package dev.walkthroughs.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.ids.Ids;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was granted")
class GrantTest {

    private final List<String> scopes = new ArrayList<>(List.of("learn"));

    private void changesNothing(List<String> kept) {
        assertThat(kept).containsExactly("learn");
        assertThatThrownBy(() -> kept.add("author")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("and what was asked for stay as they were read")
    void grantStays() {
        Grant.Asked asked = new Grant.Asked("https://desk.example.org/mcp", null, null, scopes, "challenge");
        Grant grant = new Grant(
                "id", "client", "subject", asked, scopes, "hash", null, false, null, null, Ids.NOON, false, 0);
        scopes.add("author");

        changesNothing(grant.scopes());
        changesNothing(grant.asked().scopes());
    }

    @Test
    @DisplayName("is listed as it was read")
    void connectionStays() {
        List<String> hosts = new ArrayList<>(List.of("client.example.org"));
        Connection connection = new Connection("client", "Client", hosts, scopes, Ids.NOON, null);
        scopes.add("author");
        hosts.clear();

        changesNothing(connection.scopes());
        assertThat(connection.redirectHosts()).containsExactly("client.example.org");
        assertThatThrownBy(() -> connection.redirectHosts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
