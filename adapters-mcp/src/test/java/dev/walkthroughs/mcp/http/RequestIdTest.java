package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.Wire;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The id of a request")
class RequestIdTest extends ServedTest {

    private static final String NAMED = "X-Request-Id: 0c5e-Some.id_7";
    private static final String REFUSED = Mcp.request(
            "tools/call",
            "{\"name\":\"select_walkthrough\",\"arguments\":{\"walkthrough_id\":\"wt_AAAAAAAAAAAAAAAA\"}}");

    @Test
    @DisplayName(
            "is in every answer: the caller's if it is well formed, the trace's, or one made here that none other has")
    void isInEveryAnswer() throws IOException {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String parent = "traceparent: 00-" + trace + "-00f067aa0ba902b7-01";
        assertThat(id(anonymous.post(NAMED, "{}"))).isEqualTo("0c5e-Some.id_7");
        assertThat(id(anonymous.on("nobody.test").post(NAMED, "{}"))).isEqualTo("0c5e-Some.id_7");
        assertThat(id(anonymous.post(parent, "{}"))).isEqualTo(trace);
        assertThat(id(anonymous.post(NAMED + "\n" + parent, "{}"))).isEqualTo("0c5e-Some.id_7");

        List<String> made = new ArrayList<>();
        for (String malformed : List.of(
                "",
                "X-Request-Id: short",
                "X-Request-Id: " + "a".repeat(65),
                "X-Request-Id: ann@example.org",
                "X-Request-Id: a line, {another}=field",
                "traceparent: 00-" + "0".repeat(32) + "-00f067aa0ba902b7-01",
                "traceparent: ff-" + trace + "-00f067aa0ba902b7-01",
                "traceparent: 00-" + trace)) {
            made.add(id(anonymous.post(malformed, "{}")));
        }
        made.add(id(wire.send("GET", "/nowhere", "Host: acme.test", new byte[0])));
        made.add(id(wire.send("GET", "/sign-in", "Host: acme.test", new byte[0])));
        made.add(id(anonymous.on(TestProgram.BROKEN_HOST).post("", "{}")));
        assertThat(made).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{16}"));
    }

    @Test
    @DisplayName("is repeated by a refusal in both eras, if the caller named it, so that equal calls get equal results")
    void isRepeatedByARefusal() throws IOException {
        assertThat(signedIn.post(NAMED, REFUSED)
                        .at("/result/_meta/dev.walkthroughs~1request-id")
                        .asString())
                .isEqualTo("0c5e-Some.id_7");
        Reply modern = signedIn.post(
                NAMED + "\nMCP-Protocol-Version: 2026-07-28\nMcp-Method: tools/call\nMcp-Name: select_walkthrough",
                Mcp.request(
                        "tools/call",
                        "{" + Mcp.META
                                + ",\"name\":\"select_walkthrough\",\"arguments\":{\"walkthrough_id\":\"wt_AAAAAAAAAAAAAAAA\"}}"));
        assertThat(modern.at("/result/isError").asBoolean()).isTrue();
        assertThat(modern.at("/result/_meta").propertyNames())
                .containsExactly("io.modelcontextprotocol/serverInfo", "dev.walkthroughs/request-id");

        Reply one = signedIn.post("", REFUSED);
        Reply other = signedIn.post("", REFUSED);
        assertThat(id(one)).isNotEqualTo(id(other));
        assertThat(one.body()).isEqualTo(other.body()).doesNotContain("request-id", id(one));
        assertThat(signedIn.post(NAMED, Mcp.request("ping", "{}")).body()).doesNotContain("0c5e");
    }

    @Test
    @DisplayName("stays with a request whose body comes later, and is the number that a defect is told by")
    void staysWithSlowRequests() throws IOException {
        byte[] body = Mcp.request(
                        "tools/call",
                        "{\"name\":\"select_walkthrough\",\"arguments\":{\"walkthrough_id\":\"" + FakeGuide.BROKEN
                                + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
        try (Socket socket = wire.connect()) {
            socket.getOutputStream()
                    .write(Wire.bytes("POST /mcp HTTP/1.1|"
                            + signedIn.headers(NAMED).replace("\n", "|") + "|Content-Length: " + body.length
                            + "|Connection: close||"));
            socket.getOutputStream().flush();
            for (byte each : body) {
                socket.getOutputStream().write(each);
            }
            Reply reply = Wire.read(socket);
            assertThat(reply.status()).isEqualTo(500);
            assertThat(id(reply)).isEqualTo("0c5e-Some.id_7");
            assertThat(reply.at("/error/message").asString()).isEqualTo("Internal error; quote 0c5e-Some.id_7");
        }
    }

    private static String id(Reply reply) {
        return reply.header("x-request-id");
    }
}
