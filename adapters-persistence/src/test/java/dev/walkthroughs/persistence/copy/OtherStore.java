package dev.walkthroughs.persistence.copy;

import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.eventstore.SpringTransactions;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Another event store in another database: the framework's own, with its own tables. It keeps payloads as bytes, times in
 * milliseconds and transactions for itself, as Axon Server does.
 */
record OtherStore(TestDatabase database) {

    /** Drops the tables, if there are any. */
    void drop() {
        database.execute("DROP TABLE IF EXISTS DomainEventEntry, SnapshotEventEntry");
    }

    /** The store, with its tables. */
    EventStore open() {
        JdbcEventStorageEngine engine = engine();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return store(engine);
    }

    /** The store, before anybody made its tables. */
    EventStore broken() {
        return store(engine());
    }

    /** The store, with streams that are read as a test wishes. */
    EventStore reading(UnaryOperator<List<DomainEventMessage<?>>> streams) {
        return new EmbeddedEventStore(builder(engine())) {
            @Override
            public DomainEventStream readEvents(String stream, long from) {
                List<DomainEventMessage<?>> events = super.readEvents(stream, from)
                        .asStream()
                        .<DomainEventMessage<?>>map(event -> event)
                        .toList();
                return DomainEventStream.of(streams.apply(events));
            }
        };
    }

    /** Its events in their order, each as a line. */
    List<String> events() {
        return database.rows("SELECT eventIdentifier, aggregateIdentifier, sequenceNumber, type, payloadType,"
                + " payloadRevision, convert_from(payload, 'UTF8')::jsonb, convert_from(metaData, 'UTF8')::jsonb,"
                + " timeStamp::timestamptz FROM DomainEventEntry ORDER BY globalIndex");
    }

    private static EventStore store(JdbcEventStorageEngine engine) {
        return builder(engine).build();
    }

    private static EmbeddedEventStore.Builder builder(JdbcEventStorageEngine engine) {
        // Otherwise a thread of its own may go on looking for events.
        return EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false);
    }

    private JdbcEventStorageEngine engine() {
        DataSource source = database.dataSource();
        ConnectionProvider connections = new TransactionAwareDataSourceProxy(source)::getConnection;
        UntouchedPayloads untouched = new UntouchedPayloads();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(new SpringTransactions(new DataSourceTransactionManager(source)))
                .eventSerializer(untouched)
                .snapshotSerializer(untouched)
                .build();
    }
}
