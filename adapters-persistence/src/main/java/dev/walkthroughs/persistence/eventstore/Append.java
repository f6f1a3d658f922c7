package dev.walkthroughs.persistence.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Records events in one statement, however many: all or none, whether a transaction runs or not. It answers a row, so
 * that whoever is in no transaction spends one round trip, commit included.
 */
final class Append {

    private static final String SQL = """
            WITH appended AS (
                INSERT INTO eventstore.domain_events
                       (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                        payload_revision, payload, meta_data)
                SELECT id, stream, number, kind, moment::timestamptz, name, revision, payload::jsonb, meta::jsonb
                  FROM (SELECT set_config('lock_timeout', coalesce(?, current_setting('lock_timeout')), true)) patience,
                       unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::text[])
                       WITH ORDINALITY AS e (id, stream, number, kind, moment, name, revision, payload, meta, place)
                 ORDER BY place
                RETURNING 1)
            SELECT count(*) FROM appended""";

    private Append() {}

    /** An event as it is recorded. */
    record Row(
            String id,
            @Nullable String stream,
            Long number,
            @Nullable String kind,
            String moment,
            String name,
            @Nullable String revision,
            String payload,
            String meta) {}

    /** Events as they are recorded, in the order given. */
    static List<Row> rows(List<? extends EventMessage<?>> messages, Serializer serializer) {
        return messages.stream().map(message -> row(message, serializer)).toList();
    }

    private static Row row(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> event = message instanceof DomainEventMessage<?> domain
                ? domain
                : new GenericDomainEventMessage<>(null, message.getIdentifier(), 0, message, message::getTimestamp);
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        return new Row(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getTimestamp().toString(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(serializer, String.class).getData());
    }

    /**
     * Records events in the order given.
     *
     * @param patience how long to wait for another transaction that holds the place of one of them; as long as the
     *     connection usually does if it is null
     * @throws SQLException if one was not recorded; then none was
     */
    static void append(Connection connection, List<Row> events, @Nullable Duration patience) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, patience == null ? null : Long.toString(patience.toMillis()));
            text(connection, statement, 2, events, Row::id);
            text(connection, statement, 3, events, Row::stream);
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", events.stream().map(Row::number).toArray()));
            text(connection, statement, 5, events, Row::kind);
            text(connection, statement, 6, events, Row::moment);
            text(connection, statement, 7, events, Row::name);
            text(connection, statement, 8, events, Row::revision);
            text(connection, statement, 9, events, Row::payload);
            text(connection, statement, 10, events, Row::meta);
            try (ResultSet counted = statement.executeQuery()) {
                if (!counted.next() || counted.getInt(1) != events.size()) {
                    throw new SQLException("not all of " + events.size() + " events were recorded");
                }
            }
        }
    }

    private static void text(
            Connection connection,
            PreparedStatement statement,
            int parameter,
            List<Row> rows,
            Function<Row, @Nullable String> column)
            throws SQLException {
        statement.setArray(
                parameter,
                connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new)));
    }
}
