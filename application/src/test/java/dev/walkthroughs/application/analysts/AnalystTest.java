package dev.walkthroughs.application.analysts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.analysts.AnalystRejection.AnalystExists;
import dev.walkthroughs.application.analysts.AnalystRejection.AnalystUnknown;
import dev.walkthroughs.application.analysts.AnalystRejection.Code;
import dev.walkthroughs.application.analysts.AnalystRejection.DatabaseOpen;
import dev.walkthroughs.application.analysts.AnalystRejection.InvalidAnalyst;
import dev.walkthroughs.application.analysts.AnalystRejection.LoginsDenied;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An analyst")
class AnalystTest {

    private static final Analyst ANALYST = new Analyst(
            "weekly-report",
            "analyst_0123456789abcdef",
            false,
            Instant.parse("2026-03-01T12:00:00Z"),
            Optional.empty());

    private static Admission admission(String sslMode, List<String> stillOpen) {
        return new Admission(ANALYST, "secret-word", "db.example:5432", "walkthroughs", sslMode, stillOpen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "weekly-report", "a-1-b", "a123456789012345678901234567890123456789"})
    @DisplayName("can be called so")
    void names(String name) {
        assertThat(Analyst.canBeCalled(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "a b", "a_b", "ä", "a\n", "a1234567890123456789012345678901234567890"})
    @DisplayName("cannot be called so")
    void badNames(String name) {
        assertThat(Analyst.canBeCalled(name)).isFalse();
    }

    @Test
    @DisplayName("connects by one line, which says how it is encrypted where that is known")
    void connection() {
        assertThat(admission("", List.of()).connection())
                .isEqualTo("postgresql://analyst_0123456789abcdef:secret-word@db.example:5432/walkthroughs");
        assertThat(admission("verify-full", List.of()).connection()).endsWith("/walkthroughs?sslmode=verify-full");
    }

    @Test
    @DisplayName("is never told with its password, unless that is asked for")
    void password() {
        assertThat(admission("", List.of()))
                .asString()
                .contains("weekly-report")
                .doesNotContain("secret-word");
    }

    @Test
    @DisplayName("is admitted with what is still open to it then, whatever happens to the list later")
    void copies() {
        List<String> open = new ArrayList<>(List.of("REVOKE a"));
        Admission admission = admission("", open);
        AnalystRejection denied = new LoginsDenied(open);
        open.clear();
        assertThat(admission.stillOpen()).containsExactly("REVOKE a");
        assertThat(denied.message()).endsWith("REVOKE a;");
    }

    @Test
    @DisplayName("is refused by names that stay, and with the statements that would help, in their order")
    void refusals() {
        assertThat(List.of(
                        new InvalidAnalyst(),
                        new AnalystExists(),
                        new AnalystUnknown(),
                        new DatabaseOpen(List.of("REVOKE a", "REVOKE b")),
                        new LoginsDenied(List.of("CREATE ROLE c"))))
                .extracting(AnalystRejection::code)
                .containsExactly(Code.values());
        assertThat(new InvalidAnalyst().message()).contains("1 to 40");
        assertThat(new AnalystExists().message()).contains("has an analyst");
        assertThat(new AnalystUnknown().message()).contains("no analyst");
        assertThat(new DatabaseOpen(List.of("REVOKE a", "REVOKE b")).message()).endsWith("run:\nREVOKE a;\nREVOKE b;");
        assertThat(new LoginsDenied(List.of("CREATE ROLE c")).message()).endsWith("run:\nCREATE ROLE c;");
    }
}
