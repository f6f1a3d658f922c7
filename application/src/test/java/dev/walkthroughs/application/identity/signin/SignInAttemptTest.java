package dev.walkthroughs.application.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.SignInAttempt.State;
import dev.walkthroughs.application.identity.signin.SignInAttempt.Tried;
import dev.walkthroughs.application.identity.signin.SignInAttempt.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A one-time code")
class SignInAttemptTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String RIGHT = Proof.ofCode("secret", "123456");
    private static final String WRONG = Proof.ofCode("secret", "123457");
    private static final SignInAttempt FRESH = new SignInAttempt(
            new EmailAddress("ann@example.org"), "/connections", RIGHT, 0, NOW.plusSeconds(600), State.OPEN);

    @Test
    @DisplayName("is right once")
    void isRightOnce() {
        Tried first = FRESH.tried(RIGHT, NOW, 5);

        assertThat(first.verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(first.after().tried(RIGHT, NOW, 5).verdict()).isEqualTo(Verdict.USED);
    }

    @Test
    @DisplayName("may be given wrong four times, and not even right after the fifth")
    void isTriedFiveTimes() {
        SignInAttempt attempt = FRESH;
        for (int i = 1; i <= 4; i++) {
            Tried tried = attempt.tried(WRONG, NOW, 5);
            assertThat(tried.verdict()).isEqualTo(Verdict.WRONG);
            attempt = tried.after();
        }
        assertThat(attempt.tried(RIGHT, NOW, 5).verdict()).isEqualTo(Verdict.RIGHT);

        Tried fifth = attempt.tried(WRONG, NOW, 5);
        assertThat(fifth.verdict()).isEqualTo(Verdict.TRIED_TOO_OFTEN);
        assertThat(fifth.after().tried(RIGHT, NOW, 5).verdict()).isEqualTo(Verdict.TRIED_TOO_OFTEN);
    }

    @Test
    @DisplayName("is refused from its end on, and once a newer one was sent")
    void ends() {
        assertThat(FRESH.tried(RIGHT, NOW.plusSeconds(600).minusNanos(1), 5).verdict())
                .isEqualTo(Verdict.RIGHT);
        assertThat(FRESH.tried(RIGHT, NOW.plusSeconds(600), 5).verdict()).isEqualTo(Verdict.EXPIRED);
        SignInAttempt replaced = new SignInAttempt(FRESH.email(), "/", RIGHT, 0, FRESH.expiresAt(), State.REPLACED);
        assertThat(replaced.tried(RIGHT, NOW, 5)).isEqualTo(new Tried(Verdict.REPLACED, replaced));
    }

    @Test
    @DisplayName("leaves no trace that could be tried out without the tab's secret")
    void leavesNoTrace() {
        assertThat(RIGHT).hasSize(64).isNotEqualTo(Proof.ofCode("another", "123456"));
        assertThat(RIGHT).isNotEqualTo(Proof.ofSecret("123456")).isNotEqualTo(Proof.ofSecret("secret123456"));
    }

    @Test
    @DisplayName("has positive limits")
    void positiveLimits() {
        Duration day = Duration.ofDays(1);
        assertThatThrownBy(() -> new SignInLimits(day, 5, 0, day)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SignInLimits(day, 5, 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SignInLimits(day.negated(), 5, 1, day))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
