package dev.walkthroughs.persistence.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Story;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.projection.replay.Rebuild.Rebuilt;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The figures of ADR 0028; {@code -Dwide=true -Dlearners=N} runs it and prints them. */
@DisplayName("Rebuilding, measured")
@EnabledIfSystemProperty(named = "wide", matches = "true")
@Tag("once")
class ReplayFiguresTest {

    private static final int STEPS = 10;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    @DisplayName("goes as fast as told, and keeps the processor waiting as long as told")
    void figures() {
        int learners = Integer.getInteger("learners", 2000);
        List<String> figures = new ArrayList<>();
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Tenant acme = new Tenant(node, "acme").with("tour", "a");
            node.stop("progress");
            write(acme, learners);
            Rebuilt first = timed(node, "filled from nothing", figures);
            assertThat(first.written()).isEqualTo(learners * (2L + STEPS));
            Rebuilt again = timed(node, "nothing wrong", figures);
            assertThat(again.written()).isZero();
            database.execute("UPDATE walkthrough.walkthrough_step_facts SET client_name = 'wrong'");
            Rebuilt all = timed(node, "all facts wrong", figures);
            assertThat(all.written()).isEqualTo((long) learners * STEPS);
            String facts = "walkthrough.walkthrough_step_facts";
            database.execute("CREATE UNLOGGED TABLE public.filled AS SELECT * FROM " + facts);
            timed(
                    "delete and insert",
                    "DELETE FROM " + facts + "; INSERT INTO " + facts + " SELECT * FROM filled",
                    figures);
            timed(
                    "truncate and insert",
                    "TRUNCATE " + facts + "; INSERT INTO " + facts + " SELECT * FROM filled",
                    figures);
        }
        figures.forEach(System.out::println);
    }

    private static Rebuilt timed(Node node, String what, List<String> figures) {
        long since = System.nanoTime();
        Rebuilt rebuilt = Story.rebuild(node, "progress");
        Duration whole = Duration.ofNanos(System.nanoTime() - since);
        figures.add(what + ": " + rebuilt.events() + " events in " + whole.toMillis() + " ms, waited "
                + rebuilt.held().toMillis() + " ms, " + rebuilt);
        return rebuilt;
    }

    private void timed(String what, String sql, List<String> figures) {
        long since = System.nanoTime();
        database.execute("BEGIN; " + sql + "; COMMIT");
        figures.add(what + ": " + Duration.ofNanos(System.nanoTime() - since).toMillis() + " ms");
    }

    /** Learners who did ten steps each, as the event store holds them. */
    private void write(Tenant acme, int learners) {
        String meta = "jsonb_build_object('organization_id', '" + acme.organization() + "', 'client_name', 'tester')";
        String columns =
                "INSERT INTO eventstore.domain_events (event_identifier, aggregate_identifier, sequence_number,"
                        + " type, time_stamp, payload_type, payload_revision, payload, meta_data) ";
        database.execute(columns + "SELECT 's' || l, 'wp_' || lpad(l::text, 22, '0'), 0, 'Progress', now(),"
                + " 'AttemptStarted', '2', jsonb_build_object('progress_id', 'wp_' || lpad(l::text, 22, '0'),"
                + " 'organization_id', '" + acme.organization() + "', 'learner_id', 'mcpu_' || lpad(l::text, 22, '0'),"
                + " 'walkthrough_id', '" + acme.walkthrough("tour") + "', 'server_id', '" + acme.server("main")
                + "', 'attempt', 1, 'version', 1, 'first_step', 'ws_00000000000000000000', 'required_steps', 10,"
                + " 'only', '[]'::jsonb, 'at', '2026-03-01T12:00:00Z'), " + meta
                + " FROM generate_series(1, " + learners + ") l");
        database.execute(columns + "SELECT 'c' || l || '-' || s, 'wp_' || lpad(l::text, 22, '0'), s, 'Progress', now(),"
                + " 'StepCompleted', NULL, jsonb_strip_nulls(jsonb_build_object('progress_id', 'wp_' || lpad(l::text, 22, '0'),"
                + " 'server_id', '" + acme.server("main") + "', 'attempt', 1, 'version', 1,"
                + " 'step', 'ws_' || lpad((s - 1)::text, 20, '0'),"
                + " 'next', CASE WHEN s < " + STEPS + " THEN 'ws_' || lpad(s::text, 20, '0') END,"
                + " 'at', '2026-03-01T12:01:00Z')), " + meta
                + " FROM generate_series(1, " + STEPS + ") s, generate_series(1, " + learners + ") l");
    }
}
