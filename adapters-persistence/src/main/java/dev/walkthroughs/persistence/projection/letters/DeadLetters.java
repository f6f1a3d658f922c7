package dev.walkthroughs.persistence.projection.letters;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events that wait for one projection, in the running transaction. A letter says where its event is, and not what it
 * says: that is read again from the event store, as it is then.
 */
public final class DeadLetters {

    /** The table of the live projections. */
    public static final String TABLE = "eventstore.dead_letters";

    /** An event's place in its stream. */
    record Letter(String stream, long number) {}

    private final JdbcClient jdbc;
    private final String table;
    private final String projection;

    /**
     * Letters of a projection.
     *
     * @param table {@link #TABLE}, or one of the same shape
     */
    public DeadLetters(JdbcClient jdbc, String table, String projection) {
        this.jdbc = jdbc;
        this.table = table;
        this.projection = projection;
    }

    /** Of what an event is a part, and must not come without what was before it. */
    public static String streamOf(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> one ? one.getAggregateIdentifier() : event.getIdentifier();
    }

    private static long numberOf(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> one ? one.getSequenceNumber() : 0;
    }

    /** The streams that wait. */
    Set<String> streams() {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT stream FROM " + table + " WHERE processor_name = :name")
                .param("name", projection)
                .query(String.class)
                .list());
    }

    /** The streams that wait, the longest-waiting first. */
    List<String> streamsInOrder() {
        return jdbc.sql("SELECT stream FROM " + table
                        + " WHERE processor_name = :name GROUP BY stream ORDER BY min(put_aside_at), stream")
                .param("name", projection)
                .query(String.class)
                .list();
    }

    /** What waits of a stream, in its order. */
    List<Letter> of(String stream) {
        return jdbc.sql("SELECT sequence_number FROM " + table
                        + " WHERE processor_name = :name AND stream = :stream ORDER BY sequence_number")
                .param("name", projection)
                .param("stream", stream)
                .query((row, index) -> new Letter(stream, row.getLong(1)))
                .list();
    }

    /** How many wait. */
    public long count() {
        return Objects.requireNonNull(jdbc.sql("SELECT count(*) FROM " + table + " WHERE processor_name = :name")
                .param("name", projection)
                .query(Long.class)
                .single());
    }

    /**
     * Puts an event aside; one that is there already stays as it is.
     *
     * @param cause why; null if it only waits for an earlier one
     */
    void put(EventMessage<?> event, @Nullable String cause) {
        Object organization = event.getMetaData().get("organization_id");
        jdbc.sql("INSERT INTO " + table + """
                         (processor_name, stream, sequence_number, organization_id, payload_type, cause, attempts,
                          last_tried_at)
                        VALUES (:name, :stream, :number, :organization, :type, :cause, :attempts,
                                CASE WHEN :attempts > 0 THEN now() END)
                        ON CONFLICT DO NOTHING""")
                .param("name", projection)
                .param("stream", streamOf(event))
                .param("number", numberOf(event))
                .param("organization", organization == null ? "" : organization.toString())
                .param("type", event.getPayloadType().getSimpleName())
                .param("cause", cause)
                .param("attempts", cause == null ? 0 : 1)
                .update();
    }

    /** Notes that one failed again. */
    void failedAgain(Letter letter, String cause) {
        jdbc.sql(
                        "UPDATE " + table
                                + " SET cause = :cause, attempts = attempts + 1, last_tried_at = now() WHERE processor_name = :name AND stream = :stream AND sequence_number = :number")
                .param("name", projection)
                .param("stream", letter.stream())
                .param("number", letter.number())
                .param("cause", cause)
                .update();
    }

    /** Takes one away whose event shows. */
    void done(Letter letter) {
        jdbc.sql("DELETE FROM " + table
                        + " WHERE processor_name = :name AND stream = :stream AND sequence_number = :number")
                .param("name", projection)
                .param("stream", letter.stream())
                .param("number", letter.number())
                .update();
    }

    /** Puts those of another table in the place of all that are here. */
    public void replaceBy(String other) {
        jdbc.sql("DELETE FROM " + table + " WHERE processor_name = :name")
                .param("name", projection)
                .update();
        jdbc.sql("INSERT INTO " + table + " SELECT * FROM " + other + " WHERE processor_name = :name")
                .param("name", projection)
                .update();
    }
}
