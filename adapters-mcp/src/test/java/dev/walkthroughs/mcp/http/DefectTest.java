package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A defect or an outage")
class DefectTest extends ServedTest {

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
        Reply other = wire.send("GET", "/", "Host: " + TestProgram.AWAY_HOST, new byte[0]);
        assertThat(other.status()).isEqualTo(503);
        assertThat(other.body()).contains("Not available just now");
        assertThat(log).contains("because " + TestProgram.OUTAGE).doesNotContain("\tat ");
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
