package dev.walkthroughs.mcp.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.Wire.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A page in an outage")
class OutageTest extends PagesTest {

    @AfterEach
    void mend() {
        identity.away(false);
    }

    @Test
    @DisplayName("says to come back and when, and writes no stack; afterwards people go on where they were")
    void saysToComeBack(CapturedOutput log) throws Exception {
        String email = newAddress();
        signIn(email);
        Browser other = browserAt("acme.test");
        Reply form = other.get("/sign-in");
        identity.away(true);
        for (Reply reply : new Reply[] {
            browser.get("/sign-in"), browser.get("/connections"), other.submit(form, 0, "email", newAddress()),
        }) {
            assertThat(reply.status()).as("%s", reply).isEqualTo(503);
            assertThat(reply.header("retry-after")).isEqualTo("2");
            assertThat(reply.body()).contains("Not available just now").doesNotContain("quote");
        }
        assertThat(log).contains("because " + TestProgram.OUTAGE).doesNotContain("\tat ");
        identity.away(false);
        assertThat(browser.get("/connections").body()).contains(email);
    }
}
