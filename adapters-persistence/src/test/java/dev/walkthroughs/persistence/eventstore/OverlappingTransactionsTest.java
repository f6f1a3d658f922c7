package dev.walkthroughs.persistence.eventstore;

import static dev.walkthroughs.persistence.Notes.note;
import static dev.walkthroughs.persistence.Notes.oldNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.persistence.OpenTransaction;
import dev.walkthroughs.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Of transactions that overlap, a reader of the order of events")
@Tag("once")
class OverlappingTransactionsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Engines engines;
    private Reader reader;

    @BeforeEach
    void newReader() {
        engines = new Engines(database);
        reader = new Reader(engines.ours());
    }

    @Test
    @DisplayName("sees the one that commits last, exactly once, though its place is earlier")
    void seesTheLatecomer() throws SQLException {
        try (OpenTransaction late = begin();
                OpenTransaction early = begin()) {
            assertThat(late.append(note("late"))).isEqualTo(1);
            assertThat(early.append(note("early"))).isEqualTo(2);
            early.commit();
            assertThat(reader.look()).containsExactly("early");
            assertThat(reader.open()).containsExactly(1L);
            late.commit();
            assertThat(reader.look()).containsExactly("late");
            assertThat(reader.look()).isEmpty();
        }
    }

    @Test
    @DisplayName("sees the one that commits last even if all of it is ten days old")
    void seesTheOldLatecomer() throws SQLException {
        try (OpenTransaction late = begin()) {
            late.append(oldNote("late"));
            for (int i = 2; i < 12; i++) {
                commit("early" + i, true);
                assertThat(reader.look()).containsExactly("early" + i);
                assertThat(reader.open()).containsExactly(1L);
            }
            late.commit();
            assertThat(reader.look()).containsExactly("late");
            commit("next", true);
            assertThat(reader.look()).containsExactly("next");
        }
    }

    @Test
    @DisplayName("loses the one that commits last if it is the framework's own reader: this is what the engine is for")
    void theFrameworkLosesIt() throws SQLException {
        Reader frameworks = new Reader(engines.frameworks(1000));
        try (OpenTransaction late = begin()) {
            late.append(oldNote("late"));
            commit("early", true);
            assertThat(frameworks.look()).containsExactly("early");
            late.commit();
            assertThat(frameworks.look()).as("lost").isEmpty();
            commit("next", true);
            assertThat(frameworks.look()).as("lost for ever").containsExactly("next");
        }
    }

    @Test
    @DisplayName("sees the one that commits last though it was numbered after the one that commits first")
    void goesByNumbersNotByTheirOrder() throws SQLException {
        try (OpenTransaction early = begin().number();
                OpenTransaction late = begin().number()) {
            late.append(note("late"));
            early.append(note("early"));
            early.commit();
            assertThat(reader.look()).containsExactly("early");
            late.commit();
            assertThat(reader.look()).containsExactly("late");
        }
    }

    @Test
    @DisplayName("sees one that commits between the places of a longer one")
    void seesWhatLiesBetween() throws SQLException {
        try (OpenTransaction longer = begin();
                OpenTransaction between = begin()) {
            longer.append(note("first"));
            between.append(note("between"));
            longer.append(note("third"));
            longer.commit();
            assertThat(reader.look()).containsExactly("first", "third");
            between.commit();
            assertThat(reader.look()).containsExactly("between");
        }
    }

    @Test
    @DisplayName("gives up the place of one that was rolled back, and not before")
    void givesUpWhatWasRolledBack() throws SQLException {
        try (OpenTransaction undone = begin()) {
            undone.append(note("undone"));
            commit("second", false);
            assertThat(reader.look()).containsExactly("second");
            commit("third", false);
            assertThat(reader.look()).containsExactly("third");
            assertThat(reader.open()).containsExactly(1L);
            undone.rollback();
            commit("fourth", false);
            assertThat(reader.look()).containsExactly("fourth");
            assertThat(reader.open()).isEmpty();
        }
    }

    @Test
    @DisplayName("keeps places open while an older one runs that has nothing to do with them, and loses nothing")
    void waitsForTheOldest() throws SQLException {
        try (OpenTransaction unrelated = begin().number();
                OpenTransaction undone = begin();
                OpenTransaction late = begin()) {
            undone.append(oldNote("undone"));
            late.append(oldNote("late"));
            commit("third", true);
            assertThat(reader.look()).containsExactly("third");
            undone.rollback();
            commit("fourth", true);
            assertThat(reader.look()).containsExactly("fourth");
            assertThat(reader.open()).containsExactly(1L, 2L);
            late.commit();
            assertThat(reader.look()).containsExactly("late");
            assertThat(reader.open()).containsExactly(1L);
            unrelated.commit();
            commit("fifth", true);
            assertThat(reader.look()).containsExactly("fifth");
            assertThat(reader.open()).isEmpty();
        }
    }

    @Test
    @DisplayName("begins with the first event there is, and takes those before it when they come")
    void firstPlacesAreMissing() throws SQLException {
        try (OpenTransaction late = begin()) {
            begin2AndUndo();
            late.append(oldNote("late"));
            commit("fourth", true);
            assertThat(reader.look()).containsExactly("fourth");
            commit("fifth", true);
            assertThat(reader.look()).containsExactly("fifth");
            assertThat(reader.open()).contains(3L);
            late.commit();
            assertThat(reader.look()).containsExactly("late");
            commit("sixth", true);
            assertThat(reader.look()).containsExactly("sixth");
            assertThat(reader.open()).isEmpty();
        }
    }

    private void begin2AndUndo() throws SQLException {
        for (int i = 1; i <= 2; i++) {
            try (OpenTransaction undone = begin()) {
                assertThat(undone.append(note("undone" + i))).isEqualTo(i);
            }
        }
    }

    @Test
    @DisplayName("steps over a hole that is wider than any batch")
    void stepsOverAWideHole() throws SQLException {
        commit("first", false);
        assertThat(reader.look()).containsExactly("first");
        database.execute("SELECT setval('eventstore.global_index', 20000)");
        commit("far", false);
        assertThat(reader.look()).containsExactly("far");
        commit("next", false);
        assertThat(reader.look()).containsExactly("next");
        assertThat(reader.open()).isEmpty();
    }

    /** A rebuild reads like this: within a transaction that writes, beside the projections that share its engine. */
    @ParameterizedTest(name = "isolation {0}")
    @ValueSource(ints = {Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ})
    @DisplayName("sees the one that commits last though another read the same places in a transaction of its own")
    void isNotMisledByAnother(int isolation) throws SQLException {
        EventStorageEngine shared = engines.ours();
        Reader within = new Reader(shared);
        Reader beside = new Reader(shared);
        try (OpenTransaction early = begin().number();
                OpenTransaction late = begin()) {
            engines.inNumberedTransaction(isolation, () -> {
                assertThat(within.look()).isEmpty();
                late(late);
                early(early);
                within.look();
                within.look();
            });
            assertThat(beside.look()).containsExactly("early");
            late.commit();
            assertThat(beside.look()).containsExactly("late");
        }
    }

    private static void late(OpenTransaction transaction) {
        try {
            transaction.append(oldNote("late"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void early(OpenTransaction transaction) {
        try {
            transaction.append(oldNote("early"));
            transaction.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any order of beginning, being numbered, appending, committing, rolling back and looking. */
    @ParameterizedTest(name = "schedule {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("sees what is committed exactly once, in any schedule")
    void seesEachOnceInAnySchedule(long seed) throws SQLException {
        Random random = new Random(seed);
        List<OpenTransaction> open = new ArrayList<>();
        List<List<String>> appended = new ArrayList<>();
        List<String> committed = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        int name = 0;
        for (int step = 0; step < 250; step++) {
            int choice = random.nextInt(10);
            int which = open.isEmpty() ? -1 : random.nextInt(open.size());
            if (choice < 2 || which < 0) {
                if (open.size() < 5) {
                    open.add(random.nextBoolean() ? begin() : begin().number());
                    appended.add(new ArrayList<>());
                }
            } else if (choice < 5) {
                String event = "n" + name++;
                open.get(which).append(random.nextBoolean() ? note(event) : oldNote(event));
                appended.get(which).add(event);
            } else if (choice < 7) {
                open.remove(which).commit();
                committed.addAll(appended.remove(which));
            } else if (choice < 8) {
                open.remove(which).rollback();
                appended.remove(which);
            } else {
                seen.addAll(reader.look());
                assertThat(new TreeSet<>(seen)).isEqualTo(new TreeSet<>(committed));
            }
        }
        for (OpenTransaction last : open) {
            last.commit();
        }
        appended.forEach(committed::addAll);
        seen.addAll(reader.look());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(committed);
        for (String after : List.of("last", "very-last")) {
            commit(after, false);
            assertThat(reader.look()).containsExactly(after);
        }
        assertThat(reader.open()).isEmpty();
    }

    private OpenTransaction begin() throws SQLException {
        return new OpenTransaction(database);
    }

    private void commit(String name, boolean old) throws SQLException {
        try (OpenTransaction transaction = begin()) {
            transaction.append(old ? oldNote(name) : note(name));
            transaction.commit();
        }
    }
}
