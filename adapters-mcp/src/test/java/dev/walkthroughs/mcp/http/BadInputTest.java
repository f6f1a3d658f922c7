package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.Wire;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad input")
class BadInputTest extends ServedTest {

    private static final String NOT_FOUND = "Not found: nothing with this id is available here.";

    static void tellsNothing(Reply reply) {
        assertThat(reply.status()).isLessThan(500);
        assertThat(reply.body())
                .doesNotContain("Exception", "\tat ", "dev.walkthroughs", "jackson", "java.", "org.apache", "SELECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "{\"jsonrpc\":\"2.0\"",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"a\":1,\"a\":2}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} {}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"p\u0000ing\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":NaN,\"method\":\"ping\"}"
            })
    @DisplayName("that is no JSON is a parse error")
    void refusesWhatIsNoJson(String body) throws IOException {
        Reply reply = anonymous.post("", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/error/code").asInt()).isIn(-32700, -32600);
        assertThat(reply.json().has("id")).isFalse();
        tellsNothing(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
                "\"ping\"",
                "7",
                "null",
                "{}",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":null}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":[\"ping\"]}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1e400,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"\\ud800\",\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":7}"
            })
    @DisplayName("that is no single message is an invalid request")
    void refusesWhatIsNoMessage(String body) throws IOException {
        Reply reply = anonymous.post("", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/error/code").asInt()).isEqualTo(-32600);
        tellsNothing(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"a\"", "\"\"", "0", "-1", "9007199254740993", "123456789012345678901234567890", "\"é\\u0000\""
            })
    @DisplayName("does not include odd ids, which come back as they were")
    void keepsIds(String id) throws IOException {
        Reply reply = anonymous.post("", "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\",\"more\":[1]}");

        assertThat(reply.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}");
    }

    @Test
    @DisplayName("that is nested too deeply is refused, and what is nested a little is not")
    void boundsNesting() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        String shallow = "[".repeat(50) + "]".repeat(50);

        assertThat(anonymous
                        .post("", Mcp.request("ping", "{\"x\":" + deep + "}"))
                        .status())
                .isEqualTo(400);
        assertThat(anonymous
                        .post("", Mcp.request("ping", "{\"x\":" + shallow + "}"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("that is not UTF-8 is refused")
    void refusesOtherEncodings() throws IOException {
        byte[] latin = Mcp.request("ping", "{\"x\":\"\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1);

        Reply reply = wire.send("POST", "/mcp", anonymous.headers(""), latin);

        assertThat(reply.status()).isEqualTo(400);
        tellsNothing(reply);
    }

    @ParameterizedTest
    @CsvSource({
        "select_walkthrough, {}, walkthrough_id is required and must be a string.",
        "select_walkthrough, {\"walkthrough_id\":null}, walkthrough_id is required and must be a string.",
        "select_walkthrough, {\"walkthrough_id\":7}, walkthrough_id must be a string.",
        "select_walkthrough, '{\"walkthrough_id\":\"wt_tour000000\",\"resume_if_exists\":\"no\"}',"
                + " resume_if_exists must be true or false.",
        "next_walkthrough_step, {\"current_step_id\":[\"ws_first00000\"]}, current_step_id must be a string.",
        "get_walkthrough_status, {\"walkthrough_id\":{}}, walkthrough_id must be a string."
    })
    @DisplayName("of a wrong type is a tool refusal that names the argument")
    void namesTheArgument(String tool, String arguments, String message) throws IOException {
        for (Reply reply : new Reply[] {signedIn.legacyCall(tool, arguments), signedIn.modernCall(tool, arguments)}) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.at("/result/isError").asBoolean()).isTrue();
            assertThat(reply.at("/result/content/0/text").asString()).startsWith("INVALID_ARGUMENT: " + message);
            assertThat(reply.at("/result").has("structuredContent")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "[]", "7", "\"x\""})
    @DisplayName("in place of the arguments is a protocol error; null and nothing are no arguments")
    void wantsArgumentsAsObject(String arguments) throws IOException {
        Reply reply = anonymous.legacyCall("list_walkthroughs", arguments);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(reply.at("/error/message").asString()).isEqualTo("arguments must be an object.");
        assertThat(anonymous
                        .legacyCall("list_walkthroughs", "null")
                        .at("/result/isError")
                        .asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wt_unknown0000",
                "",
                " ",
                "wt_\\u0000000000000",
                "\\ud83d\\ude00",
                "\\ud800",
                "' OR 1=1 --",
                "../../etc/passwd",
                "WT_TOUR000000"
            })
    @DisplayName("as an id gets the very answer of an unknown id (R23)")
    void answersOddIdsAlike(String id) throws IOException {
        Reply reply = signedIn.legacyCall("select_walkthrough", "{\"walkthrough_id\":\"" + id + "\",\"more\":1}");

        assertThat(reply.at("/result/content").toString())
                .isEqualTo(signedIn.legacyCall("select_walkthrough", "{\"walkthrough_id\":\"wt_other00000\"}")
                        .at("/result/content")
                        .toString())
                .contains(NOT_FOUND);
    }

    @Test
    @DisplayName("that is a very long id gets it too")
    void answersLongIdsAlike() throws IOException {
        Reply reply = signedIn.legacyCall("select_walkthrough", "{\"walkthrough_id\":\"" + "x".repeat(100_000) + "\"}");

        assertThat(reply.at("/result/content/0/text").asString()).startsWith("NOT_FOUND: " + NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"name\":\"no_such_tool\"", "\"name\":7", "\"name\":\"\\ud800\"", "\"x\":1"})
    @DisplayName("as a tool's name is told which tools there are")
    void namesTheTools(String name) throws IOException {
        Reply reply = anonymous.legacy("tools/call", "{" + name + "}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(reply.at("/error/message").asString())
                .startsWith("Unknown tool; this server has list_walkthroughs, select_walkthrough,")
                .doesNotContain("invalid_tool_name", "no_such_tool");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 405",
        "DELETE, 405",
        "PUT, 405",
        "PATCH, 405",
        "OPTIONS, 405",
        "HEAD, 405",
    })
    @DisplayName("as a method is refused, and told that POST is allowed")
    void allowsPostOnly(String method, int status) throws IOException {
        Reply reply = wire.raw(method + " /mcp HTTP/1.1|Host: acme.test|Connection: close||");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "text/plain; 415",
                "application/x-www-form-urlencoded; 415",
                "multipart/form-data, boundary=x; 415",
                "application/jsonp; 415",
                "APPLICATION/JSON, charset=utf-8; 200"
            },
            delimiter = ';')
    @DisplayName("of another media type is refused")
    void wantsJson(String type, int status) throws IOException {
        String headers = "Host: acme.test\nContent-Type: " + type.replace(",", ";") + "\nAccept: */*";

        Reply reply = wire.send("POST", "/mcp", headers, bytes(Mcp.request("ping", "{}")));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(wire.send(
                                "POST",
                                "/mcp",
                                anonymous.headers("Content-Encoding: gzip"),
                                bytes(Mcp.request("ping", "{}")))
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'' | 200",
                "Accept: application/json | 200",
                "Accept: text/event-stream, Application/JSON;q=0.5 | 200",
                "Accept: application/* | 200",
                "Accept: */* | 200",
                "Accept: text/event-stream | 406",
                "Accept: text/html | 406"
            },
            delimiter = '|')
    @DisplayName("that cannot take JSON back is refused")
    void mindsAccept(String accept, int status) throws IOException {
        String headers = "Host: acme.test\nContent-Type: application/json\n" + accept;

        assertThat(wire.send("POST", "/mcp", headers, bytes(Mcp.request("ping", "{}")))
                        .status())
                .isEqualTo(status);
    }

    @Test
    @DisplayName("that is too long is refused before it is parsed, by its length and by its chunks")
    void boundsBodies() throws IOException {
        byte[] fits = bytes("[" + " ".repeat((1 << 20) - 2) + "]");
        byte[] tooLong = bytes("{" + " ".repeat(1 << 20));

        assertThat(wire.send("POST", "/mcp", anonymous.headers(""), fits)
                        .at("/error/message")
                        .asString())
                .contains("Batches");
        Reply announced = wire.send("POST", "/mcp", anonymous.headers(""), tooLong);
        assertThat(announced.status()).isEqualTo(413);
        tellsNothing(announced);
        try (Socket socket = wire.connect()) {
            String head = "POST /mcp HTTP/1.1|" + anonymous.headers("").strip().replace("\n", "|")
                    + "|Transfer-Encoding: chunked||";
            socket.getOutputStream().write(Wire.bytes(head));
            for (int i = 0; i < 17; i++) {
                socket.getOutputStream().write(Wire.bytes("10000|" + " ".repeat(0x10000) + "|"));
            }
            socket.getOutputStream().write(Wire.bytes("0||"));
            assertThat(Wire.read(socket).status()).isEqualTo(413);
        }
        Reply expecting = wire.raw("POST /mcp HTTP/1.1|"
                + anonymous.headers("").strip().replace("\n", "|")
                + "|Content-Length: 2000000|Expect: 100-continue||");
        assertThat(expecting.status()).isEqualTo(413);
    }

    @Test
    @DisplayName("of chunks that are small enough is read")
    void readsChunks() throws IOException {
        String body = Mcp.request("ping", "{}");
        Reply reply =
                wire.raw("POST /mcp HTTP/1.1|" + anonymous.headers("").strip().replace("\n", "|")
                        + "|Transfer-Encoding: chunked||5|" + body.substring(0, 5) + "|"
                        + Integer.toHexString(body.length() - 5) + "|" + body.substring(5) + "|0||");

        assertThat(reply.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1|Host: acme.test|Connection: close||",
                "GET /error HTTP/1.1|Host: acme.test|Accept: text/html|Connection: close||",
                "POST /mcp/../mcp/x HTTP/1.1|Host: acme.test|Content-Length: 0|Connection: close||",
                "GET /%2e%2e/%00 HTTP/1.1|Host: acme.test|Connection: close||",
                "GET /<script> HTTP/1.1|Host: acme.test|Connection: close||",
                "NONSENSE||",
                "POST /mcp HTTP/1.1|Host: acme.test|Content-Length: -1||",
                "POST /mcp HTTP/1.1|Host: acme.test|Content-Length: 1|Content-Length: 2||ab",
                "POST /mcp HTTP/1.1|Host: acme.test|Content-Type: application/json|"
                        + "Transfer-Encoding: chunked|Connection: close||zz||"
            })
    @DisplayName("to HTTP itself is refused without a word about the inside")
    void tellsNothingOfTheInside(String request) throws IOException {
        try {
            Reply reply = wire.raw(request);
            assertThat(reply.status()).isBetween(400, 499);
            tellsNothing(reply);
            assertThat(reply.body()).doesNotContain("Tomcat", "<script>");
        } catch (IOException e) {
            // A connection that is closed without an answer tells nothing either.
            assertThat(e).hasMessageContaining("the connection ended after: ");
        }
    }

    @Test
    @DisplayName("never reaches the guide unless it is a string where a string belongs")
    void reachesTheGuideAsItIs() throws IOException {
        String id = "odd \\u0000 \\ud83d\\ude00 " + System.nanoTime();
        signedIn.legacyCall("next_walkthrough_step", "{\"current_step_id\":\"" + id + "\"}");

        assertThat(guide.asked()).contains(id.replace("\\u0000", "\0").replace("\\ud83d\\ude00", "\ud83d\ude00"));
        assertThat(FakeGuide.STEPS).hasSize(3);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
