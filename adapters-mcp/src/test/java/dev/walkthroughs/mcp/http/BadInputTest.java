package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad input")
class BadInputTest extends ServedTest {

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
}
