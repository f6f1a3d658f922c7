package dev.walkthroughs.application.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.limit.RateLimits.Exceeded;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An allowance")
class AllowanceTest {

    @ParameterizedTest
    @CsvSource({
        "1200/1m, 1200, 60, 50",
        "100/10m, 100, 600, 6000",
        "5/h, 5, 3600, 720000",
        "1/1d, 1, 86400, 86400000",
        "7/1s, 7, 1, 143",
        "' 3/30s ', 3, 30, 10000"
    })
    @DisplayName("is read from a setting, and knows when one permit comes back")
    void isRead(String text, int permits, long seconds, long onePermitMillis) {
        Allowance allowance = Allowance.valueOf(text);

        assertThat(allowance).isEqualTo(new Allowance(permits, Duration.ofSeconds(seconds)));
        assertThat(allowance.isOff()).isFalse();
        assertThat(allowance.onePermit()).isEqualTo(Duration.ofMillis(onePermitMillis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0/1m", "-1/1m", "5", "5/", "5/1", "5/1w", "5/2d", "5/0s", "1000000001/1s", "on", "5 / 1m"})
    @DisplayName("that makes no sense is refused")
    void isRefused(String text) {
        assertThatThrownBy(() -> Allowance.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("can be off")
    void isOff() {
        assertThat(Allowance.valueOf("off")).isEqualTo(Allowance.OFF);
        assertThat(Allowance.OFF.isOff()).isTrue();
        assertThat(Allowance.OFF.onePermit()).isZero();
    }

    @Test
    @DisplayName("is told in words, and the wait in whole seconds, rounded up")
    void isTold() {
        assertThat(Allowance.valueOf("7/1s").inWords()).isEqualTo("7 in 1 second");
        assertThat(Allowance.valueOf("7/1m").inWords()).isEqualTo("7 in 60 seconds");
        Limit limit = new Limit("key", Allowance.valueOf("7/1m"));
        assertThat(new Exceeded(limit, Duration.ofMillis(1001)).seconds()).isEqualTo(2);
        assertThat(new Exceeded(limit, Duration.ofSeconds(1)).seconds()).isEqualTo(1);
        assertThatThrownBy(() -> new Limit("k".repeat(Limit.LONGEST + 1), Allowance.OFF))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
