package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.room.Rooms;
import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.Wire;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A body that drips")
class SlowSendersTest extends ServedTest {

    private static final String LENGTH = "Content-Length: 1000||{";
    private static final String CHUNKS = "Transfer-Encoding: chunked||1|{|";

    @Autowired
    Rooms rooms;

    /** What a slow sender can be up to: well-formed, refused early in every way, or not even for this endpoint. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /mcp HTTP/1.1|Host: acme.test|Content-Type: application/json|" + LENGTH,
                "POST /mcp HTTP/1.1|Host: acme.test|Content-Type: application/json|" + CHUNKS,
                "POST /mcp HTTP/1.1|Host: evil.example.com|Content-Type: application/json|" + LENGTH,
                "POST /mcp HTTP/1.1|Host: acme.test|Content-Type: text/plain|" + CHUNKS,
                "POST /mcp HTTP/1.1|Host: acme.test|Authorization: Bearer none|" + LENGTH,
                "PUT / HTTP/1.1|Host: acme.test|Content-Type: application/x-www-form-urlencoded|" + LENGTH,
                "GET /.well-known/oauth-protected-resource HTTP/1.1|Host: acme.test|" + LENGTH,
                "POST /oauth2/token HTTP/1.1|Host: acme.test|Content-Type: application/x-www-form-urlencoded|" + LENGTH,
                "POST /oauth2/authorize HTTP/1.1|Host: acme.test|Content-Type: application/x-www-form-urlencoded|"
                        + CHUNKS,
                "GET /oauth2/authorize HTTP/1.1|Host: acme.test|" + LENGTH,
                "POST /error HTTP/1.1|Host: acme.test|" + CHUNKS,
                "POST / HTTP/1.1|Host: acme.test|Content-Type: multipart/form-data; boundary=x|" + CHUNKS
            })
    @DisplayName("does not keep others waiting, though 300 do it at once")
    void keepsNobodyWaiting(String request) throws IOException {
        byte[] start = Wire.bytes(request);
        // Not the first call of all, which waits for classes to be loaded.
        signedIn.legacyCall("list_walkthroughs", "{}");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = wire.connect();
                slow.add(socket);
                socket.getOutputStream().write(start);
            }
            Instant before = Instant.now();
            Reply reply = signedIn.legacyCall("list_walkthroughs", "{}");

            assertThat(reply.status()).isEqualTo(200);
            // Milliseconds, unless the machine is busy with other things; with threads held it would be 20 s.
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    @DisplayName("is answered with 408 when its time is over, and the connection is closed")
    void isCutOff() throws IOException {
        Instant before = Instant.now();
        try (Socket counted = wire.connect();
                Socket chunked = wire.connect();
                Socket form = wire.connect()) {
            String head = "POST /mcp HTTP/1.1|" + anonymous.headers("").strip().replace("\n", "|") + "|";
            counted.getOutputStream().write(Wire.bytes(head + LENGTH));
            chunked.getOutputStream().write(Wire.bytes(head + CHUNKS));
            form.getOutputStream().write(Wire.bytes("POST /oauth2/token HTTP/1.1|Host: acme.test|" + CHUNKS));
            for (Socket socket : List.of(counted, chunked, form)) {
                Reply reply = Wire.read(socket);

                assertThat(reply.status()).isEqualTo(408);
                assertThat(reply.header("connection")).isEqualTo("close");
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        }
        assertThat(rooms.calls().inside() + rooms.pages().inside())
                .as("places held")
                .isZero();
        assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("is read to its end if it arrives in time, and the connection serves on")
    void isReadInPieces() throws IOException {
        byte[] body = Mcp.request("ping", "{}").getBytes(StandardCharsets.US_ASCII);
        String head = "POST /mcp HTTP/1.1|" + anonymous.headers("").strip().replace("\n", "|") + "|Content-Length: "
                + body.length + "||";
        try (Socket socket = wire.connect()) {
            socket.setTcpNoDelay(true);
            for (int round = 0; round < 3; round++) {
                socket.getOutputStream().write(Wire.bytes(head));
                for (byte b : body) {
                    socket.getOutputStream().write(b);
                }
                assertThat(Wire.read(socket).status()).isEqualTo(200);
            }
        }
    }

    @Test
    @DisplayName("is a form as any other if it arrives in time: its parameters are there, repeated ones too")
    void isAFormInPieces() throws IOException {
        assertThat(inPieces("/oauth2/token", "grant_type=refresh_token&client_id=a%20b")
                        .body())
                .contains("invalid_client")
                .doesNotContain("no client_id");
        assertThat(inPieces("/oauth2/token", "grant_type=refresh_token&client_id=a&client_id=b")
                        .body())
                .contains("repeated");
        assertThat(inPieces("/oauth2/token?client_id=a", "client_id=b").body()).contains("repeated");
        assertThat(inPieces("/oauth2/revoke", "client_id=%zz").body()).contains("not written properly");
        assertThat(inPieces("/oauth2/revoke", "a=&".repeat(101)).body()).contains("not written properly");
        assertThat(inPieces("/oauth2/introspect", "client_id=" + "x".repeat(5_000))
                        .body())
                .contains("too long");
        Reply tooLong = inPieces("/oauth2/token", "client_id=" + "x".repeat(40_000));
        assertThat(tooLong.status()).isEqualTo(413);
        Reply page = inPieces("/oauth2/authorize", "client_id=a&state=b&response_type=code");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.header("referrer-policy")).isEqualTo("no-referrer");
    }

    private Reply inPieces(String path, String form) throws IOException {
        byte[] body = form.getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = wire.connect()) {
            socket.setTcpNoDelay(true);
            socket.getOutputStream()
                    .write(Wire.bytes("POST " + path + " HTTP/1.1|Host: acme.test|Content-Length: " + body.length
                            + "|Content-Type: application/x-www-form-urlencoded; charset=utf-8||"));
            for (int sent = 0; sent < body.length; sent += 13) {
                socket.getOutputStream().write(body, sent, Math.min(13, body.length - sent));
            }
            return Wire.read(socket);
        }
    }

    @Test
    @DisplayName("of a refused request leaves the connection open if it is there")
    void refusalsKeepTheConnection() throws IOException {
        try (Socket socket = wire.connect()) {
            for (int round = 0; round < 3; round++) {
                socket.getOutputStream()
                        .write(Wire.bytes(
                                "POST /mcp HTTP/1.1|Host: acme.test|Authorization: Bearer x|Content-Length: 2||"));
                socket.getOutputStream().write(Wire.bytes("{}"));
                assertThat(Wire.read(socket).status()).isEqualTo(401);
            }
        }
    }
}
