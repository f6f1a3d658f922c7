package dev.walkthroughs.persistence.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.walkthroughs.persistence.projection.letters.Handlers;
import dev.walkthroughs.persistence.projection.replay.Rebuild.Rebuilt;
import dev.walkthroughs.persistence.projection.replay.ReplayRejection;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Projections (R32)")
@Tag("once")
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
    void twiceIsOnce(long seed) {
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
            Rebuilt rebuilt = Story.rebuild(node, name);
            assertThat(rebuilt.events()).isEqualTo(events);
            assertThat(rebuilt.removed() + rebuilt.written() + rebuilt.letters())
                    .as("nothing to correct")
                    .isZero();
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
        Story.upkeep(node).names().forEach(name -> Story.rebuild(node, name));
        assertThat(Story.tables(database, node)).isEqualTo(live);
    }

    @Test
    @DisplayName("are rebuilt without a process that runs them")
    void rebuildWhileStopped() {
        node.stop("progress");
        acme.select("late", "tour", 2, true, Story.BEGIN);
        assertThat(Story.tables(database, node)).isEqualTo(live);
        Story.rebuild(node, "progress");
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
        assertThat(Story.upkeep(node).rebuild("no such", seen -> {}).fold(Rebuilt::name, ReplayRejection::message))
                .isEqualTo("There is no projection no such; there are catalogue and progress.");
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
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> look(filled, done, looks), Parallel.THREADS);
        List<CompletableFuture<Void>> writers = IntStream.range(0, 2)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; !done.get(); i++) {
                                String learner = "w" + writer + "-" + i;
                                acme.select(learner, "tour", 2, true, Story.BEGIN);
                                acme.advance(learner, "tour", "a", Story.BEGIN.plusSeconds(1));
                                acme.advance(learner, "tour", "c", Story.BEGIN.plusSeconds(2));
                                calls.incrementAndGet();
                                // Learners read between their calls; without that the machine is all theirs.
                                LockSupport.parkNanos(10_000_000);
                            }
                        },
                        Parallel.THREADS))
                .toList();
        Eventually.holds("writers write", () -> calls.get() > 10);
        for (String name : List.of("catalogue", "progress", "progress")) {
            int before = calls.get();
            Story.rebuild(node, name);
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
        Story.upkeep(node).names().forEach(name -> Story.rebuild(node, name));
        assertThat(Story.tables(database, node)).isEqualTo(after);
    }

    /** Nothing that was seen is gone at the next look, and what one learner did is the same at each. */
    private void look(List<String> filled, AtomicBoolean done, AtomicInteger looks) {
        Map<String, Long> seen = new HashMap<>();
        String ann = " WHERE progress_id = '" + acme.progress("ann", "tour") + "'";
        String facts =
                "SELECT string_agg(f::text, ';' ORDER BY attempt, step_id) FROM walkthrough.walkthrough_step_facts f"
                        + ann;
        String before = node.jdbc().sql(facts).query(String.class).single();
        while (!done.get()) {
            for (String table : filled) {
                // Counts come and go; of the attempts there are only more.
                String what = table.equals("walkthrough.walkthrough_tallies")
                        ? "sum(n)::bigint FROM " + table + " WHERE figure = 'attempts'"
                        : "count(*) FROM " + table;
                long now = node.jdbc().sql("SELECT " + what).query(Long.class).single();
                assertThat(now).as(table).isPositive().isGreaterThanOrEqualTo(seen.getOrDefault(table, 0L));
                seen.put(table, now);
            }
            assertThat(node.jdbc().sql(facts).query(String.class).single()).isEqualTo(before);
            looks.incrementAndGet();
        }
    }

    @Test
    @DisplayName("are as they were when a rebuild ends before its end; the next drops what it left, and only one runs")
    void endedBeforeItsEnd() throws SQLException {
        try (OpenTransaction many = new OpenTransaction(database)) {
            for (int i = 0; i < 5000; i++) {
                many.append(Notes.note("n" + i));
            }
            many.commit();
        }
        node.awaitCaughtUp();
        Map<String, List<String>> before = Story.tables(database, node);
        String beside = "SELECT count(*) FROM pg_namespace WHERE nspname = 'replay_catalogue'";
        assertThatThrownBy(() -> Story.upkeep(node).rebuild("catalogue", seen -> {
                    throw new IllegalStateException(Story.upkeep(node)
                            .rebuild("catalogue", again -> {})
                            .fold(Rebuilt::name, ReplayRejection::message));
                }))
                .hasMessage("Another process is filling catalogue.");
        assertThat(database.number(beside)).isEqualTo(1);
        assertThat(Story.tables(database, node)).isEqualTo(before);
        database.execute("CREATE VIEW public.titles AS SELECT title FROM walkthrough.walkthroughs");
        assertThat(Story.rebuild(node, "catalogue").written()).isZero();
        assertThat(database.number(beside)).isZero();
        assertThat(Story.tables(database, node)).isEqualTo(before);
        assertThat(database.number("SELECT count(*) FROM public.titles")).isPositive();
    }

    @Test
    @DisplayName("give way to a writer that holds what a rebuild wants, and wants what the rebuild holds")
    void rebuildAvoidsDeadlocks() throws Exception {
        CompletableFuture<Rebuilt> rebuild;
        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("UPDATE walkthrough.walkthroughs SET title = title");
            rebuild = CompletableFuture.supplyAsync(() -> Story.rebuild(node, "catalogue"), Parallel.THREADS);
            Eventually.holds(
                    "the rebuild waits",
                    () -> database.number("SELECT count(*) FROM pg_locks"
                                    + " WHERE NOT granted AND relation = 'walkthrough.walkthroughs'::regclass")
                            == 1);
            statement.execute("UPDATE walkthrough.organization SET name = name");
            writer.commit();
        }
        assertThat(rebuild).succeedsWithin(30, TimeUnit.SECONDS);
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
                for (int i = 0; i < 5200; i++) {
                    many.append(Notes.oldNote("n" + i));
                }
                many.commit();
            }
            node.awaitCaughtUp();
            List<Long> told = new ArrayList<>();
            Story.rebuild(node, "progress", seen -> {
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
            assertThat(told).containsExactly(5000L);
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

    private static void handle(Node at, TrackedEventMessage<?> event) {
        Transaction transaction = new SpringTransactions(
                        at.get(PlatformTransactionManager.class), DatabaseRole.PROJECTOR)
                .startTransaction();
        try {
            for (Projection projection : Story.projections(at)) {
                Handlers.of(projection, at.jdbc()).handle(List.of(event));
            }
            transaction.commit();
        } finally {
            transaction.rollback();
        }
    }
}
