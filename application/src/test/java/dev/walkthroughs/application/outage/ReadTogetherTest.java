package dev.walkthroughs.application.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who asks for the same at the same time")
class ReadTogetherTest {

    private final ReadTogether<String, String> together = new ReadTogether<>();
    private final AtomicInteger readings = new AtomicInteger();
    private final CountDownLatch answered = new CountDownLatch(1);

    private Supplier<String> reading(CountDownLatch begun, boolean fails) {
        return () -> {
            readings.incrementAndGet();
            begun.countDown();
            try {
                assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (fails) {
                throw new IllegalStateException("away");
            }
            return "value";
        };
    }

    /** The first is reading while the others ask. */
    private List<CompletableFuture<String>> five(boolean fails) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        List<CompletableFuture<String>> asking = new ArrayList<>();
        asking.add(begin(() -> together.read("key", reading(begun, fails))));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            CompletableFuture<String> answer = new CompletableFuture<>();
            Thread thread = new Thread(() -> complete(answer, () -> together.read("key", reading(begun, fails))));
            thread.start();
            others.add(thread);
            asking.add(answer);
        }
        for (Thread other : others) {
            while (other.getState() != Thread.State.WAITING && other.isAlive()) {
                Thread.onSpinWait();
            }
        }
        answered.countDown();
        return asking;
    }

    private static CompletableFuture<String> begin(Supplier<String> work) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        new Thread(() -> complete(answer, work)).start();
        return answer;
    }

    private static void complete(CompletableFuture<String> answer, Supplier<String> work) {
        try {
            answer.complete(work.get());
        } catch (IllegalStateException e) {
            answer.completeExceptionally(e);
        }
    }

    @Test
    @DisplayName("gets one answer, read once; who asks later has it read again")
    void readsOnce() throws InterruptedException, ExecutionException, TimeoutException {
        for (CompletableFuture<String> answer : five(false)) {
            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo("value");
        }
        assertThat(readings).hasValue(1);
        assertThat(together.read("key", () -> "newer")).isEqualTo("newer");
        assertThat(together.read("other", () -> "another's")).isEqualTo("another's");
    }

    @Test
    @DisplayName("fails together and at once, and whoever comes after that tries anew")
    void failsOnce() throws InterruptedException {
        for (CompletableFuture<String> answer : five(true)) {
            assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("away");
        }
        assertThat(readings).hasValue(1);
        assertThat(together.read("key", () -> "back")).isEqualTo("back");
    }

    @Test
    @DisplayName("is not left waiting by an error")
    void errors() {
        assertThatThrownBy(() -> together.read("key", () -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(together.read("key", () -> "value")).isEqualTo("value");
    }
}
