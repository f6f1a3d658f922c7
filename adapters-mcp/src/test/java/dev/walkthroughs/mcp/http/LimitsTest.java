package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.limit.Allowance;
import dev.walkthroughs.mcp.limit.LimitSettings;
import dev.walkthroughs.mcp.reply.Json;
import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.LimitsInMemory;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DisplayName("A limit (R34)")
class LimitsTest extends ServedTest {

    private static final String SELECT = "{\"walkthrough_id\":\"" + FakeGuide.TOUR + "\"}";

    @Autowired
    LimitsInMemory limits;

    @Autowired
    LimitSettings settings;

    @AfterEach
    void open() {
        limits.open();
    }

    @Test
    @DisplayName("on a learner's calls refuses like any rule, says when to try again, and is asked before the tool")
    void refusesCalls() throws IOException {
        limits.close("calls of mcpu_", Duration.ofMillis(2400));

        for (Reply reply : List.of(
                signedIn.legacyCall("select_walkthrough", SELECT),
                signedIn.modernCall("select_walkthrough", SELECT),
                // The guide would fail on this one, were it asked.
                signedIn.modernCall("next_walkthrough_step", "{}"))) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("retry-after")).isEqualTo("3");
            assertThat(reply.at("/result/isError").asBoolean()).isTrue();
            assertThat(reply.at("/result").has("structuredContent")).isFalse();
            assertThat(reply.at("/result/content")).hasSize(2);
            JsonNode refusal =
                    Json.mapper().readTree(reply.at("/result/content/1/text").asString());
            assertThat(refusal.propertyNames()).containsExactly("code", "message", "advice");
            assertThat(refusal.path("code").asString()).isEqualTo("RATE_LIMITED");
            assertThat(refusal.path("message").asString()).contains("1200 in 60 seconds", "changed nothing");
            assertThat(refusal.path("advice").asString()).contains("in 3 seconds", "repeat the same call");
        }
        assertThat(signedIn.modernCall("select_walkthrough", SELECT)
                        .at("/result/resultType")
                        .asString())
                .isEqualTo("complete");
    }

    @Test
    @DisplayName("counts by learner and server; without a token by address and server; and other messages not at all")
    void countsTheRightThings() throws IOException {
        signedIn.legacyCall("select_walkthrough", SELECT);
        assertThat(limits.asked()).hasSize(2);
        assertThat(limits.asked().get(0)).startsWith("calls of mcpu_");
        assertThat(limits.asked().get(1)).isEqualTo("calls on mcps_acme000000");
        limits.open();
        anonymous.legacyCall("list_walkthroughs", "{}");
        assertThat(limits.asked())
                .containsExactly("calls on mcps_acme000000 from 127.0.0.1", "calls on mcps_acme000000");
        limits.open();
        anonymous.legacyCall("select_walkthrough", SELECT);
        anonymous.legacy("tools/list", "{}");
        anonymous.on("nobody.test").legacyCall("list_walkthroughs", "{}");
        anonymous.with("no-token").legacyCall("list_walkthroughs", "{}");
        assertThat(limits.asked()).isEmpty();
    }

    @Test
    @DisplayName("on a server's calls holds for all its learners and for no other server")
    void holdsForAServer() throws IOException {
        limits.close("calls on mcps_acme000000", Duration.ofSeconds(1));

        assertThat(signedIn.legacyCall("select_walkthrough", SELECT).header("retry-after"))
                .isEqualTo("1");
        assertThat(anonymous.legacyCall("list_walkthroughs", "{}").header("retry-after"))
                .isEqualTo("1");
        assertThat(anonymous
                        .on("globex.test")
                        .legacyCall("list_walkthroughs", "{}")
                        .headers())
                .doesNotContainKey("retry-after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/code",
                "/sign-in/x;a=b/../code",
                "/oauth2/token",
                "/oauth2/tok%65n",
                "/oauth2/register",
                "/oauth2/introspect",
                "/oauth2/revoke",
                "/oauth2/authorize"
            })
    @DisplayName("on what invites guessing answers 429 with the time to wait, and 503 while nobody can count")
    void guardsEndpoints(String path) throws IOException {
        int served = post(path, "acme.test").status();
        assertThat(served).isNotIn(429, 503);
        assertThat(limits.asked()).hasSize(2);
        assertThat(limits.asked().get(0)).endsWith(" on mcps_acme000000 from 127.0.0.1");
        assertThat(limits.asked().get(1)).endsWith(" on mcps_acme000000");

        limits.close("from 127.0.0.1", Duration.ofSeconds(17));
        Reply reply = post(path, "acme.test");
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("retry-after")).isEqualTo("17");
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        assertThat(reply.body())
                .isEqualTo("{\"error\":\"temporarily_unavailable\","
                        + "\"error_description\":\"Too many requests; nothing was done. Try again in 17 seconds.\"}");

        limits.open();
        limits.close("from 127.0.0.1", LimitsInMemory.OUTAGE);
        reply = post(path, "acme.test");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("retry-after")).isEqualTo("5");
        assertThat(post(path, "nobody.test").status()).isEqualTo(421);
    }

    @Test
    @DisplayName("on authorization requests holds however they come, and counts them apart from tokens")
    void guardsAuthorization() throws IOException {
        String path = "/oauth2/authorize?client_id=https%3A%2F%2Fclient.example%2Fclient.json";
        limits.close("authorization on mcps_acme000000 from 127.0.0.1", Duration.ofSeconds(9));
        for (String method : List.of("GET", "HEAD", "POST")) {
            Reply reply = wire.send(method, path, "Host: acme.test\nConnection: close", new byte[0]);
            assertThat(reply.status()).as(method).isEqualTo(429);
            assertThat(reply.header("retry-after")).isEqualTo("9");
        }
        assertThat(post("/oauth2/token", "acme.test").status()).isNotEqualTo(429);
        assertThat(wire.send("GET", path, "Host: globex.test", new byte[0]).status())
                .isNotEqualTo(429);
    }

    @Test
    @DisplayName("is not asked for other paths and methods, nor for calls while nobody can count")
    void letsTheRestPass() throws IOException {
        limits.close("", LimitsInMemory.OUTAGE);

        assertThat(signedIn.legacyCall("select_walkthrough", SELECT)
                        .at("/result/isError")
                        .asBoolean())
                .isFalse();
        for (String path : List.of("/sign-in/code", "/oauth2/token", "/oauth2/register")) {
            assertThat(wire.send("GET", path, "Host: acme.test", new byte[0]).status())
                    .as("not limited: " + path)
                    .isLessThan(429);
        }
        assertThat(post("/sign-in-not", "acme.test").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("is far above what a fast agent does, unless it is set")
    void hasGenerousDefaults() {
        assertThat(settings.enabled()).isTrue();
        assertThat(settings.learner()).isEqualTo(Allowance.valueOf("1200/1m"));
        assertThat(settings.server()).isEqualTo(Allowance.valueOf("60000/1m"));
        assertThat(settings.registrationAddress()).isEqualTo(Allowance.valueOf("100/10m"));
    }

    private Reply post(String path, String host) throws IOException {
        return wire.send("POST", path, "Host: " + host, new byte[] {1, 2, 3});
    }
}
