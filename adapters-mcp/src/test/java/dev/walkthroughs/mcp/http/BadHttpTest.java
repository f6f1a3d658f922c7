package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

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

@DisplayName("Bad HTTP")
class BadHttpTest extends ServedTest {

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
        BadInputTest.tellsNothing(announced);
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
            BadInputTest.tellsNothing(reply);
            assertThat(reply.body()).doesNotContain("Tomcat", "<script>");
        } catch (IOException e) {
            // A connection that is closed without an answer tells nothing either.
            assertThat(e).hasMessageContaining("the connection ended after: ");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
