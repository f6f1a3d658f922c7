package dev.walkthroughs.persistence.eventstore;

import dev.walkthroughs.application.library.Assumption;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            WITH seen AS MATERIALIZED (SELECT revisions, gone_on FROM tenancy.recency(?, ?, ?)),
            appended AS (
                INSERT INTO eventstore.domain_events
                       (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                        payload_revision, payload, meta_data)
                SELECT id, stream, number, kind, moment::timestamptz, name, revision, payload::jsonb, meta::jsonb
                  FROM (SELECT set_config('lock_timeout', coalesce(?, current_setting('lock_timeout')), true),
                               set_config('walkthroughs.recording', ?, true)) statement,
                       unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::text[])
                       WITH ORDINALITY AS e (id, stream, number, kind, moment, name, revision, payload, meta, place)
                 WHERE (SELECT revisions = ? AND gone_on = '{}' FROM seen)
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
     * @param organizations whose events they may be, beside those of the organization the connection is in
     * @param assumptions without which none is recorded
     * @param patience how long to wait for another transaction that holds the place of one of them; as long as the
     *     connection usually does if it is null
     * @return whether they were recorded; if not, an assumption is wrong
     * @throws SQLException if one was not recorded; then none was
     */
    static boolean append(
            Connection connection,
            List<Row> events,
            Set<OrganizationId> organizations,
            List<Assumption> assumptions,
            @Nullable Duration patience)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            Arrays<Assumption> assumed = new Arrays<>(connection, statement, assumptions);
            assumed.texts(1, assumption -> assumption.organization().value());
            assumed.texts(2, Assumption::stream);
            assumed.numbers(3, Assumption::next);
            statement.setString(4, patience == null ? null : Long.toString(patience.toMillis()));
            statement.setString(
                    5, organizations.stream().map(OrganizationId::value).collect(Collectors.joining(",")));
            Arrays<Row> rows = new Arrays<>(connection, statement, events);
            rows.texts(6, Row::id);
            rows.texts(7, Row::stream);
            rows.numbers(8, Row::number);
            rows.texts(9, Row::kind);
            rows.texts(10, Row::moment);
            rows.texts(11, Row::name);
            rows.texts(12, Row::revision);
            rows.texts(13, Row::payload);
            rows.texts(14, Row::meta);
            assumed.numbers(15, Assumption::revision);
            try (ResultSet counted = statement.executeQuery()) {
                int recorded = counted.next() ? counted.getInt(1) : 0;
                if (recorded != events.size() && (recorded > 0 || assumptions.isEmpty())) {
                    throw new SQLException("not all of " + events.size() + " events were recorded");
                }
                return recorded > 0;
            }
        }
    }

    /** Columns of a list as parameters. */
    private record Arrays<T>(Connection connection, PreparedStatement statement, List<T> list) {

        void texts(int parameter, Function<T, @Nullable String> column) throws SQLException {
            statement.setArray(
                    parameter,
                    connection.createArrayOf("text", list.stream().map(column).toArray(String[]::new)));
        }

        void numbers(int parameter, Function<T, Long> column) throws SQLException {
            statement.setArray(
                    parameter,
                    connection.createArrayOf("bigint", list.stream().map(column).toArray()));
        }
    }
}
