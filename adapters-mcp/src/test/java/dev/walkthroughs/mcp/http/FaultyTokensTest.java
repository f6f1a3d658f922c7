package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.token.FaultyTokens;
import dev.walkthroughs.mcp.token.FaultyTokens.Fault;
import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.TestProgram.KeysInMemory;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A token")
class FaultyTokensTest extends ServedTest {

    @Autowired
    FaultyTokens faulty;

    @Autowired
    KeysInMemory keys;

    @ParameterizedTest
    @EnumSource(Fault.class)
    @DisplayName("with one fault that was made on purpose is refused with a challenge")
    void isRefusedForItsFault(Fault fault) throws IOException {
        String token = faulty.issue(TestProgram.ACME, "ann", "ann@acme.test", fault);
        assertThat(token).matches("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
        assertThat(fault.toString()).matches("[a-z-]+");

        Reply reply = anonymous
                .with(token)
                .modernCall("select_walkthrough", "{\"walkthrough_id\":\"" + FakeGuide.TOUR + "\"}");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("www-authenticate")).startsWith("Bearer error=\"invalid_token\"");
    }

    @Test
    @DisplayName("is preceded by a note of how long its key has to verify, once for many")
    void notesHowLongKeysAreNeeded() {
        Instant in30Days = Instant.now().plus(Duration.ofDays(30));
        for (int i = 0; i < 20; i++) {
            tokens.issue(TestProgram.DEMO, "ann", "ann@demo.test", Duration.ofDays(30));
        }
        String key = keys.of(TestProgram.DEMO.id()).get(0).keyId();
        List<String> notes =
                keys.noted().stream().filter(note -> note.startsWith(key)).toList();
        assertThat(notes).isNotEmpty().hasSizeLessThan(5);
        assertThat(Instant.parse(notes.get(notes.size() - 1).substring(key.length() + 1)))
                .isAfterOrEqualTo(in30Days);
    }
}
