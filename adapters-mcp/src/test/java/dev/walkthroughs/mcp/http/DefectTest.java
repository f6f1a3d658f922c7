package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.MovableClock;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.TestProgram.KeysInMemory;
import dev.walkthroughs.mcp.world.Wire;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A defect or an outage")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DefectTest extends ServedTest {

    @Autowired
    KeysInMemory keys;

    @Autowired
    MovableClock clock;

    private static final String ARGUMENTS = "{\"walkthrough_id\":\"" + FakeGuide.BROKEN + "\"}";

    @Test
    @DisplayName("in a use case is told by a number, and logged once under it")
    void isToldByANumber(CapturedOutput log) throws IOException {
        for (Reply reply : new Reply[] {
            signedIn.legacyCall("select_walkthrough", ARGUMENTS), signedIn.modernCall("select_walkthrough", ARGUMENTS)
        }) {
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.at("/error/code").asInt()).isEqualTo(-32603);
            assertThat(reply.at("/id").asInt()).isEqualTo(1);
            String message = reply.at("/error/message").asString();
            assertThat(message).matches("Internal error; quote [0-9a-f]{16}");
            assertThat(reply.body()).doesNotContain(FakeGuide.SECRET, "Exception");
            assertThat(log.getAll().split(message.substring(message.length() - 16), -1))
                    .hasSize(2);
            assertThat(log).contains(FakeGuide.SECRET);
        }
    }

    @Test
    @Order(1) // The first outage is logged, and those of the next seconds are counted.
    @DisplayName("that passes by itself is 503, says to try again and when, and is no stack in the log")
    void saysToTryAgain(CapturedOutput log) throws IOException {
        String away = "{\"walkthrough_id\":\"" + FakeGuide.AWAY + "\"}";
        for (Reply reply : new Reply[] {
            signedIn.legacyCall("select_walkthrough", away),
            signedIn.modernCall("select_walkthrough", away),
            anonymous.on(TestProgram.AWAY_HOST).legacy("ping", "{}")
        }) {
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.at("/error/code").asInt()).isEqualTo(-32000);
            assertThat(reply.at("/error/message").asString()).contains("make the same call again");
            assertThat(reply.header("retry-after")).isEqualTo("2");
        }
        for (String path : new String[] {"/", "/oauth2/token", "/sign-in"}) {
            Reply other = wire.send("GET", path, "Host: " + TestProgram.AWAY_HOST, new byte[0]);
            assertThat(other.status()).isEqualTo(503);
            assertThat(other.at("/error").asString()).isEqualTo("temporarily_unavailable");
            assertThat(other.at("/error_description").asString()).startsWith("Not available just now");
            assertThat(other.header("retry-after")).isEqualTo("2");
            Reply page = wire.send(
                    "GET", path, "Host: " + TestProgram.AWAY_HOST + "\nAccept: text/html,*/*;q=0.8", new byte[0]);
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.header("retry-after")).isEqualTo("2");
            assertThat(page.header("content-type")).startsWith("text/html");
            assertThat(page.body()).contains("<h1>Not available just now</h1>");
        }
        assertThat(log).contains("because " + TestProgram.OUTAGE).doesNotContain("\tat ");
    }

    @Test
    @DisplayName("of where keys are kept is no fault of a token, which is not to be thrown away for it")
    void keepsTokens() throws IOException {
        Mcp unseen = anonymous.with(token(TestProgram.ACME));
        assertThat(signedIn.legacyCall("list_walkthroughs", "{}").status()).isEqualTo(200);
        // The keys have to be read again.
        clock.move(Duration.ofMinutes(2));
        keys.away(true);
        try {
            for (Mcp caller : new Mcp[] {unseen, signedIn}) {
                Reply reply = caller.legacyCall("list_walkthroughs", "{}");
                assertThat(reply.status()).as("%s", reply).isEqualTo(503);
                assertThat(reply.header("retry-after")).isEqualTo("2");
            }
        } finally {
            keys.away(false);
            clock.move(Duration.ofMinutes(2).negated());
        }
        assertThat(unseen.legacyCall("list_walkthroughs", "{}").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("of where clients are kept is told in OAuth's words, also to who registers slowly")
    void registersLater() throws IOException {
        byte[] body = ("{\"client_name\":\"" + TestProgram.OUTAGE
                        + "\",\"redirect_uris\":[\"https://client.example/cb\"],\"token_endpoint_auth_method\":\"none\"}")
                .getBytes(StandardCharsets.UTF_8);
        String headers = "Host: acme.test\nContent-Type: application/json";
        Reply fast = wire.send("POST", "/oauth2/register", headers, body);
        Reply slow;
        try (Socket socket = wire.connect()) {
            socket.getOutputStream()
                    .write(Wire.bytes("POST /oauth2/register HTTP/1.1|" + headers.replace("\n", "|")
                            + "|Transfer-Encoding: chunked|Connection: close||" + Integer.toHexString(body.length)
                            + "|"));
            socket.getOutputStream().write(body);
            socket.getOutputStream().write(Wire.bytes("|0||"));
            slow = Wire.read(socket);
        }
        for (Reply reply : new Reply[] {fast, slow}) {
            assertThat(reply.status()).as("%s", reply).isEqualTo(503);
            assertThat(reply.at("/error").asString()).isEqualTo("temporarily_unavailable");
            assertThat(reply.header("retry-after")).isEqualTo("2");
        }
    }

    @Test
    @DisplayName("in front of everything is told likewise")
    void isToldLikewise(CapturedOutput log) throws IOException {
        Reply mcp = anonymous.on(TestProgram.BROKEN_HOST).legacy("ping", "{}");
        Reply other = wire.send("GET", "/", "Host: " + TestProgram.BROKEN_HOST, new byte[0]);

        assertThat(mcp.status()).isEqualTo(500);
        assertThat(mcp.at("/error/message").asString()).startsWith("Internal error; quote ");
        assertThat(other.status()).isEqualTo(500);
        assertThat(other.body()).matches("\\{\"error\":\"Internal error; quote [0-9a-f]{16}\"}");
        assertThat(mcp.body() + other.body()).doesNotContain(FakeGuide.SECRET, "Exception");
        assertThat(log).contains(FakeGuide.SECRET);
    }
}
