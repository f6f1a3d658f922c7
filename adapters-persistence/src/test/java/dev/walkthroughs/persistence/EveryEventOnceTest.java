package dev.walkthroughs.persistence;

import static dev.walkthroughs.persistence.Notes.note;
import static dev.walkthroughs.persistence.Notes.oldNote;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A running projection is given every committed event exactly once,")
@Tag("once")
class EveryEventOnceTest {

    private static final int WRITERS = 8;
    private static final int EVENTS_EACH = 200;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final List<String> committed = Collections.synchronizedList(new ArrayList<>());

    /** Transactions that wait for another to commit before them. */
    private final Queue<CountDownLatch> waiting = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void prepare() {
        Recorder.prepare(database);
    }

    @Test
    @DisplayName("one that commits after a later one too, and its place is then no longer looked for")
    void givesTheLatecomer() throws SQLException {
        try (OpenTransaction late = new OpenTransaction(database);
                Node node = node()) {
            late.append(oldNote("late"));
            commit("early");
            awaitRecorded(node, "early");
            assertThat(gaps()).isEqualTo("[1]");
            late.commit();
            awaitRecorded(node, "early", "late");
            commit("next");
            awaitRecorded(node, "early", "late", "next");
            assertThat(gaps()).isEqualTo("[]");
        }
    }

    @Test
    @DisplayName("one that commits while no process runs, after a later one was projected by a process that is gone")
    void remembersOpenPlacesOverARestart() throws SQLException {
        try (OpenTransaction late = new OpenTransaction(database)) {
            late.append(oldNote("late"));
            commit("early");
            try (Node node = node()) {
                awaitRecorded(node, "early");
            }
            late.commit();
            try (Node node = node()) {
                awaitRecorded(node, "early", "late");
            }
        }
    }

    @Test
    @DisplayName("and looks no longer for the place of one that was rolled back, once it was")
    void forgetsWhatWasRolledBack() throws SQLException {
        try (OpenTransaction undone = new OpenTransaction(database);
                Node node = node()) {
            undone.append(oldNote("undone"));
            commit("second");
            awaitRecorded(node, "second");
            commit("third");
            awaitRecorded(node, "second", "third");
            assertThat(gaps()).isEqualTo("[1]");
            undone.rollback();
            commit("fourth");
            awaitRecorded(node, "second", "third", "fourth");
            assertThat(gaps()).isEqualTo("[]");
        }
    }

    @Test
    @DisplayName("with eight writers whose transactions overlap, wait for each other and are rolled back at random")
    void withManyWriters() throws Exception {
        try (Node node = node()) {
            List<Future<?>> writers = startWriters();
            finish(writers);
            awaitAll(node);
        }
    }

    @Test
    @DisplayName("with eight such writers and its process stopped and started among them")
    void withManyWritersAndARestart() throws Exception {
        List<Future<?>> writers;
        try (Node first = node()) {
            writers = startWriters();
            Eventually.holds(
                    "a third is projected", () -> Recorder.recorded(database).size() > WRITERS * EVENTS_EACH / 3);
            first.stop(Recorder.NAME);
        }
        try (Node second = node()) {
            finish(writers);
            awaitAll(second);
        }
    }

    @Test
    @DisplayName("with eight such writers and two processes, of which the one that projects stops")
    void withManyWritersAndTwoProcesses() throws Exception {
        List<Future<?>> writers;
        try (Node second = node()) {
            try (Node first = node()) {
                writers = startWriters();
                Eventually.holds(
                        "some are projected", () -> Recorder.recorded(database).size() > WRITERS * EVENTS_EACH / 4);
                second.stop(Recorder.NAME);
                second.processor(Recorder.NAME).start();
                Eventually.holds(
                        "more are projected", () -> Recorder.recorded(database).size() > WRITERS * EVENTS_EACH / 2);
                first.stop(Recorder.NAME);
            }
            finish(writers);
            awaitAll(second);
        }
    }

    private List<Future<?>> startWriters() {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "w" + writer + "-";
            Random random = new Random(writer);
            writers.add(pool.submit(() -> {
                write(name, random);
                return null;
            }));
        }
        pool.shutdown();
        return writers;
    }

    private void write(String writer, Random random) throws SQLException, InterruptedException {
        for (int i = 0; i < EVENTS_EACH; ) {
            List<String> names = new ArrayList<>();
            try (OpenTransaction transaction = new OpenTransaction(database)) {
                if (random.nextInt(4) == 0) {
                    transaction.number();
                }
                for (int more = 1 + random.nextInt(4); more > 0 && i < EVENTS_EACH; more--) {
                    String name = writer + i++;
                    transaction.append(random.nextBoolean() ? note(name) : oldNote(name));
                    names.add(name);
                    if (random.nextInt(8) == 0) {
                        waitForAnother();
                    }
                }
                if (random.nextInt(4) == 0) {
                    transaction.rollback();
                } else {
                    transaction.commit();
                    committed.addAll(names);
                }
            }
            CountDownLatch first = waiting.poll();
            if (first != null) {
                first.countDown();
            }
        }
    }

    /** Until another transaction has ended, or for as long as nobody else is left to end one. */
    private void waitForAnother() throws InterruptedException {
        CountDownLatch turn = new CountDownLatch(1);
        waiting.add(turn);
        if (!turn.await(100, TimeUnit.MILLISECONDS)) {
            waiting.remove(turn);
        }
    }

    private static void finish(List<Future<?>> writers) throws InterruptedException, ExecutionException {
        for (Future<?> writer : writers) {
            writer.get();
        }
    }

    private void awaitAll(Node node) throws SQLException {
        String[] last = {"last", "very-last"};
        for (String name : last) {
            commit(name);
            committed.add(name);
            Eventually.holds(
                    name + " is projected", () -> Recorder.recorded(database).contains(name));
        }
        // The last word is the token's: it looks for nothing any more, so nothing else will come.
        Eventually.holds("nothing is looked for any more", () -> gaps().equals("[]"));
        assertThat(node.processor(Recorder.NAME).isError()).isFalse();
        assertThat(Recorder.recorded(database)).containsExactlyInAnyOrderElementsOf(committed);
        assertThat(committed.size()).isGreaterThan(WRITERS * EVENTS_EACH / 2);
    }

    private void awaitRecorded(Node node, String... events) {
        Eventually.holds(
                List.of(events) + " are projected",
                () -> Recorder.recorded(database).size() >= events.length);
        assertThat(Recorder.recorded(database)).containsExactly(events);
        assertThat(node.processor(Recorder.NAME).isRunning()).isTrue();
    }

    private String gaps() {
        return database.text("SELECT token::jsonb -> 'gaps' FROM eventstore.token_entries WHERE processor_name = '"
                + Recorder.NAME + "'");
    }

    private void commit(String name) throws SQLException {
        try (OpenTransaction transaction = new OpenTransaction(database)) {
            transaction.append(oldNote(name));
            transaction.commit();
        }
    }

    private Node node() {
        return Node.on(database, Clock.systemUTC(), Recorder.Alone.class);
    }
}
