package dev.walkthroughs.persistence.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;

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
                  FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::text[])
                       WITH ORDINALITY AS e (id, stream, number, kind, moment, name, revision, payload, meta, place)
                 ORDER BY place
                RETURNING 1)
            SELECT count(*) FROM appended""";

    private Append() {}

    /**
     * Records events in the order given.
     *
     * @throws SQLException if one was not recorded; then none was
     */
    static void append(Connection connection, List<? extends EventMessage<?>> messages, Serializer serializer)
            throws SQLException {
        List<? extends DomainEventMessage<?>> events =
                messages.stream().map(Append::domainEvent).toList();
        var payloads = events.stream()
                .map(event -> event.serializePayload(serializer, String.class))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            text(connection, statement, 1, events, DomainEventMessage::getIdentifier);
            text(connection, statement, 2, events, DomainEventMessage::getAggregateIdentifier);
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            events.stream()
                                    .map(DomainEventMessage::getSequenceNumber)
                                    .toArray()));
            text(connection, statement, 4, events, DomainEventMessage::getType);
            text(connection, statement, 5, events, event -> event.getTimestamp().toString());
            text(connection, statement, 6, payloads, payload -> payload.getType()
                    .getName());
            text(connection, statement, 7, payloads, payload -> payload.getType()
                    .getRevision());
            text(connection, statement, 8, payloads, payload -> payload.getData());
            text(connection, statement, 9, events, event -> event.serializeMetaData(serializer, String.class)
                    .getData());
            try (ResultSet counted = statement.executeQuery()) {
                if (!counted.next() || counted.getInt(1) != events.size()) {
                    throw new SQLException("not all of " + events.size() + " events were recorded");
                }
            }
        }
    }

    private static <T> void text(
            Connection connection,
            PreparedStatement statement,
            int parameter,
            List<? extends T> rows,
            Function<T, String> column)
            throws SQLException {
        statement.setArray(
                parameter,
                connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new)));
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> domain
                ? domain
                : new GenericDomainEventMessage<>(null, message.getIdentifier(), 0, message, message::getTimestamp);
    }
}
