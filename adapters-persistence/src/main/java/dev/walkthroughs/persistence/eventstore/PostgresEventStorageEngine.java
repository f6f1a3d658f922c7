package dev.walkthroughs.persistence.eventstore;

import dev.walkthroughs.application.library.Assumption;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC engine on the tables of migration V001: JSON in {@code jsonb}, moments in {@code timestamptz}, and no
 * place in the order given up before the database proves it empty.
 */
public final class PostgresEventStorageEngine extends JdbcEventStorageEngine {

    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("eventstore.domain_events")
            .snapshotTable("eventstore.snapshot_events")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();

    private final OpenPlaces openPlaces = new OpenPlaces();
    private final TransactionManager transactions;
    private final ConnectionProvider connections;
    private final SharedAppend append;

    private PostgresEventStorageEngine(
            Builder builder, TransactionManager transactions, ConnectionProvider connections, SharedAppend append) {
        super(builder);
        this.transactions = transactions;
        this.connections = connections;
        this.append = append;
    }

    /**
     * Makes an engine.
     *
     * @param connections gives the connection of the running transaction
     * @param append records what commands decided
     * @param batchSize events read at once, at least 1
     */
    public static PostgresEventStorageEngine create(
            ConnectionProvider connections,
            SharedAppend append,
            TransactionManager transactions,
            Serializer events,
            Serializer snapshots,
            int batchSize) {
        Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                // Reads are one query each, which needs no transaction; what does is put into one below.
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .upcasterChain(Upcasters.chain())
                .snapshotFilter(PostgresEventStorageEngine::isOfTodaysShape)
                .persistenceExceptionResolver(new UniqueViolations())
                .dataType(String.class)
                .schema(SCHEMA)
                .appendSnapshot(PostgresEventStorageEngine::insertSnapshot)
                .createTokenAt(PostgresEventStorageEngine::tokenAt)
                .readEventDataWithoutGaps(PostgresEventStorageEngine::readOn)
                .readEventDataWithGaps(PostgresEventStorageEngine::readOnAndBack)
                .extendedGapCheckEnabled(false)
                // This engine decides on gaps itself; the framework's own cleaning goes by time and loses events.
                .gapCleaningThreshold(Integer.MAX_VALUE)
                .batchSize(batchSize)
                // A short batch was the last one: spares a query for every aggregate that is loaded.
                .finalAggregateBatchPredicate(batch -> batch.size() < batchSize);
        return new PostgresEventStorageEngine(builder, transactions, connections, append);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        // Whoever reads all events must see all: what a policy hid would be taken for a place that stays empty.
        return DatabaseRole.PROJECTOR.act(() -> {
            if (!(lastToken instanceof GapAwareTrackingToken token) || !token.hasGaps()) {
                return super.fetchTrackedEvents(lastToken, batchSize);
            }
            return transactions.fetchInTransaction(() -> super.fetchTrackedEvents(proven(token), batchSize));
        });
    }

    /**
     * The events behind a token, in the order of their places, by one query: up to a batch, and none if there are no more.
     *
     * @param after null for the first
     */
    public List<TrackedEventMessage<?>> readBatch(@Nullable TrackingToken after) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        fetchTrackedEvents(after, batchSize()).stream(), getEventSerializer(), upcasterChain)
                .toList();
    }

    @Override
    public TrackingToken createTailToken() {
        return DatabaseRole.PROJECTOR.act(super::createTailToken);
    }

    @Override
    public TrackingToken createHeadToken() {
        return DatabaseRole.PROJECTOR.act(super::createHeadToken);
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return DatabaseRole.PROJECTOR.act(() -> super.createTokenAt(moment));
    }

    private GapAwareTrackingToken proven(GapAwareTrackingToken token) {
        try (Connection connection = connections.getConnection()) {
            return openPlaces.without(token, connection);
        } catch (SQLException e) {
            throw new EventStoreException("Failed to decide on open places", e);
        }
    }

    /** The newer one in, the older ones out. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        transactions.executeInTransaction(() -> super.storeSnapshot(snapshot, serializer));
    }

    /** In the running transaction, or in one that commands share: a command that does nothing else needs no other. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            append.append(Append.rows(events, serializer), assumption());
        } catch (SQLException e) {
            handlePersistenceException(e, events.get(0));
        }
    }

    private static Optional<Assumption> assumption() {
        return CurrentUnitOfWork.isStarted()
                        && CurrentUnitOfWork.get().getMessage().getMetaData().get(Commands.ASSUMPTION)
                                instanceof Assumption assumption
                ? Optional.of(assumption)
                : Optional.empty();
    }

    /** A snapshot that an older or a newer program took is passed over, and the events themselves are read. */
    private static boolean isOfTodaysShape(DomainEventData<?> snapshot) {
        return EventJson.SNAPSHOT_REVISION.equals(
                snapshot.getPayload().getType().getRevision());
    }

    /** Every place that was jumped over stays in the token, however old the events around it are. */
    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, @Nullable GapAwareTrackingToken previous)
            throws SQLException {
        long place = row.getLong(SCHEMA.globalIndexColumn());
        GapAwareTrackingToken token = previous == null
                ? GapAwareTrackingToken.newInstance(
                        place, LongStream.range(1, place).boxed().collect(Collectors.toCollection(TreeSet::new)))
                : previous.advanceTo(place, Integer.MAX_VALUE);
        return new TrackedDomainEventData<>(token, getDomainEventData(row));
    }

    /** The data type of this engine is text, which is how {@code jsonb} is read; no caller asks for another. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is the framework's
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
        return (T) row.getString(column);
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant moment) throws SQLException {
        statement.setObject(position, moment.atOffset(ZoneOffset.UTC));
    }

    private static PreparedStatement insertSnapshot(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            DomainEventMessage<?> snapshot,
            Serializer serializer,
            TimestampWriter moments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("INSERT INTO " + schema.snapshotTable() + " ("
                + schema.domainEventFields()
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb) ON CONFLICT DO NOTHING");
        bind(statement, snapshot, serializer, moments);
        return statement;
    }

    /** The nine fields of the schema, in its order. */
    private static void bind(
            PreparedStatement statement, DomainEventMessage<?> event, Serializer serializer, TimestampWriter moments)
            throws SQLException {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        statement.setString(1, event.getIdentifier());
        statement.setString(2, event.getAggregateIdentifier());
        statement.setLong(3, event.getSequenceNumber());
        statement.setString(4, event.getType());
        moments.writeTimestamp(statement, 5, event.getTimestamp());
        statement.setString(6, payload.getType().getName());
        statement.setString(7, payload.getType().getRevision());
        statement.setString(8, payload.getData());
        statement.setString(9, event.serializeMetaData(serializer, String.class).getData());
    }

    private static PreparedStatement tokenAt(Connection connection, EventSchema schema, Instant moment)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT min(" + schema.globalIndexColumn()
                + ") - 1 FROM " + schema.domainEventTable() + " WHERE " + schema.timestampColumn() + " >= ?");
        statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
        return statement;
    }

    /** By number of events, not by distance, so that a hole of any width is stepped over. */
    private static PreparedStatement readOn(Connection connection, EventSchema schema, long after, int batchSize)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT " + schema.trackedEventFields() + " FROM "
                + schema.domainEventTable() + " WHERE global_index > ? ORDER BY global_index LIMIT ?");
        statement.setLong(1, after);
        statement.setInt(2, batchSize);
        return statement;
    }

    /** Two index scans: as one condition with OR, it would be a walk through the whole table. */
    private static PreparedStatement readOnAndBack(
            Connection connection, EventSchema schema, long after, int batchSize, List<Long> gaps) throws SQLException {
        String select = "SELECT " + schema.trackedEventFields() + " FROM " + schema.domainEventTable();
        PreparedStatement statement = connection.prepareStatement("SELECT * FROM (" + select
                + " WHERE global_index = ANY (?) UNION ALL (" + select
                + " WHERE global_index > ? ORDER BY global_index LIMIT ?)) AS events ORDER BY global_index");
        statement.setArray(1, connection.createArrayOf("bigint", gaps.toArray()));
        statement.setLong(2, after);
        statement.setInt(3, batchSize);
        return statement;
    }
}
