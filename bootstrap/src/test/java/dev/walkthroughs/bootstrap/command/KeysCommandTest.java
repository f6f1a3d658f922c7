package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.command.Tool.Ran;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command keys")
class KeysCommandTest {

    private final Tool tool = new Tool();

    @Test
    @DisplayName("lists keys, what they do and how they are kept")
    void lists() {
        Ran ran = tool.run("keys", "list", "--server", " LOCALHOST ");

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines())
                .containsExactly(
                        "new  signing  from 2026-05-01T12:05:00Z  encrypted 12345678",
                        "old  verifying  from 2026-05-01T12:04:00Z  plain  verifies until 2026-05-01T13:05:00Z");
        assertThat(tool.run("keys", "list", "--server", "localhost", "--json")
                        .json()
                        .at("/keys/1/verifies_until")
                        .asString())
                .isEqualTo("2026-05-01T13:05:00Z");
        assertThat(tool.run("keys", "list", "--server", "empty.test").out()).startsWith("No keys yet");
    }

    @Test
    @DisplayName("rotates them, softly or at once")
    void rotates() {
        assertThat(tool.run("keys", "rotate", "--server", "localhost").out().strip())
                .isEqualTo("Key next is published and signs from 2026-05-01T12:05:00Z on.");
        assertThat(tool.run("keys", "rotate", "--server", "localhost", "--compromised")
                        .out()
                        .strip())
                .isEqualTo("Key new signs from now on.");
        assertThat(tool.run("keys", "rotate", "--server", "localhost", "--json").out())
                .startsWith("{\"key_id\":\"next\",\"role\":\"next\",\"signs_from\":\"2026-05-01T12:05:00Z\"");
    }

    @Test
    @DisplayName("keeps them as set, and says how many were kept otherwise")
    void protects() {
        assertThat(tool.run("keys", "protect").out().strip()).isEqualTo("2 keys are now kept as set.");
        assertThat(tool.run("keys", "protect").out().strip()).isEqualTo("All keys are kept as set.");
        tool.keys.unprotected = 1;
        assertThat(tool.run("keys", "protect").out().strip()).isEqualTo("1 key is now kept as set.");
    }

    @Test
    @DisplayName("is refused on an unknown host, and needs a host")
    void isRefused() {
        assertThat(tool.run("keys", "list", "--server", "elsewhere").err()).startsWith("SERVER_UNKNOWN: ");
        assertThat(tool.run("keys", "rotate", "--server", "elsewhere").status()).isEqualTo(1);
        tool.opened.clear();
        assertThat(tool.run("keys", "rotate").status()).isEqualTo(2);
        assertThat(tool.opened).isEmpty();
    }
}
