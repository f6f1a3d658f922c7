package dev.walkthroughs.bootstrap.benchmark.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.persistence.eventstore.EventJson;
import dev.walkthroughs.persistence.eventstore.PostgresEventStorageEngine;
import dev.walkthroughs.persistence.eventstore.SharedAppend;
import dev.walkthroughs.persistence.gathering.Caution;
import dev.walkthroughs.persistence.walls.CommonConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

/**
 * Events recorded without the service, in tables like its own that nothing reads: through its event store, and by one
 * plain {@code INSERT} each, which is what the database takes at least.
 */
public final class Appends implements AutoCloseable {

    private static final String PLAIN = """
            INSERT INTO eventstore.domain_events
                   (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload,
                    meta_data)
            VALUES (?, ?, 0, 'Progress', ?::timestamptz, ?, ?::jsonb, ?::jsonb)""";

    private static final Map<String, String> AUDIT = Map.of(
            "organization_id", "org_benchmark01",
            "mcp_server_id", "mcps_benchmark01",
            "mcp_server_user_id", "mcpu_benchmark01",
            "client_name", "benchmark",
            "client_version", "1",
            "protocol_version", "2025-06-18");

    private static final OrganizationId ORGANIZATION = new OrganizationId("org_benchmark___");

    private final AtomicLong streams = new AtomicLong();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final HikariDataSource pool;
    private final PostgresEventStorageEngine store;
    private final Serializer serializer = EventJson.events();

    /** Works on a migrated database, with so many connections. */
    public Appends(String url, String user, String password, int connections) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(connections);
        pool = new HikariDataSource(settings);
        store = PostgresEventStorageEngine.create(
                pool::getConnection,
                new SharedAppend(pool::getConnection, new CommonConnections(pool), new Caution()),
                NoTransactionManager.instance(),
                serializer,
                EventJson.snapshots(),
                100);
    }

    /** Records an event through the store. */
    public void byTheStore() {
        TenantScope.within(ORGANIZATION, () -> {
            store.appendEvents(event());
            return true;
        });
    }

    /** Records an event by a statement of its own. */
    public void byPlainJdbc() throws SQLException {
        DomainEventMessage<?> event = event();
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(PLAIN)) {
            insert.setString(1, event.getIdentifier());
            insert.setString(2, event.getAggregateIdentifier());
            insert.setString(3, event.getTimestamp().toString());
            insert.setString(4, StepCompleted.class.getName());
            insert.setString(5, event.serializePayload(serializer, String.class).getData());
            insert.setString(
                    6, event.serializeMetaData(serializer, String.class).getData());
            if (insert.executeUpdate() != 1) {
                throw new IllegalStateException("the event was not recorded");
            }
        }
    }

    private DomainEventMessage<?> event() {
        ProgressId stream = new ProgressId("wp_" + run + "-" + (1_000_000 + streams.incrementAndGet()));
        return new GenericDomainEventMessage<>(
                "Progress",
                stream.value(),
                0,
                new StepCompleted(
                        stream,
                        new ServerId("mcps_benchmark01"),
                        1,
                        1,
                        new StepId("ws_benchmark01"),
                        new StepId("ws_benchmark02"),
                        Instant.EPOCH),
                MetaData.from(AUDIT));
    }

    @Override
    public void close() {
        pool.close();
    }
}
