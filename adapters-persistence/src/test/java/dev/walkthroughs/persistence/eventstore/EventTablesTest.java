package dev.walkthroughs.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.focus.FocusCommand.MoveFocus;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.persistence.Eventually;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Notes;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The event store's tables")
@Tag("once")
class EventTablesTest {

    /** More than a year ahead of the machine, so that it is not mistaken for it, and ticking, since Axon waits by it. */
    private static final Clock AHEAD = Clock.offset(Clock.systemUTC(), Duration.ofDays(400));

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @AfterEach
    void backToTheMachinesClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    @DisplayName("hold events as JSON that people and SQL can read, with short names, snake_case and plain ids")
    void readable() {
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Tenant acme = new Tenant(node, "acme").with("tour", "a", "b");
            acme.select("ann", "tour", 1, true, Tenant.NOON);
            acme.advance("ann", "tour", "a", Tenant.NOON.plusNanos(123_456_000));
            String where = " FROM eventstore.domain_events WHERE payload_type = 'StepCompleted'";
            assertThat(database.rows("SELECT payload ->> 'step', payload ->> 'next', payload ->> 'attempt',"
                            + " payload ->> 'server_id', payload ->> 'progress_id', payload ->> 'at', type,"
                            + " aggregate_identifier, sequence_number, payload_revision" + where))
                    .containsExactly("ws_acme-tour-a|ws_acme-tour-b|1|mcps_acme-main_|" + acme.progress("ann", "tour")
                            + "|2026-03-01T12:00:00.123456Z|Progress|" + acme.progress("ann", "tour") + "|1|1");
            assertThat(database.rows("SELECT jsonb_object_keys(payload)" + where))
                    .containsExactlyInAnyOrder("progress_id", "server_id", "attempt", "version", "step", "next", "at");
            assertThat(
                            database.rows(
                                    "SELECT DISTINCT payload_type FROM eventstore.domain_events WHERE payload_type !~ '^[A-Za-z]+$'"))
                    .isEmpty();
            assertThat(database.rows(
                            "SELECT DISTINCT key FROM eventstore.domain_events, jsonb_object_keys(payload) AS key"
                                    + " WHERE key !~ '^[a-z]+(_[a-z]+)*$'"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("note who called, through what, beside the event, and nothing that is not for the audit (R35)")
    void audit() {
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Tenant acme = new Tenant(node, "acme").create();
            assertThat(database.rows("SELECT meta_data ->> 'organization_id', meta_data ->> 'client_name',"
                            + " meta_data ->> 'client_version', meta_data ? 'not_for_the_audit'"
                            + " FROM eventstore.domain_events"))
                    .containsExactly(acme.organization() + "|tester|1.2|f");
        }
    }

    @Test
    @DisplayName("keep the moment of the injected clock")
    void moments() {
        try (Node node = Node.on(database, AHEAD)) {
            Instant before = AHEAD.instant();
            new Tenant(node, "acme").create();
            Instant after = AHEAD.instant();
            assertThat(database.text("SELECT pg_typeof(time_stamp) FROM eventstore.domain_events"))
                    .isEqualTo("timestamp with time zone");
            Instant stored = node.jdbc()
                    .sql("SELECT time_stamp FROM eventstore.domain_events")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            assertThat(stored).isBetween(before.minusMillis(1), after);
            EventStorageEngine engine = node.get(EventStorageEngine.class);
            // The framework reads whole milliseconds; what a decision needs to know exactly is in the event itself.
            assertThat(engine.readEvents("org_acme______").next().getTimestamp())
                    .isEqualTo(stored.truncatedTo(ChronoUnit.MILLIS));
            assertThat(engine.createTokenAt(before.minusSeconds(1)).position()).hasValue(0);
        }
    }

    @Test
    @DisplayName("take each place of a stream once: whoever comes second is told of the conflict")
    void conflicts() {
        EventStorageEngine one = new Engines(database).ours();
        EventStorageEngine two = new Engines(database).ours();
        ProgressId id = new ProgressId("wp_0123456789");
        one.appendEvents(List.of(completed(id, 0), completed(id, 1)));
        assertThatThrownBy(() -> two.appendEvents(List.of(completed(id, 1)))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> two.appendEvents(List.of(completed(id, 2), completed(id, 1))))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> two.appendEvents(List.of(completed(id, 0))))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(database.rows(
                        "SELECT aggregate_identifier, sequence_number FROM eventstore.domain_events ORDER BY 2"))
                .containsExactly("wp_0123456789|0", "wp_0123456789|1");
        assertThat(two.lastSequenceNumberFor("wp_0123456789")).contains(1L);
        two.appendEvents(List.of(completed(id, 2)));
        assertThat(one.lastSequenceNumberFor("wp_0123456789")).contains(2L);
    }

    private static DomainEventMessage<?> completed(ProgressId id, long sequence) {
        return Notes.of(
                "Progress",
                id.value(),
                sequence,
                new StepCompleted(
                        id, new ServerId("mcps_0123456789"), 1, 1, new StepId("ws_0123456789"), null, Tenant.NOON));
    }

    @Test
    @DisplayName("hold a snapshot of a long progress, from which it is loaded again by another process")
    void snapshots() {
        String[] steps = IntStream.range(0, 130).mapToObj(i -> "s" + i).toArray(String[]::new);
        Progress last;
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Tenant acme = new Tenant(node, "acme").with("tour", steps);
            acme.select("ann", "tour", 1, true, Tenant.NOON);
            for (int i = 0; i < 120; i++) {
                acme.advance("ann", "tour", "s" + i, Tenant.NOON.plusSeconds(i));
            }
            last = acme.advance("ann", "tour", "s119", Tenant.NOON).state();
            Eventually.holds(
                    "a snapshot is taken",
                    () -> database.number("SELECT count(*) FROM eventstore.snapshot_events") == 1);
        }
        assertThat(database.rows("SELECT type, sequence_number >= 49, payload -> 'state' ->> 'state',"
                        + " payload -> 'state' ->> 'attempt', payload ->> 'id' = aggregate_identifier,"
                        + " jsonb_array_length(payload -> 'state' -> 'marks' -> 'done') = sequence_number, payload_revision"
                        + " FROM eventstore.snapshot_events"))
                .containsExactly("Progress|t|UnderWay|1|t|t|2");
        // Whoever reads an event before the snapshot now fails.
        database.execute("UPDATE eventstore.domain_events SET payload_type = 'Unreadable' WHERE type = 'Progress'"
                + " AND sequence_number <= (SELECT sequence_number FROM eventstore.snapshot_events)");
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Tenant acme = new Tenant(node, "acme");
            Decision again = acme.advance("ann", "tour", "s119", Tenant.NOON);
            assertThat(again.result()).isEqualTo(Result.ALREADY_ADVANCED);
            assertThat(again.state()).isEqualTo(last);
            assertThat(node.get(Histories.class).progress(acme.progress("ann", "tour")))
                    .isEqualTo(last);
            assertThat(acme.advance("ann", "tour", "s120", Tenant.NOON).result())
                    .isEqualTo(Result.ADVANCED);
        }
    }

    @Test
    @DisplayName("hold a snapshot of a focus that often moved, from which it is read again by another process")
    void snapshotsOfAFocus() {
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Tenant acme = new Tenant(node, "acme").with("tour", "a");
            for (int i = 0; i < 12; i++) {
                move(acme, "tour");
                move(acme, "walk");
            }
            Eventually.holds(
                    "a snapshot is taken",
                    () -> database.number("SELECT count(*) FROM eventstore.snapshot_events WHERE type = 'Focus'") == 1);
        }
        // Whoever reads an event before the snapshot now fails.
        database.execute("UPDATE eventstore.domain_events SET payload_type = 'Unreadable' WHERE type = 'Focus'"
                + " AND sequence_number <= (SELECT sequence_number FROM eventstore.snapshot_events)");
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Tenant acme = new Tenant(node, "acme");
            FocusId id = FocusId.of(acme.learner("ann"), acme.server("acme"));
            assertThat(node.get(Histories.class).focus(id).walkthrough()).contains(acme.walkthrough("walk"));
            assertThat(move(acme, "walk")).isFalse();
            assertThat(move(acme, "tour")).isTrue();
        }
    }

    private static boolean move(Tenant tenant, String key) {
        FocusId id = FocusId.of(tenant.learner("ann"), tenant.server("acme"));
        return tenant.send(new MoveFocus(
                id,
                tenant.organization(),
                tenant.learner("ann"),
                tenant.server("acme"),
                tenant.walkthrough(key),
                Tenant.NOON));
    }
}
