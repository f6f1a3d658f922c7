package dev.walkthroughs.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.persistence.projection.ProjectionStatus;
import dev.walkthroughs.persistence.projection.ProjectionStatus.Waiting;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A process whose projection failed")
class HealthTest {

    private static final boolean RUNS = true;
    private static final boolean FAILED = true;

    @Test
    @DisplayName("is ready where another process writes it, and while one may yet take it over")
    void readyBesideAnother() {
        assertThat(Health.isWell(RUNS, FAILED, status("another", Duration.ofHours(1))))
                .isTrue();
        assertThat(Health.isWell(RUNS, FAILED, status("", Duration.ofSeconds(20))))
                .isTrue();
    }

    @Test
    @DisplayName("is not where nobody has written it for long though there is something to write")
    void notReadyAlone() {
        ProjectionStatus leftAlone = status("", Duration.ofSeconds(31));
        assertThat(Health.isWell(RUNS, FAILED, leftAlone)).isFalse();
        assertThat(Health.isWell(RUNS, !FAILED, leftAlone)).isTrue();
    }

    @Test
    @DisplayName("is not where it has stopped")
    void notReadyStopped() {
        assertThat(Health.isWell(!RUNS, !FAILED, status("another", Duration.ZERO)))
                .isFalse();
    }

    private static ProjectionStatus status(String owner, Duration lag) {
        return new ProjectionStatus("progress", 1, 2, 1, lag, owner, new Waiting(0, 0, "", ""));
    }
}
