package dev.walkthroughs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.persistence.projection.ProjectionStatus;
import dev.walkthroughs.persistence.projection.Projections;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A projection that cannot go on")
@Tag("once")
class FailuresTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    @DisplayName(
            "for want of what every event needs skips nothing: it waits, the others go on, and it catches up afterwards")
    void waitsForRepair() {
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Tenant acme = new Tenant(node, "acme").with("tour", "a", "b");
            fail("INSERT ON walkthrough.mcp_servers", "NEW.name = 'Server broken'");
            acme.serve("broken", "broken.example").serve("after", "after.example");
            awaitFailures();
            acme.select("ann", "tour", 1, true, Tenant.NOON);
            Eventually.holds("the other goes on", () -> behind(node, "progress") == 0);
            assertThat(database.number("SELECT count(*) FROM walkthrough.walkthrough_progress"))
                    .isEqualTo(1);
            assertThat(behind(node, "catalogue")).isPositive();
            assertThat(node.get(Projections.class).awaitCaughtUp(Duration.ofMillis(50)))
                    .isFalse();
            assertThat(database.number("SELECT count(*) FROM walkthrough.mcp_servers WHERE slug = 'after.example'"))
                    .as("nothing behind the fault is projected before it")
                    .isZero();
            repair("walkthrough.mcp_servers");
            assertThat(node.get(Projections.class).awaitCaughtUp(Duration.ofSeconds(60)))
                    .isTrue();
            assertThat(database.rows("SELECT slug FROM walkthrough.mcp_servers ORDER BY slug"))
                    .containsExactly("acme.example", "after.example", "broken.example");
        }
    }

    @Test
    @DisplayName("keeps no row whose token it could not keep")
    void tokenAndRowsCommitTogether() throws SQLException {
        Recorder.prepare(database);
        try (Node node = Node.on(database, Clock.systemUTC(), Recorder.Alone.class)) {
            commit("first");
            Eventually.holds(
                    "the first is projected", () -> Recorder.recorded(database).size() == 1);
            fail("UPDATE ON eventstore.token_entries", "NEW.token LIKE '%\"index\":2%'");
            commit("second");
            awaitFailures();
            assertThat(Recorder.recorded(database)).containsExactly("first");
            repair("eventstore.token_entries");
            Eventually.holds(
                    "the second is projected", () -> Recorder.recorded(database).size() > 1);
            commit("third");
            Eventually.holds(
                    "the third is projected", () -> Recorder.recorded(database).contains("third"));
            assertThat(Recorder.recorded(database)).containsExactly("first", "second", "third");
            assertThat(node.processor(Recorder.NAME).isRunning()).isTrue();
        }
    }

    @Test
    @DisplayName("doubles nothing when its connection dies between its rows and its token")
    void connectionDies() throws SQLException {
        Recorder.prepare(database);
        try (Node node = Node.on(database, Clock.systemUTC(), Recorder.Alone.class)) {
            commit("first");
            Eventually.holds(
                    "the first is projected", () -> Recorder.recorded(database).size() == 1);
            try (Connection holder = database.connect();
                    Statement hold = holder.createStatement()) {
                holder.setAutoCommit(false);
                hold.execute("SELECT 1 FROM eventstore.token_entries WHERE processor_name = '" + Recorder.NAME
                        + "' FOR UPDATE");
                commit("second");
                Eventually.holds(
                        "its rows are written, its token waits",
                        () -> database.number(
                                        "SELECT count(*) FROM pg_locks WHERE mode = 'RowExclusiveLock' AND granted"
                                                + " AND relation = 'recorded'::regclass")
                                == 1);
                Eventually.holds(
                        "it is cut off",
                        () -> database.number("SELECT count(pg_terminate_backend(pid))"
                                        + " FROM pg_locks WHERE relation = 'recorded'::regclass AND granted")
                                > 0);
                holder.rollback();
            }
            Eventually.holds(
                    "the second is projected", () -> Recorder.recorded(database).size() > 1);
            commit("third");
            Eventually.holds(
                    "the third is projected", () -> Recorder.recorded(database).contains("third"));
            assertThat(Recorder.recorded(database)).containsExactly("first", "second", "third");
            assertThat(node.processor(Recorder.NAME).isRunning()).isTrue();
        }
    }

    @Test
    @DisplayName("says how far it is behind, and who holds it")
    void tellsWhereItStands() throws SQLException {
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Projections projections = node.get(Projections.class);
            Eventually.holds("both are held", () -> projections.status().stream()
                    .noneMatch(one -> one.owner().isEmpty()));
            assertThat(projections.status())
                    .extracting(ProjectionStatus::name)
                    .containsExactly("catalogue", "progress");
            assertThat(projections.status())
                    .allMatch(one -> one.position() == 0 && one.head() == 0 && one.behind() == 0);
            commit("one");
            commit("two");
            assertThat(projections.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
            assertThat(projections.status())
                    .allMatch(one -> one.position() == 2 && one.head() == 2 && one.behind() == 0)
                    .allMatch(one -> one.lag().isZero());
            node.stop("progress");
            commit("three");
            try (OpenTransaction late = new OpenTransaction(database)) {
                late.append(Notes.note("late"));
                commit("five");
                Eventually.holds("the other goes on", () -> behind(node, "catalogue") == 0);
                assertThat(status(node, "progress"))
                        .extracting(
                                ProjectionStatus::position,
                                ProjectionStatus::head,
                                ProjectionStatus::behind,
                                ProjectionStatus::owner)
                        .containsExactly(2L, 5L, 2L, "");
                assertThat(status(node, "progress").lag()).isBetween(Duration.ofMillis(1), Duration.ofMinutes(1));
                assertThat(status(node, "catalogue").position()).isEqualTo(5);
                node.stop("catalogue");
                late.commit();
                assertThat(behind(node, "catalogue"))
                        .as("a place it jumped over")
                        .isEqualTo(1);
                assertThat(projections.awaitCaughtUp(Duration.ofMillis(50))).isFalse();
            }
            node.processor("catalogue").start();
            node.processor("progress").start();
            assertThat(projections.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
        }
    }

    /** Makes a write fail, as any other might that moment, and counts how often it does: a sequence is not rolled back. */
    private void fail(String when, String condition) {
        database.execute("CREATE SEQUENCE failures");
        database.execute("CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$"
                + " BEGIN PERFORM nextval('failures'); RAISE 'broken on purpose' USING ERRCODE = 'disk_full'; END $$");
        database.execute("CREATE TRIGGER broken BEFORE " + when + " FOR EACH ROW WHEN (" + condition
                + ") EXECUTE FUNCTION fail()");
    }

    private void awaitFailures() {
        Eventually.holds(
                "it failed, and failed again",
                () -> database.number("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM failures") > 1);
    }

    private void repair(String table) {
        database.execute("DROP TRIGGER broken ON " + table);
    }

    private static ProjectionStatus status(Node node, String name) {
        return node.get(Projections.class).status().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long behind(Node node, String name) {
        return status(node, name).behind();
    }

    private void commit(String name) throws SQLException {
        try (OpenTransaction transaction = new OpenTransaction(database)) {
            transaction.append(Notes.note(name));
            transaction.commit();
        }
    }
}
