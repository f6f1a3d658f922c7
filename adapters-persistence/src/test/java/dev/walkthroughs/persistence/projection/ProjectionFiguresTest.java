package dev.walkthroughs.persistence.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Story;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.projection.replay.Rebuild.Rebuilt;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;

/**
 * The figures of ADR 0035: {@code -Dwide=true -Dwalks=N -Dtogether=M} runs it and prints them. Walks of ten steps, M of them
 * at a time, each in turn; then the projection catches up with them, follows more of them that come at a rate, and is rebuilt.
 */
@DisplayName("Projecting, measured")
@EnabledIfSystemProperty(named = "wide", matches = "true")
@Tag("once")
class ProjectionFiguresTest {

    private static final int STEPS = 10;
    private static final int WALKS = Integer.getInteger("walks", 2000);
    private static final int TOGETHER = Integer.getInteger("together", 64);

    /** Events are a walk's beginning, its steps and its completion. */
    private static final int EVENTS_A_WALK = STEPS + 2;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private ProcessHandle postmaster = ProcessHandle.current();

    private final List<String> figures = new ArrayList<>();

    @Test
    @DisplayName("costs as much as told")
    void figures() throws SQLException {
        try (Node node = Node.on(database, Clock.systemUTC());
                Connection writer = database.connect()) {
            postmaster = ProcessHandle.of(writer.unwrap(PGConnection.class).getBackendPID())
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
            Tenant acme = new Tenant(node, "acme").with("tour", "a");
            node.stop("progress");
            write(writer, acme, 1, WALKS, 0, STEPS + 1);
            int more = WALKS / TOGETHER / 2 * TOGETHER;
            timed("writing, " + TOGETHER + " walks at once", more, () -> trickle(writer, acme, WALKS, more));
            database.execute("ANALYZE");
            timed("catching up", WALKS + more, () -> {
                node.processor("progress").start();
                await(node);
            });
            timed("writing so, and following", more, () -> {
                trickle(writer, acme, WALKS + more, more);
                await(node);
            });
            timed("rebuilding", WALKS + 2 * more, () -> {
                Rebuilt rebuilt = Story.rebuild(node, "progress");
                assertThat(rebuilt.written() + rebuilt.removed()).isZero();
            });
        }
        figures.forEach(System.out::println);
    }

    /** Walks as learners make them at a time, each in turn, about 2,000 events a second. */
    private static void trickle(Connection writer, Tenant acme, int from, int walks) {
        for (int first = from + 1; first <= from + walks; first += TOGETHER) {
            for (int event = 0; event < EVENTS_A_WALK; event++) {
                long due = System.nanoTime() + TOGETHER * 500_000L;
                write(writer, acme, first, first + TOGETHER - 1, event, event);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
            }
        }
    }

    private static void await(Node node) {
        while (DatabaseRole.PROJECTOR.act(() -> node.jdbc()
                .sql(
                        "SELECT (SELECT max(global_index) FROM eventstore.domain_events) > min((token::jsonb ->> 'index')::bigint)"
                                + " FROM eventstore.token_entries WHERE processor_name = 'progress'")
                .query(Boolean.class)
                .single())) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void timed(String what, int walks, Runnable work) {
        Duration before = cpu();
        long since = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - since) / 1e9;
        double cpu = cpu().minus(before).toNanos() / 1e9;
        long events = (long) walks * EVENTS_A_WALK;
        figures.add("%s: %d events in %.2f s, %.0f events/s, %.0f us of processors an event"
                .formatted(what, events, seconds, events / seconds, cpu / events * 1e6));
    }

    /** Of this process and of its database's, by Linux' proc(5); of those that have ended too. */
    private Duration cpu() {
        long ticks = Stream.concat(Stream.of(ProcessHandle.current(), postmaster), postmaster.children())
                .mapToLong(one -> ticks(one.pid(), one.equals(postmaster) ? 4 : 2))
                .sum();
        return Duration.ofMillis(ticks * 10);
    }

    /** Of user and system, and then of ended children. */
    private static long ticks(long pid, int numbers) {
        try {
            String[] fields = Files.readString(Path.of("/proc/" + pid + "/stat"))
                    .replaceFirst("^.*\\) ", "")
                    .split(" ");
            return Arrays.stream(fields, 11, 11 + numbers)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    /** As the event store holds them. */
    private static void write(Connection writer, Tenant acme, int first, int last, int from, int to) {
        String meta = "jsonb_build_object('organization_id', '" + acme.organization() + "', 'client_name', 'tester')";
        String progress = "'wp_' || lpad(l::text, 22, '0')";
        String step = "'ws_' || lpad(%s::text, 20, '0')";
        String at =
                "to_char(timestamp '2026-03-01 12:00:00' + (e * 7 + l %% 50) * interval '1 second', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        .replace("%%", "%");
        String common = "'progress_id', " + progress + ", 'server_id', '" + acme.server("main")
                + "', 'attempt', 1, 'version', 1, 'at', " + at;
        String sql = "INSERT INTO eventstore.domain_events (event_identifier, aggregate_identifier, sequence_number,"
                + " type, time_stamp, payload_type, payload_revision, payload, meta_data) SELECT l || '-' || e, "
                + progress + ", e, 'Progress', now(),"
                + " CASE e WHEN 0 THEN 'AttemptStarted' WHEN " + (STEPS + 1)
                + " THEN 'WalkthroughCompleted' ELSE 'StepCompleted' END,"
                + " CASE e WHEN 0 THEN '2' WHEN " + (STEPS + 1) + " THEN '2' END,"
                + " CASE e WHEN 0 THEN jsonb_build_object('organization_id', '" + acme.organization()
                + "', 'learner_id', 'mcpu_' || lpad(l::text, 22, '0'), 'walkthrough_id', '"
                + acme.walkthrough("tour") + "', 'first_step', " + step.formatted("0")
                + ", 'required_steps', " + STEPS + ", 'only', '[]'::jsonb, " + common + ")"
                + " WHEN " + (STEPS + 1) + " THEN jsonb_build_object('reason', 'ACKNOWLEDGED', " + common + ")"
                + " ELSE jsonb_strip_nulls(jsonb_build_object('step', " + step.formatted("(e - 1)")
                + ", 'next', CASE WHEN e < "
                + STEPS + " THEN " + step.formatted("e") + " END, " + common + ")) END, " + meta
                + " FROM generate_series(" + first + ", " + last + ") l, generate_series(" + from + ", " + to
                + ") e ORDER BY (l - 1) / " + TOGETHER + ", e, l";
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
