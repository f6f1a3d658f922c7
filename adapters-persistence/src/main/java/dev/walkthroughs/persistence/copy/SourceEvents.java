package dev.walkthroughs.persistence.copy;

import dev.walkthroughs.persistence.outage.LongStatements;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The events of this store as they are stored, up to a place behind which no earlier one can come any more. */
final class SourceEvents {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private static final String SELECT = """
            SELECT global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                   payload_revision, payload::text AS payload, meta_data::text AS meta_data
              FROM eventstore.domain_events
             WHERE global_index <= :last AND\s""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UntouchedPayloads serializer = new UntouchedPayloads();

    /** Reads by transactions of its own. */
    SourceEvents(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** An event, and its place in the order of all. */
    record Placed(long place, StoredEvent event) {}

    private record Newest(long place, long noneBegunFrom) {}

    /**
     * The place of the newest event, once every transaction that may still record one before it has ended. Whoever owns an
     * earlier place took its transaction id before that place, hence before the id that is taken here (ADR 0003).
     *
     * @return empty if such a transaction is still open after that time
     */
    OptionalLong lastPlace(Duration patience) {
        // Two statements: what the first one saw was committed before the second takes an id.
        Newest newest = asked(() -> {
            long place = jdbc.sql("SELECT coalesce(max(global_index), 0) FROM eventstore.domain_events")
                    .query(Long.class)
                    .single();
            return new Newest(
                    place,
                    jdbc.sql("SELECT pg_current_xact_id()::text::bigint")
                            .query(Long.class)
                            .single());
        });
        long deadline = System.nanoTime() + patience.toNanos();
        while (!haveAllEndedBelow(newest.noneBegunFrom())) {
            if (System.nanoTime() > deadline) {
                return OptionalLong.empty();
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return OptionalLong.of(newest.place());
    }

    private boolean haveAllEndedBelow(long number) {
        return asked(() -> jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= :number")
                .param("number", number)
                .query(Boolean.class)
                .single());
    }

    /** How many there are up to a place. */
    long count(long last) {
        return count("global_index <= :place", last);
    }

    /** How many there are behind a place. */
    long countAfter(long last) {
        return count("global_index > :place", last);
    }

    private long count(String which, long place) {
        return asked(() -> {
            // It looks at all of them, which may take longer than a statement of a command should.
            LongStatements.allow(jdbc, Duration.ZERO);
            return jdbc.sql("SELECT count(*) FROM eventstore.domain_events WHERE " + which)
                    .param("place", place)
                    .query(Long.class)
                    .single();
        });
    }

    /** Up to so many behind a place, in the order of all; none if there are no more. */
    List<Placed> after(long place, long last, int most) {
        return asked(() -> jdbc.sql(SELECT + "global_index > :place ORDER BY global_index LIMIT :most")
                .param("last", last)
                .param("place", place)
                .param("most", most)
                .query((row, number) -> new Placed(row.getLong("global_index"), event(row)))
                .list());
    }

    /** Up to so many behind an event of a stream, stream by stream; none if there are no more. */
    List<StoredEvent> streamsAfter(String stream, long number, long last, int most) {
        return asked(() -> jdbc.sql(SELECT + """
                        (aggregate_identifier, sequence_number) > (:stream, :number)
                         ORDER BY aggregate_identifier, sequence_number LIMIT :most""")
                .param("last", last)
                .param("stream", stream)
                .param("number", number)
                .param("most", most)
                .query((row, index) -> event(row))
                .list());
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        MetaData notes = serializer.deserialize(new SerializedMetaData<>(row.getString("meta_data"), String.class));
        return new StoredEvent(
                row.getString("event_identifier"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("type"),
                row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                new StoredPayload(
                        row.getString("payload_type"), row.getString("payload_revision"), row.getString("payload")),
                notes);
    }

    /** Whoever reads all events must see all. */
    private <T> T asked(Supplier<T> question) {
        return DatabaseRole.PROJECTOR.act(() -> Objects.requireNonNull(transaction.execute(status -> question.get())));
    }
}
