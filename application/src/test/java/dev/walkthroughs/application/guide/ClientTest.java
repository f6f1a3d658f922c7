package dev.walkthroughs.application.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client")
class ClientTest {

    @Test
    @DisplayName("is noted as it describes itself, cut to 100 characters a word (R35)")
    void isCut() {
        assertThat(new Client("agent", "1.0", "2025-06-18").name()).isEqualTo("agent");
        assertThat(new Client("n".repeat(101), "v".repeat(500), "").name()).isEqualTo("n".repeat(100));
        assertThat(new Client("", "v".repeat(500), "").version()).hasSize(100);
        assertThat(new Client("😀".repeat(101), "", "").name()).isEqualTo("😀".repeat(100));
    }

    @Test
    @DisplayName("has no control characters and no halves of characters, which no table can keep (R35)")
    void isStorable() {
        assertThat(new Client("a\0g\ne\u0085n\uD83Dt", "", "\uDC00").name()).isEqualTo("agent");
        assertThat(new Client("", "", "\uDC002025").protocolVersion()).isEqualTo("2025");
    }
}
