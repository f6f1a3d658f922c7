package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Without a token that leads to a learner")
class ClosedServerTest extends ServedTest {

    private static final String WHERE =
            "resource_metadata=\"http://closed.test:8080/.well-known/oauth-protected-resource/mcp\", scope=\"walkthroughs\"";

    @Test
    @DisplayName("a closed server answers everything with the challenge, and with one as any other server")
    void closed() throws IOException {
        Mcp closed = anonymous.on("closed.test");
        Mcp member = closed.with(token(TestProgram.CLOSED));
        String initialize = "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{}}";
        for (Reply reply : List.of(
                closed.legacy("initialize", initialize),
                closed.modern("server/discover", ""),
                closed.modern("tools/list", ""),
                closed.legacyCall("list_walkthroughs", "{}"),
                closed.legacyCall("select_walkthrough", "{}"),
                closed.post("", "rubbish"))) {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.header("www-authenticate")).isEqualTo("Bearer " + WHERE);
        }
        assertThat(member.legacy("initialize", initialize).status()).isEqualTo(200);
        assertThat(member.modern("tools/list", "").at("/result/cacheScope").asString())
                .isEqualTo("private");
        assertThat(member.legacyCall("list_walkthroughs", "{}").status()).isEqualTo(200);
        assertThat(closed.with(token(TestProgram.ACME))
                        .legacy("initialize", initialize)
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("a server says 401 to the token of an erased learner, also for a list (R24)")
    void erased() throws IOException {
        Mcp gone = anonymous.with(tokens.issue(TestProgram.ACME, "erased-1", "a@acme.test", Duration.ofHours(1)));
        for (Reply reply : List.of(
                gone.legacyCall("list_walkthroughs", "{}"),
                gone.legacyCall("select_walkthrough", "{\"walkthrough_id\":\"" + FakeGuide.TOUR + "\"}"))) {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.header("www-authenticate"))
                    .startsWith("Bearer error=\"invalid_token\", resource_metadata=");
        }
    }
}
