package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.Caller;
import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.TestProgram.CountingLearners;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A bearer token")
class TokenTest extends ServedTest {

    private static final String SELECT = "{\"walkthrough_id\":\"" + FakeGuide.TOUR + "\"}";

    private static final String WHERE =
            "resource_metadata=\"http://acme.test:8080/.well-known/oauth-protected-resource/mcp\", scope=\"walkthroughs\"";

    @Autowired
    CountingLearners learners;

    @Test
    @DisplayName("makes the call its learner's, of the server's organization")
    void namesTheLearner() throws IOException {
        String token = tokens.issue(TestProgram.ACME, "some-subject", "ann@acme.test", Duration.ofHours(1));

        Reply reply = anonymous.with(token).modernCall("select_walkthrough", SELECT);

        assertThat(reply.status()).isEqualTo(200);
        Caller caller = guide.callers().get(guide.callers().size() - 1);
        assertThat(caller.learner().value()).isEqualTo("mcpu_acme000000-some-subject-0000000000");
        assertThat(caller.server()).isEqualTo(TestProgram.ACME);
        assertThat(caller.client().name()).isEqualTo("wire");
        assertThat(caller.client().version()).isEqualTo("1.2");
        assertThat(caller.client().protocolVersion()).isEqualTo("2026-07-28");
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        assertThat(reply.headers()).doesNotContainKeys("set-cookie", "www-authenticate");
    }

    @Test
    @DisplayName("costs one look-up of its learner, and legacy clients are known by their User-Agent")
    void isLookedUpOnce() throws IOException {
        int before = learners.lookUps();
        for (int i = 0; i < 3; i++) {
            signedIn.post(
                    "MCP-Protocol-Version: 2025-06-18\nUser-Agent: claude-code/2.1.0 (cli)",
                    Mcp.request("tools/call", "{\"name\":\"select_walkthrough\",\"arguments\":" + SELECT + "}"));
        }

        assertThat(learners.lookUps() - before).isEqualTo(1);
        Caller caller = guide.callers().get(guide.callers().size() - 1);
        assertThat(caller.client().name()).isEqualTo("claude-code");
        assertThat(caller.client().version()).isEqualTo("2.1.0");
        assertThat(caller.client().protocolVersion()).isEqualTo("2025-06-18");
    }

    @Test
    @DisplayName("is not needed to look around, and asked for with a challenge by everything else")
    void isAskedFor() throws IOException {
        assertThat(anonymous
                        .legacy("initialize", "{\"protocolVersion\":\"2025-11-25\"}")
                        .status())
                .isEqualTo(200);
        assertThat(anonymous.legacyCall("list_walkthroughs", "{}").status()).isEqualTo(200);
        assertThat(anonymous.modern("server/discover", "").status()).isEqualTo(200);
        for (String tool : new String[] {
            "select_walkthrough",
            "next_walkthrough_step",
            "get_walkthrough_status",
            "reset_walkthrough_progress",
            "review_walkthrough_step",
            "skip_walkthrough_step",
            "catch_up_walkthrough"
        }) {
            for (Reply reply : new Reply[] {anonymous.legacyCall(tool, SELECT), anonymous.modernCall(tool, SELECT)}) {
                assertThat(reply.status()).isEqualTo(401);
                assertThat(reply.header("www-authenticate")).isEqualTo("Bearer " + WHERE);
                assertThat(reply.at("/id").asInt()).isEqualTo(1);
                assertThat(reply.at("/error/message").asString()).contains("access token");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/mcp"})
    @DisplayName("is explained by the metadata of the host that is asked")
    void isExplained(String path) throws IOException {
        Reply acme = wire.send("GET", path, "Host: learn.acme.test:1234", new byte[0]);

        assertThat(acme.status()).isEqualTo(200);
        assertThat(acme.header("content-type")).startsWith("application/json");
        assertThat(acme.body())
                .isEqualTo("{\"resource\":\"http://learn.acme.test:8080/mcp\","
                        + "\"authorization_servers\":[\"http://learn.acme.test:8080\"],"
                        + "\"bearer_methods_supported\":[\"header\"],"
                        + "\"scopes_supported\":[\"walkthroughs\"],\"resource_name\":\"Acme: Academy\"}");
        assertThat(wire.send("POST", path, "Host: acme.test", new byte[0]).status())
                .isEqualTo(405);
    }
}
