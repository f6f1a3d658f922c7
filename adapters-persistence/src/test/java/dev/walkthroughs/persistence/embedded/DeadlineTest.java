package dev.walkthroughs.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A deadline")
class DeadlineTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // the clock may overflow on the way

    @Test
    @DisplayName("passes when its wait is over, and has nothing left then")
    void passes() {
        Deadline deadline = new Deadline(Duration.ofNanos(10), clock::get);
        assertThat(deadline.remaining()).isEqualTo(Duration.ofNanos(10));
        clock.addAndGet(9);
        assertThat(deadline.passed()).isFalse();
        clock.addAndGet(2);
        assertThat(deadline.passed()).isTrue();
        assertThat(deadline.remaining()).isZero();
    }

    @Test
    @DisplayName("asks at least once, and not again once it has passed")
    void asksUntilItPasses() {
        Deadline deadline = new Deadline(Duration.ofNanos(10), clock::get);
        AtomicLong questions = new AtomicLong();
        assertThat(deadline.await(() -> {
                    clock.addAndGet(4);
                    return questions.incrementAndGet() == 5;
                }))
                .isFalse();
        assertThat(questions).hasValue(3);
        assertThat(deadline.await(() -> true)).isTrue();
    }
}
