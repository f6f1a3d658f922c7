package dev.walkthroughs.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The settings of the embedded server")
class EmbeddedPostgresSettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    @DisplayName("refuse waits and sizes that cannot work")
    void refuseNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmbeddedPostgresSettings(Duration.ZERO, SECOND, SECOND, 100, 128))
                .withMessageContaining("startTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmbeddedPostgresSettings(SECOND, Duration.ofMillis(999), SECOND, 100, 128))
                .withMessageContaining("stopTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmbeddedPostgresSettings(SECOND, SECOND, SECOND.negated(), 100, 128))
                .withMessageContaining("unresponsiveAfter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmbeddedPostgresSettings(SECOND, SECOND, SECOND, 9, 128))
                .withMessageContaining("maxConnections");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmbeddedPostgresSettings(SECOND, SECOND, SECOND, 100, 16_385))
                .withMessageContaining("sharedBuffersMegabytes");
    }
}
