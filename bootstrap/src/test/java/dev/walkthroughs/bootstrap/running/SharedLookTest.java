package dev.walkthroughs.bootstrap.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A look that callers share")
class SharedLookTest {

    private final AtomicInteger looks = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    private int look() {
        int number = looks.incrementAndGet();
        begun.countDown();
        try {
            if (!gate.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the gate stayed shut");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (number == 3) {
            throw new IllegalArgumentException("the third");
        }
        return number;
    }

    private SharedLook<Integer> within(Duration patience) {
        return new SharedLook<>(this::look, patience);
    }

    @Test
    @DisplayName("is one, and keeps the others waiting no longer than they are patient; the next is a new one")
    void isOne() throws Exception {
        SharedLook<Integer> shared = within(Duration.ofMillis(1));
        CompletableFuture<Optional<Integer>> first = CompletableFuture.supplyAsync(shared::found);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shared.found()).isEmpty();
        assertThat(shared.found()).isEmpty();
        assertThat(looks).hasValue(1);

        gate.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS)).contains(1);
        assertThat(shared.found()).contains(2);
        assertThatThrownBy(shared::found).hasMessage("the third");
        assertThat(shared.found()).contains(4);
    }

    @Test
    @DisplayName("is told to all who wait for it")
    void isTold() throws Exception {
        SharedLook<Integer> shared = within(Duration.ofMinutes(1));
        CompletableFuture<Optional<Integer>> first = CompletableFuture.supplyAsync(shared::found);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Optional<Integer>> second = new CompletableFuture<>();
        Thread other = new Thread(() -> second.complete(shared.found()));
        other.start();
        while (other.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        gate.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS)).contains(1);
        assertThat(second.get(60, TimeUnit.SECONDS)).contains(1);
        assertThat(looks).hasValue(1);
    }
}
