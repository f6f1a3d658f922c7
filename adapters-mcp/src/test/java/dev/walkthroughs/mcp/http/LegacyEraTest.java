package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In the legacy era")
class LegacyEraTest extends ServedTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-26, 2025-03-26",
        "2025-06-18, 2025-06-18",
        "2025-11-25, 2025-11-25",
        "2024-11-05, 2025-11-25",
        "2026-07-28, 2025-11-25",
        "1999-01-01, 2025-11-25"
    })
    @DisplayName("initialize agrees on the version asked for, or else on the newest legacy one")
    void negotiates(String asked, String agreed) throws IOException {
        Reply reply = anonymous.post(
                "", Mcp.request("initialize", "{\"protocolVersion\":\"" + asked + "\",\"capabilities\":{}}"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/result/protocolVersion").asString()).isEqualTo(agreed);
        assertThat(reply.headers()).doesNotContainKey("mcp-session-id");
    }

    @Test
    @DisplayName("initialize introduces the server of the host, in its organization's name")
    void introducesTheHost() throws IOException {
        String params = "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{}}";
        Reply acme = anonymous.legacy("initialize", params);
        Reply globex = anonymous.on("globex.test").legacy("initialize", params);

        assertThat(acme.at("/result/serverInfo/title").asString()).isEqualTo("Acme: Academy");
        assertThat(acme.at("/result/instructions").asString())
                .contains("\"Academy\"", "Acme", "list_walkthroughs")
                .doesNotContain("Globex")
                .hasSizeLessThanOrEqualTo(2_048);
        assertThat(globex.at("/result/serverInfo/title").asString()).isEqualTo("Globex: Campus");
        assertThat(acme.at("/result/capabilities").toString()).isEqualTo("{\"tools\":{}}");
    }

    @Test
    @DisplayName("a version header that is no legacy version is refused with 400, and its absence means 2025-03-26")
    void checksTheVersionHeader() throws IOException {
        Reply old = anonymous.post("MCP-Protocol-Version: 1999-01-01", Mcp.request("ping", "{}"));
        Reply twice = anonymous.post(
                "MCP-Protocol-Version: 2025-06-18\nMCP-Protocol-Version: 2025-11-25", Mcp.request("ping", "{}"));
        Reply absent = anonymous.post("", Mcp.request("ping", "{}"));

        assertThat(old.status()).isEqualTo(400);
        assertThat(old.at("/error/code").asInt()).isEqualTo(-32600);
        assertThat(old.at("/id").asInt()).isEqualTo(1);
        assertThat(twice.status()).isEqualTo(400);
        assertThat(absent.status()).isEqualTo(200);
        assertThat(absent.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
    }

    @Test
    @DisplayName("no result has the marks of the modern era")
    void staysLegacy() throws IOException {
        Reply list = anonymous.legacy("tools/list", "{}");
        Reply call = anonymous.legacyCall("list_walkthroughs", "{}");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.at("/result").propertyNames()).containsExactly("tools");
        assertThat(call.at("/result").propertyNames())
                .containsExactlyInAnyOrder("content", "isError", "structuredContent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"server/unknown", "resources/list", "prompts/list", "logging/setLevel", "completion/complete"})
    @DisplayName("a method that is not served is -32601, with HTTP 200")
    void refusesOtherMethods(String method) throws IOException {
        Reply reply = anonymous.legacy(method, "{}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/error/code").asInt()).isEqualTo(-32601);
    }

    @Test
    @DisplayName("notifications and responses are accepted without a body")
    void acceptsWhatWantsNoAnswer() throws IOException {
        for (String body : new String[] {
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/no-such-thing\",\"params\":{}}",
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}",
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"error\":{\"code\":1,\"message\":\"no\"}}"
        }) {
            Reply reply = anonymous.post("MCP-Protocol-Version: 2025-11-25", body);
            assertThat(reply.status()).as(body).isEqualTo(202);
            assertThat(reply.body()).as(body).isEmpty();
        }
    }

    @Test
    @DisplayName("the list of tools is the same bytes for every host, caller and call")
    void listsToolsInOneOrder() throws IOException {
        String first = anonymous.legacy("tools/list", "{}").body();

        assertThat(anonymous.on("globex.test").legacy("tools/list", "{}").body())
                .isEqualTo(first);
        assertThat(signedIn.legacy("tools/list", "{}").body()).isEqualTo(first);
        assertThat(first.indexOf("list_walkthroughs")).isLessThan(first.indexOf("\"select_walkthrough\""));
    }
}
