package dev.walkthroughs.persistence.eventstore;

import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.gathering.Caution;
import dev.walkthroughs.persistence.walls.CommonConnections;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Engines on one database, each call in a transaction of its own. */
final class Engines {

    private final DataSource source;
    private final PlatformTransactionManager manager;
    private final TransactionManager transactions;
    private final ConnectionProvider connections;

    Engines(TestDatabase database) {
        source = database.dataSource();
        manager = new DataSourceTransactionManager(source);
        transactions = new SpringTransactions(manager);
        connections = new TransactionAwareDataSourceProxy(source)::getConnection;
    }

    /** Runs work in a transaction that was numbered at its beginning; the engines take part in it. */
    void inNumberedTransaction(int isolation, Runnable work) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setIsolationLevel(isolation);
        template.executeWithoutResult(status -> {
            JdbcClient.create(source)
                    .sql("SELECT pg_current_xact_id()::text")
                    .query(String.class)
                    .single();
            work.run();
        });
    }

    /** The product's. */
    EventStorageEngine ours() {
        return PostgresEventStorageEngine.create(
                connections,
                new SharedAppend(connections, new CommonConnections(source), new Caution()),
                transactions,
                EventJson.events(),
                EventJson.snapshots(),
                5);
    }

    /** The framework's own way with places that are not there, on the same tables. */
    EventStorageEngine frameworks(int gapTimeoutMillis) {
        return new Plain(JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(EventJson.events())
                .snapshotSerializer(EventJson.snapshots())
                .dataType(String.class)
                .gapTimeout(gapTimeoutMillis)
                .schema(EventSchema.builder()
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
                        .build()));
    }

    /** Reads the types of our columns, and leaves everything else as it is. */
    private static final class Plain extends JdbcEventStorageEngine {

        Plain(Builder builder) {
            super(builder);
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is the framework's
        protected <T> T readPayload(ResultSet row, String column) throws SQLException {
            return (T) row.getString(column);
        }

        @Override
        protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }
    }
}
