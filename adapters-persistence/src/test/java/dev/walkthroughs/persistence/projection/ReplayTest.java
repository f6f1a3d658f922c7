package dev.walkthroughs.persistence.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.persistence.Eventually;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Notes;
import dev.walkthroughs.persistence.OpenTransaction;
import dev.walkthroughs.persistence.Parallel;
import dev.walkthroughs.persistence.Story;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.eventstore.SpringTransactions;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Projections (R32)")
class ReplayTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestDatabase another = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before each
    private Node node;

    @SuppressWarnings("NullAway.Init") // set before each
    private Tenant acme;

    @SuppressWarnings("NullAway.Init") // set before each
    private Map<String, List<String>> live;

    @BeforeEach
    void tell() {
        node = Node.on(database, Clock.systemUTC());
        acme = Story.tell(node);
        live = Story.tables(database, node);
        assertThat(live)
                .hasSize(14)
                // Nobody is linked or erased in this story.
                .allSatisfy((table, rows) -> assertThat(rows.isEmpty())
                        .as(table)
                        .isEqualTo(table.equals("walkthrough.walkthrough_learners")));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    @DisplayName("make the same rows of events that come twice, and come again after later ones")
    void twiceIsOnce(long seed) throws Exception {
        Random random = new Random(seed);
        try (Node empty = Node.on(another, Clock.systemUTC())) {
            List<TrackedEventMessage<?>> past = new ArrayList<>();
            for (TrackedEventMessage<?> event : events()) {
                past.add(event);
                handle(empty, event);
                handle(empty, event);
                for (int again = 0; again < 3; again++) {
                    handle(empty, past.get(random.nextInt(past.size())));
                }
            }
            assertThat(Story.tables(another, empty)).isEqualTo(live);
            for (TrackedEventMessage<?> event : past) {
                handle(empty, event);
            }
            assertThat(Story.tables(another, empty)).isEqualTo(live);
        }
    }

    @Test
    @DisplayName("are rebuilt row for row, each on its own")
    void rebuildGivesTheSame() {
        long events = database.number("SELECT count(*) FROM eventstore.domain_events");
        for (String name : Story.upkeep(node).names()) {
            assertThat(Story.upkeep(node).rebuild(name, seen -> {})).contains(events);
            assertThat(Story.tables(database, node)).isEqualTo(live);
        }
        assertThat(Story.upkeep(node).names()).containsExactly("catalogue", "progress");
    }

    @Test
    @DisplayName("are rebuilt from rows that were lost or spoilt")
    void rebuildRepairs() {
        database.execute("DELETE FROM walkthrough.mcp_servers");
        database.execute("UPDATE walkthrough.walkthrough_progress SET completed_steps = 77, revision = 1000");
        database.execute("INSERT INTO walkthrough.organization (id, slug, name, created_at)"
                + " VALUES ('org_never', 'never', 'Never', now())");
        assertThat(Story.tables(database, node)).isNotEqualTo(live);
        Story.upkeep(node).names().forEach(name -> Story.upkeep(node).rebuild(name, seen -> {}));
        assertThat(Story.tables(database, node)).isEqualTo(live);
    }

    @Test
    @DisplayName("are rebuilt without a process that runs them")
    void rebuildWhileStopped() {
        node.stop("progress");
        acme.select("late", "tour", 2, true, Story.BEGIN);
        assertThat(Story.tables(database, node)).isEqualTo(live);
        Story.upkeep(node).rebuild("progress", seen -> {});
        assertThat(database.number("SELECT count(*) FROM walkthrough.walkthrough_progress WHERE id = '"
                        + acme.progress("late", "tour") + "'"))
                .isEqualTo(1);
        Map<String, List<String>> rebuilt = Story.tables(database, node);
        node.processor("progress").start();
        node.awaitCaughtUp();
        assertThat(Story.tables(database, node)).isEqualTo(rebuilt);
    }

    @Test
    @DisplayName("that nobody knows are not rebuilt")
    void unknownName() {
        assertThat(Story.upkeep(node).rebuild("no such", seen -> {})).isEmpty();
        assertThat(Story.tables(database, node)).isEqualTo(live);
    }

    @Test
    @DisplayName("are rebuilt while writers append; readers see no gap meanwhile; in the end nothing is missing")
    void rebuildUnderLoad() throws Exception {
        List<String> filled = live.keySet().stream()
                .filter(table -> !live.getOrDefault(table, List.of()).isEmpty())
                .toList();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(
                () -> {
                    while (!done.get()) {
                        for (String table : filled) {
                            assertThat(node.jdbc()
                                            .sql("SELECT count(*) FROM " + table)
                                            .query(Long.class)
                                            .single())
                                    .as(table)
                                    .isPositive();
                        }
                        looks.incrementAndGet();
                    }
                },
                Parallel.THREADS);
        List<CompletableFuture<Void>> writers = IntStream.range(0, 3)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; !done.get(); i++) {
                                String learner = "w" + writer + "-" + i;
                                acme.select(learner, "tour", 2, true, Story.BEGIN);
                                acme.advance(learner, "tour", "a", Story.BEGIN.plusSeconds(1));
                                acme.advance(learner, "tour", "c", Story.BEGIN.plusSeconds(2));
                                calls.incrementAndGet();
                            }
                        },
                        Parallel.THREADS))
                .toList();
        Eventually.holds("writers write", () -> calls.get() > 10);
        for (String name : List.of("catalogue", "progress", "progress")) {
            int before = calls.get();
            assertThat(Story.upkeep(node).rebuild(name, seen -> {})).isPresent();
            Eventually.holds("writers go on", () -> calls.get() > before + 3);
        }
        done.set(true);
        finish(reader);
        for (CompletableFuture<Void> writer : writers) {
            finish(writer);
        }
        assertThat(looks.get()).isPositive();
        node.awaitCaughtUp();
        Map<String, List<String>> after = Story.tables(database, node);
        assertThat(after.get("walkthrough.walkthrough_progress"))
                .hasSize(live.getOrDefault("walkthrough.walkthrough_progress", List.of())
                                .size()
                        + calls.get());
        Story.upkeep(node).names().forEach(name -> Story.upkeep(node).rebuild(name, seen -> {}));
        assertThat(Story.tables(database, node)).isEqualTo(after);
    }

    @Test
    @DisplayName("give way to a writer that holds what a rebuild wants, and wants what the rebuild holds")
    void rebuildAvoidsDeadlocks() throws Exception {
        CompletableFuture<Optional<Long>> rebuild;
        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("UPDATE walkthrough.walkthroughs SET title = title");
            rebuild = CompletableFuture.supplyAsync(
                    () -> Story.upkeep(node).rebuild("catalogue", seen -> {}), Parallel.THREADS);
            Eventually.holds(
                    "the rebuild waits",
                    () -> database.number("SELECT count(*) FROM pg_locks"
                                    + " WHERE NOT granted AND relation = 'walkthrough.walkthroughs'::regclass")
                            == 1);
            statement.execute("UPDATE walkthrough.organization SET name = name");
            writer.commit();
        }
        assertThat(rebuild).succeedsWithin(30, TimeUnit.SECONDS).satisfies(events -> assertThat(events)
                .isPresent());
        assertThat(Story.tables(database, node)).isEqualTo(live);
    }

    /** The order in which a rebuild could meet an event without the one before it in its stream. */
    @Test
    @DisplayName("miss nothing of what commits during a rebuild, be its place before or behind what was read")
    void commitsDuringARebuild() throws SQLException {
        acme.select("eve", "tour", 2, true, Story.BEGIN);
        try (OpenTransaction late = new OpenTransaction(database)) {
            String stream = acme.progress("eve", "tour").value();
            late.append(Notes.of(
                    "Progress",
                    stream,
                    1,
                    new StepCompleted(
                            acme.progress("eve", "tour"),
                            acme.server("main"),
                            1,
                            2,
                            acme.step("tour", "a"),
                            acme.step("tour", "c"),
                            Story.BEGIN)));
            try (OpenTransaction many = new OpenTransaction(database)) {
                for (int i = 0; i < 1200; i++) {
                    many.append(Notes.oldNote("n" + i));
                }
                many.commit();
            }
            node.awaitCaughtUp();
            List<Long> told = new ArrayList<>();
            Story.upkeep(node).rebuild("progress", seen -> {
                told.add(seen);
                // On a thread of its own: this one is in the rebuild's transaction.
                CompletableFuture.runAsync(
                                () -> {
                                    end(late);
                                    acme.advance("eve", "tour", "c", Story.BEGIN.plusSeconds(5));
                                },
                                Parallel.THREADS)
                        .orTimeout(30, TimeUnit.SECONDS)
                        .join();
            });
            assertThat(told).containsExactly(1000L);
        }
        node.awaitCaughtUp();
        assertThat(database.rows(
                        "SELECT current_step_id, completed_steps, revision FROM walkthrough.walkthrough_progress"
                                + " WHERE id = '" + acme.progress("eve", "tour") + "'"))
                .containsExactly(acme.step("tour", "d") + "|2|2");
        assertThat(database.number("SELECT count(*) FROM walkthrough.walkthrough_step_facts WHERE progress_id = '"
                        + acme.progress("eve", "tour") + "'"))
                .isEqualTo(3);
    }

    private static void end(OpenTransaction transaction) {
        try {
            transaction.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void finish(CompletableFuture<Void> work) throws InterruptedException, ExecutionException {
        work.get();
    }

    private List<TrackedEventMessage<?>> events() {
        try (Stream<? extends TrackedEventMessage<?>> all =
                node.get(EventStorageEngine.class).readEvents(null, false)) {
            List<TrackedEventMessage<?>> events = new ArrayList<>();
            all.forEach(events::add);
            return events;
        }
    }

    private static void handle(Node at, TrackedEventMessage<?> event) throws Exception {
        Transaction transaction = new SpringTransactions(
                        at.get(PlatformTransactionManager.class), DatabaseRole.PROJECTOR)
                .startTransaction();
        try {
            for (Projection projection : Story.projections(at)) {
                for (Object projector : projection.projectors()) {
                    AnnotationEventHandlerAdapter handler = new AnnotationEventHandlerAdapter(projector);
                    if (handler.canHandle(event)) {
                        handler.handle(event);
                    }
                }
            }
            transaction.commit();
        } finally {
            transaction.rollback();
        }
    }
}
