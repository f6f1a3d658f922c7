package dev.walkthroughs.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An e-mail address")
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ann@example.org, ann@example.org",
        "'  Ann.Lee+x@Example.ORG ', ann.lee+x@example.org",
        "ann@localhost, ann@localhost",
        "ann@bücher.example, ann@xn--bcher-kva.example",
        "o'neil@example.org, o'neil@example.org"
    })
    @DisplayName("is read as it is typed, and kept in one form")
    void isRead(String typed, String kept) {
        assertThat(EmailAddress.read(typed)).contains(new EmailAddress(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@example.org",
                "ann@",
                "ann@@example.org ann",
                "a b@example.org",
                "ann@exa mple.org",
                "ann@-x.example",
                "ann@example..org",
                "ann@example.org\r\nBcc: bob@example.org",
                "ann\r\nBcc: bob@example.org",
                "ann\0@example.org",
                "\"ann\"@example.org",
                "<ann@example.org>",
                "ann@example.org,bob@example.org",
                "änn@example.org",
                "ann@example_x.org"
            })
    @DisplayName("is not read where there is none")
    void isNotRead(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    @DisplayName("is bounded")
    void isBounded() {
        assertThat(EmailAddress.read("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.read("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.read("a@" + "b.".repeat(150) + "org")).isEmpty();
        assertThat(EmailAddress.read("a@" + "b".repeat(1_000_000))).isEmpty();
        assertThatThrownBy(() -> new EmailAddress("Ann@example.org")).isInstanceOf(IllegalArgumentException.class);
    }
}
