package dev.walkthroughs.persistence;

import dev.walkthroughs.persistence.eventstore.EventJson;
import dev.walkthroughs.persistence.eventstore.PostgresEventStorageEngine;
import dev.walkthroughs.persistence.eventstore.SharedAppend;
import dev.walkthroughs.persistence.gathering.Caution;
import dev.walkthroughs.persistence.walls.CommonConnections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A transaction that stays open until it is told how to end, so that a test decides what overlaps. */
public final class OpenTransaction implements AutoCloseable {

    private final Connection connection;
    private final EventStorageEngine engine;

    /** Begins; the database numbers it only when it first writes. */
    public OpenTransaction(TestDatabase database) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
        engine = PostgresEventStorageEngine.create(
                source::getConnection,
                new SharedAppend(source::getConnection, new CommonConnections(source), new Caution()),
                NoTransactionManager.instance(),
                EventJson.events(),
                EventJson.snapshots(),
                100);
    }

    /** Lets the database number the transaction now, as any write does. */
    public OpenTransaction number() throws SQLException {
        ask("SELECT pg_current_xact_id()");
        return this;
    }

    /** Appends an event, and answers its place in the order. */
    public long append(EventMessage<?> event) throws SQLException {
        engine.appendEvents(List.of(event));
        return Long.parseLong(ask("SELECT global_index FROM eventstore.domain_events WHERE event_identifier = '"
                + event.getIdentifier() + "'"));
    }

    private String ask(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Makes it visible, and ends it. */
    public void commit() throws SQLException {
        connection.commit();
        connection.close();
    }

    /** Undoes it, and ends it. */
    public void rollback() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /** Undoes it unless it has ended. */
    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            rollback();
        }
    }
}
