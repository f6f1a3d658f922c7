package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In the modern era")
class ModernEraTest extends ServedTest {

    private static final String VERSION = "MCP-Protocol-Version: 2026-07-28\n";

    @Test
    @DisplayName("server/discover introduces the server of the host")
    void discovers() throws IOException {
        Reply reply = anonymous.modern("server/discover", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/result/supportedVersions").toString())
                .isEqualTo("[\"2026-07-28\",\"2025-11-25\",\"2025-06-18\",\"2025-03-26\"]");
        assertThat(reply.at("/result/capabilities").toString()).isEqualTo("{\"tools\":{}}");
        assertThat(reply.at("/result/instructions").asString()).contains("Acme");
        assertThat(reply.at("/result/_meta")
                        .get("io.modelcontextprotocol/serverInfo")
                        .get("title")
                        .asString())
                .isEqualTo("Acme: Academy");
        assertThat(reply.at("/result/resultType").asString()).isEqualTo("complete");
        assertThat(reply.at("/result/ttlMs").asInt()).isPositive();
        assertThat(reply.at("/result/cacheScope").asString()).isEqualTo("private");
    }

    @Test
    @DisplayName("every result is complete and says who answered; lists say how long they keep")
    void marksResults() throws IOException {
        Reply list = anonymous.modern("tools/list", "");
        Reply call = signedIn.modernCall("select_walkthrough", "{\"walkthrough_id\":\"wt_tour000000\"}");
        Reply refused = signedIn.modernCall("select_walkthrough", "{\"walkthrough_id\":\"no\"}");

        assertThat(list.at("/result/tools").size()).isEqualTo(8);
        assertThat(list.at("/result/cacheScope").asString()).isEqualTo("private");
        for (Reply reply : new Reply[] {list, call, refused}) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.at("/result/resultType").asString()).isEqualTo("complete");
            assertThat(reply.at("/result/_meta").has("io.modelcontextprotocol/serverInfo"))
                    .isTrue();
        }
        assertThat(call.at("/result").has("ttlMs")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "initialize",
                "ping",
                "logging/setLevel",
                "resources/subscribe",
                "resources/list",
                "subscriptions/listen",
                "no/such"
            })
    @DisplayName("a method that was removed or never was is -32601, with HTTP 404")
    void refusesOtherMethods(String method) throws IOException {
        Reply reply = anonymous.modern(method, "\"protocolVersion\":\"2025-11-25\"");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/error/code").asInt()).isEqualTo(-32601);
    }

    @Test
    @DisplayName("a request without what _meta has to carry is -32602, with HTTP 400")
    void wantsItsEnvelope() throws IOException {
        for (String params : new String[] {
            "{}",
            "{\"_meta\":7}",
            "{\"_meta\":{\"io.modelcontextprotocol/clientCapabilities\":{}}}",
            "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}",
            "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":20260728,"
                    + "\"io.modelcontextprotocol/clientCapabilities\":{}}}",
            "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                    + "\"io.modelcontextprotocol/clientCapabilities\":true}}"
        }) {
            Reply reply =
                    anonymous.post(VERSION + "Mcp-Method: server/discover", Mcp.request("server/discover", params));
            assertThat(reply.status()).as(params).isEqualTo(400);
            assertThat(reply.at("/error/code").asInt()).as(params).isEqualTo(-32602);
            assertThat(reply.at("/id").asInt()).as(params).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("clientInfo may be left out, or be anything")
    void needsNoClientInfo() throws IOException {
        for (String info : new String[] {"", ",\"io.modelcontextprotocol/clientInfo\":[1]"}) {
            Reply reply = anonymous.post(
                    VERSION + "Mcp-Method: tools/list",
                    Mcp.request(
                            "tools/list",
                            "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                                    + "\"io.modelcontextprotocol/clientCapabilities\":{}" + info + "}}"));
            assertThat(reply.status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("a header that is missing or differs from the body is -32020, with HTTP 400")
    void comparesHeadersWithTheBody() throws IOException {
        String list = Mcp.request("tools/list", "{" + Mcp.META + "}");
        String call = Mcp.request("tools/call", "{" + Mcp.META + ",\"name\":\"list_walkthroughs\"}");
        String method = "Mcp-Method: tools/call\n";
        for (String[] wrong : new String[][] {
            {"Mcp-Method: tools/list", list},
            {"MCP-Protocol-Version: 2025-11-25\nMcp-Method: tools/list", list},
            {"MCP-Protocol-Version: v999.0.0\nMcp-Method: tools/list", list},
            {VERSION, list},
            {VERSION + "Mcp-Method: prompts/list", list},
            {VERSION + "Mcp-Method: TOOLS/LIST", list},
            {VERSION + "Mcp-Method: tools/list\nMcp-Method: tools/list", list},
            {VERSION + method, call},
            {VERSION + method + "Mcp-Name: select_walkthrough", call},
            {VERSION + method + "Mcp-Name: =?base64?!!!?=", call},
            {VERSION + method + "Mcp-Name: =?base64??=", call}
        }) {
            Reply reply = anonymous.post(wrong[0], wrong[1]);
            assertThat(reply.status()).as(wrong[0]).isEqualTo(400);
            assertThat(reply.at("/error/code").asInt()).as(wrong[0]).isEqualTo(-32020);
        }
        String encoded = Base64.getEncoder().encodeToString("list_walkthroughs".getBytes(StandardCharsets.UTF_8));
        assertThat(anonymous
                        .post(VERSION + "mcp-method:tools/call\nMCP-NAME:   =?base64?" + encoded + "?=  ", call)
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("a version nobody speaks is -32022, with what is spoken instead")
    void refusesOtherVersions() throws IOException {
        for (String version : new String[] {"v999.0.0", "2027-01-01", "2025-11-25"}) {
            Reply reply = anonymous.post(
                    "MCP-Protocol-Version: " + version + "\nMcp-Method: tools/list",
                    Mcp.request("tools/list", "{" + Mcp.META.replace("2026-07-28", version) + "}"));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.at("/error/code").asInt()).isEqualTo(-32022);
            assertThat(reply.at("/error/data/requested").asString()).isEqualTo(version);
            assertThat(reply.at("/error/data/supported").get(0).asString()).isEqualTo("2026-07-28");
        }
    }
}
