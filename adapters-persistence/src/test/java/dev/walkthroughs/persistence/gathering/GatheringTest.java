package dev.walkthroughs.persistence.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.persistence.Eventually;
import dev.walkthroughs.persistence.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Questions asked at about the same time")
class GatheringTest {

    private final Queue<List<Integer>> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    /** Answers each number with itself ten times, and the first question only when the gate opens. */
    private List<Integer> answer(List<Integer> questions) {
        asked.add(List.copyOf(questions));
        if (questions.contains(0)) {
            await(gate);
        }
        if (questions.contains(-1)) {
            throw new IllegalArgumentException("about -1");
        }
        return questions.stream().map(question -> question * 10).toList();
    }

    private static void await(CountDownLatch gate) {
        try {
            if (!gate.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the gate stayed shut");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private CompletableFuture<Integer> later(Gathering<String, Integer, Integer> gathering, int question) {
        return later(gathering, question, new ArrayList<>());
    }

    private static CompletableFuture<Integer> later(
            Gathering<String, Integer, Integer> gathering, int question, List<Thread> threads) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                answer.complete(gathering.ask("all", question));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        threads.add(thread);
        thread.setDaemon(true);
        thread.start();
        if (question != 0) {
            // It waits, so the next one comes behind it.
            Eventually.holds("waiting", () -> thread.getState() == Thread.State.WAITING);
        }
        return answer;
    }

    @Test
    @DisplayName("are asked one by one by somebody who is alone")
    void alone() {
        Gathering<String, Integer, Integer> gathering = new Gathering<>(this::answer, 64);
        assertThat(gathering.ask("all", 1)).isEqualTo(10);
        assertThat(gathering.ask("all", 2)).isEqualTo(20);
        assertThat(asked).containsExactly(List.of(1), List.of(2));
    }

    @Test
    @DisplayName("wait for the one that is under way, and go together then, in order, as many as may")
    void together() {
        Gathering<String, Integer, Integer> gathering = new Gathering<>(this::answer, 3);
        CompletableFuture<Integer> first = later(gathering, 0);
        Eventually.holds("under way", () -> !asked.isEmpty());
        List<CompletableFuture<Integer>> others = IntStream.rangeClosed(1, 4)
                .mapToObj(question -> later(gathering, question))
                .toList();
        gate.countDown();
        assertThat(first).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(0);
        for (int i = 0; i < others.size(); i++) {
            assertThat(others.get(i)).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo((i + 1) * 10);
        }
        assertThat(asked).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4));
    }

    @Test
    @DisplayName("do not wait for those of another group")
    void apart() {
        Gathering<String, Integer, Integer> gathering = new Gathering<>(this::answer, 64);
        CompletableFuture<Integer> first = later(gathering, 0);
        Eventually.holds("under way", () -> !asked.isEmpty());
        assertThat(gathering.ask("others", 7)).isEqualTo(70);
        assertThat(first).isNotDone();
        gate.countDown();
        assertThat(first).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("fail together, and those that come after do not")
    void failure() {
        Gathering<String, Integer, Integer> gathering = new Gathering<>(this::answer, 2);
        CompletableFuture<Integer> first = later(gathering, 0);
        Eventually.holds("under way", () -> !asked.isEmpty());
        CompletableFuture<Integer> bad = later(gathering, -1);
        CompletableFuture<Integer> beside = later(gathering, 5);
        CompletableFuture<Integer> after = later(gathering, 6);
        gate.countDown();
        assertThat(first).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(bad).failsWithin(10, TimeUnit.SECONDS);
        assertThat(beside)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withMessageContaining("about -1");
        assertThat(after).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(60);
        assertThatThrownBy(() -> gathering.ask("all", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(gathering.ask("all", 8)).isEqualTo(80);
    }

    @Test
    @DisplayName("are answered to a thread that is interrupted meanwhile, which stays interrupted")
    void interrupted() {
        Gathering<String, Integer, Integer> gathering = new Gathering<>(this::answer, 64);
        CompletableFuture<Integer> first = later(gathering, 0);
        Eventually.holds("under way", () -> !asked.isEmpty());
        List<Thread> threads = new ArrayList<>();
        CompletableFuture<Integer> waiting = later(gathering, 1, threads);
        CompletableFuture<Integer> behind = later(gathering, 2);
        threads.get(0).interrupt();
        gate.countDown();
        assertThat(first).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(waiting).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(10);
        assertThat(behind).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(20);
    }

    @Test
    @DisplayName("get the wrong number of answers only by an error in the code, which everybody is told")
    void wrongNumber() {
        Gathering<String, Integer, Integer> gathering = new Gathering<>(questions -> List.of(), 64);
        assertThatThrownBy(() -> gathering.ask("all", 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("are each answered once, by their own answer, however many threads ask")
    void many() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        Gathering<Integer, Integer, Integer> gathering = new Gathering<>(
                questions -> {
                    rounds.incrementAndGet();
                    return questions.stream().map(question -> question + 1).toList();
                },
                5);
        int each = 2_000;
        List<Integer> wrong = Parallel.calls(12, caller -> {
            int bad = 0;
            for (int i = 0; i < each; i++) {
                int question = caller * each + i;
                bad += gathering.ask(i % 2, question) == question + 1 ? 0 : 1;
            }
            return bad;
        });
        assertThat(wrong).isEqualTo(Collections.nCopies(12, 0));
        assertThat(rounds.get()).isBetween(12 * each / 5, 12 * each);
    }
}
