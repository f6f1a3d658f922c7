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

@DisplayName("A host")
class HostTest extends ServedTest {

    private static final String PING = Mcp.request("ping", "{}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme.test",
                "ACME.Test",
                "acme.test:8080",
                "acme.test:",
                "acme.test.",
                "acme.test.:443",
                "learn.acme.test",
                "localhost",
                "127.0.0.1:9",
                "[::1]",
                "[::1]:8080"
            })
    @DisplayName("leads to its server however it is written")
    void leadsToItsServer(String host) throws IOException {
        assertThat(anonymous.on(host).post("", PING).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example.com",
                "acme.test.evil.example.com",
                "xacme.test",
                "acme.test:80:80",
                "acme.test:80a",
                "acme..test",
                ".",
                ":80",
                "[::2]",
                "acme.test..",
                "acme_test"
            })
    @DisplayName("that no server answers to is refused with 421, or by the container with 400")
    void isRefusedIfUnknown(String host) throws IOException {
        Reply reply = anonymous.on(host).post("", PING);

        assertThat(reply.status()).isIn(400, 421);
        if (reply.status() == 421) {
            assertThat(reply.body()).isEqualTo("{\"error\":\"unknown host\"}");
        }
        BadInputTest.tellsNothing(reply);
        assertThat(reply.body()).doesNotContain("evil");
    }

    @Test
    @DisplayName("that is missing or given twice is refused")
    void isWantedOnce() throws IOException {
        String rest = "Content-Type: application/json|Connection: close|Content-Length: " + PING.length() + "||" + PING;

        assertThat(wire.raw("POST /mcp HTTP/1.1|" + rest).status()).isEqualTo(400);
        assertThat(wire.raw("POST /mcp HTTP/1.0|" + rest).status()).isEqualTo(421);
        assertThat(wire.raw("POST /mcp HTTP/1.1|Host: acme.test|Host: globex.test|" + rest)
                        .status())
                .isEqualTo(400);
        assertThat(wire.raw("POST http://globex.test/mcp HTTP/1.1|Host: acme.test|" + rest)
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("that is unknown is refused before the token and the body are looked at, on every path but probes")
    void isCheckedFirst() throws IOException {
        Mcp stranger = new Mcp(wire, "evil.example.com", "no-token-at-all");

        assertThat(stranger.post("", "not json").status()).isEqualTo(421);
        for (String path : new String[] {"/", "/.well-known/oauth-protected-resource", "/error", "/actuatorx"}) {
            assertThat(wire.send("GET", path, "Host: evil.example.com", new byte[0])
                            .status())
                    .as(path)
                    .isEqualTo(421);
        }
        assertThat(wire.send("GET", "/actuator/health", "Host: 10.0.0.7", new byte[0])
                        .status())
                .isEqualTo(404);
        assertThat(wire.raw("POST /actuator/..;/mcp HTTP/1.1|Host: evil.example.com|"
                                + "Content-Length: 0|Connection: close||")
                        .status())
                .isIn(400, 421);
    }

    @ParameterizedTest
    @CsvSource({
        "acme.test, https://acme.test, 200",
        "acme.test, http://ACME.test:8080, 200",
        "acme.test, https://learn.acme.test, 200",
        "acme.test, https://globex.test, 403",
        "acme.test, http://localhost:6274, 403",
        "acme.test, null, 403",
        "acme.test, '', 403",
        "acme.test, file://acme.test, 403",
        "acme.test, https://acme.test.evil.example.com, 403",
        "acme.test, https://acme.test@evil.example.com, 403",
        "acme.test, https://acme.test/path, 403",
        "localhost, http://localhost:6274, 200",
        "localhost, http://127.0.0.1:8080, 200",
        "localhost, http://[::1]:8080, 200",
        "localhost, http://app.localhost, 200",
        "localhost, http://evil.example.com, 403"
    })
    @DisplayName("is called by web pages of its own only, or of this machine if it is local")
    void admitsItsOwnPages(String host, String origin, int status) throws IOException {
        Reply reply = anonymous.on(host).post("Origin: " + origin, PING);

        assertThat(reply.status()).isEqualTo(status);
        BadInputTest.tellsNothing(reply);
    }

    @Test
    @DisplayName("is called with one origin at most, and that is checked before the token")
    void admitsOneOrigin() throws IOException {
        assertThat(anonymous
                        .post("Origin: https://acme.test\nOrigin: https://acme.test", PING)
                        .status())
                .isEqualTo(403);
        assertThat(anonymous
                        .with("not-a-token")
                        .post("Origin: https://evil.example.com", PING)
                        .status())
                .isEqualTo(403);
    }
}
