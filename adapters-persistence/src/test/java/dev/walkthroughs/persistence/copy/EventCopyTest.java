package dev.walkthroughs.persistence.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Notes;
import dev.walkthroughs.persistence.OpenTransaction;
import dev.walkthroughs.persistence.Story;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.copy.CopyRejection.CopyDiffers;
import dev.walkthroughs.persistence.copy.CopyRejection.EventsUnderWay;
import dev.walkthroughs.persistence.copy.CopyRejection.TargetDiffers;
import dev.walkthroughs.persistence.copy.CopyRejection.TargetFailed;
import dev.walkthroughs.persistence.copy.EventCopy.Copied;
import dev.walkthroughs.persistence.copy.EventCopy.Phase;
import dev.walkthroughs.persistence.copy.EventCopy.Progress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A copy of the events")
@Tag("once")
class EventCopyTest {

    private static final int BATCH = 7;
    private static final Progress UNSEEN = (phase, done, total) -> {};

    @RegisterExtension
    static final TestDatabase HERE = new TestDatabase();

    @RegisterExtension
    static final TestDatabase THERE = new TestDatabase();

    private static Node node;

    private final OtherStore other = new OtherStore(THERE);

    @BeforeAll
    static void tell() {
        node = Node.on(HERE, Clock.systemUTC());
        Story.tell(node);
        // As the first release wrote them; and one that only a later release will know.
        HERE.execute("UPDATE eventstore.domain_events SET payload_revision = NULL WHERE type = 'Organization'");
        HERE.execute("UPDATE eventstore.domain_events SET payload_type = 'Unheard', payload = '{\"of\": 1.50}'"
                + " WHERE payload_type = 'WalkthroughUnassigned'");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void nothingThere() {
        other.drop();
    }

    private static EventCopy copy() {
        return new EventCopy(node.jdbc(), node.get(TransactionTemplate.class), BATCH, Duration.ofSeconds(30));
    }

    private static Copied copied(Outcome<Copied, CopyRejection> outcome) {
        return outcome.fold(copied -> copied, why -> {
            throw new AssertionError("refused: " + why);
        });
    }

    private static CopyRejection refused(Outcome<Copied, CopyRejection> outcome) {
        return outcome.fold(
                copied -> {
                    throw new AssertionError("accepted: " + copied);
                },
                why -> why);
    }

    private static long events() {
        return HERE.number("SELECT count(*) FROM eventstore.domain_events");
    }

    /** The events here in their order, each as a line, as far as another store keeps them. */
    private static List<String> here() {
        return HERE.rows("SELECT event_identifier, aggregate_identifier, sequence_number, type, payload_type,"
                + " payload_revision, payload, meta_data, date_trunc('milliseconds', time_stamp)"
                + " FROM eventstore.domain_events ORDER BY global_index");
    }

    @Test
    @DisplayName(
            "has all of them in their order, with every identifier, number, type, revision, payload, note and time")
    void everything() {
        Map<Phase, Long> seen = new EnumMap<>(Phase.class);

        Copied done = copied(node.get(EventCopy.class).run(other.open(), (phase, at, total) -> seen.put(phase, at)));

        assertThat(done)
                .isEqualTo(new Copied(
                        events(),
                        events(),
                        HERE.number("SELECT count(DISTINCT aggregate_identifier) FROM eventstore.domain_events"),
                        0));
        assertThat(other.events()).isEqualTo(here()).hasSizeGreaterThan(50);
        assertThat(other.events())
                .anyMatch(event -> event.contains("|Organization|OrganizationCreated|null|"))
                .anyMatch(event -> event.contains("|Unheard|1|{\"of\": 1.50}|"));
        assertThat(seen).containsEntry(Phase.COPIED, events()).containsEntry(Phase.VERIFIED, events());
    }

    /** Stands for a process that was killed. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    @DisplayName("goes on where it ended, however it ended, without a gap and without a duplicate")
    void goesOn() {
        EventStore target = other.open();
        assertThatThrownBy(() -> copy().run(target, (phase, done, total) -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        assertThat(other.events()).hasSize(BATCH);
        // In the middle of a batch, as a target would stand that takes events one by one.
        THERE.execute("DELETE FROM DomainEventEntry WHERE globalIndex > 5");

        assertThat(copied(copy().run(target, UNSEEN)).copied()).isEqualTo(events() - 5);
        assertThat(other.events()).isEqualTo(here());
        assertThat(copied(copy().run(target, UNSEEN)).copied()).isZero();
        assertThat(other.events()).isEqualTo(here());
    }

    @Test
    @DisplayName("takes what was recorded since, and counts what is recorded meanwhile")
    void later() {
        EventStore target = other.open();
        copied(copy().run(target, UNSEEN));
        happens("since");

        Copied done = copied(copy().run(target, (phase, at, total) -> {
            if (phase == Phase.COPIED) {
                happens("meanwhile");
            }
        }));

        assertThat(done.copied()).isEqualTo(1);
        assertThat(done.later()).isEqualTo(1);
        assertThat(copied(copy().run(target, UNSEEN)).copied()).isEqualTo(1);
        assertThat(other.events()).isEqualTo(here());
    }

    private static void happens(String name) {
        try (OpenTransaction transaction = new OpenTransaction(HERE)) {
            transaction.append(Notes.note(name));
            transaction.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("is not begun while a transaction may record an event before those that are there")
    void waits() throws SQLException {
        EventStore target = other.open();
        EventCopy impatient =
                new EventCopy(node.jdbc(), node.get(TransactionTemplate.class), BATCH, Duration.ofMillis(1));
        try (OpenTransaction slow = new OpenTransaction(HERE)) {
            slow.append(Notes.note("slow"));
            happens("fast");

            assertThat(refused(impatient.run(target, UNSEEN))).isEqualTo(new EventsUnderWay());
            assertThat(other.events()).isEmpty();
            slow.commit();
        }
        copied(copy().run(target, UNSEEN));
        assertThat(other.events()).isEqualTo(here());
    }

    @Test
    @DisplayName("is refused by a target that holds anything else, which stays as it is")
    void foreign() {
        EventStore target = other.open();
        target.publish(new StoredEvent(
                        "id",
                        "stream",
                        0,
                        "Organization",
                        Clock.systemUTC().instant(),
                        new StoredPayload("OrganizationCreated", "1", "{}"),
                        Map.of())
                .message());

        assertThat(refused(copy().run(target, UNSEEN))).isEqualTo(new TargetDiffers(1));
        assertThat(other.events()).hasSize(1);
    }

    @Test
    @DisplayName("is refused by a target that has more than this store")
    void more() {
        EventStore target = other.open();
        copied(copy().run(target, UNSEEN));
        target.publish(new StoredEvent(
                        "more",
                        "stream",
                        0,
                        null,
                        Clock.systemUTC().instant(),
                        new StoredPayload("OrganizationCreated", null, "{}"),
                        Map.of())
                .message());

        assertThat(refused(copy().run(target, UNSEEN))).isEqualTo(new TargetDiffers(events() + 1));
    }

    @Test
    @DisplayName("is refused by an earlier copy in which one word is another, as after an erasure here")
    void changed() {
        EventStore target = other.open();
        copied(copy().run(target, UNSEEN));
        THERE.execute("UPDATE DomainEventEntry SET payload ="
                + " convert_to(replace(convert_from(payload, 'UTF8'), '}', ' }'), 'UTF8') WHERE globalIndex = 9");

        assertThat(refused(copy().run(target, UNSEEN))).isEqualTo(new TargetDiffers(9));
    }

    @Test
    @DisplayName("is not taken for one if a stream is read otherwise than it was written")
    void verifies() {
        other.open();
        String stream = HERE.text("SELECT aggregate_identifier FROM eventstore.domain_events"
                + " GROUP BY 1 HAVING count(*) > 2 ORDER BY 1 LIMIT 1");
        EventStore lossy = other.reading(events ->
                events.get(0).getAggregateIdentifier().equals(stream) ? events.subList(0, events.size() - 1) : events);

        assertThat(refused(copy().run(lossy, UNSEEN))).isEqualTo(new CopyDiffers(stream));
        assertThat(other.events()).as("all were written").isEqualTo(here());
        assertThat(copied(copy().run(other.open(), UNSEEN)).copied()).isZero();
    }

    @Test
    @DisplayName("is refused in words where the target cannot be used")
    void broken() {
        assertThat(refused(copy().run(other.broken(), UNSEEN)))
                .isInstanceOfSatisfying(
                        TargetFailed.class, why -> assertThat(why.message()).contains("EventStoreException"));
    }

    @Test
    @DisplayName("of an empty store is empty")
    void empty() {
        DataSource source = THERE.dataSource();
        EventCopy nothing = new EventCopy(
                JdbcClient.create(source), new TransactionTemplate(new DataSourceTransactionManager(source)));

        assertThat(copied(nothing.run(other.open(), UNSEEN))).isEqualTo(new Copied(0, 0, 0, 0));
    }
}
