package dev.walkthroughs.bootstrap.axonserver;

import dev.walkthroughs.persistence.copy.UntouchedPayloads;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;

/** Axon Server as a store that events are copied to; not to be loaded where there is no connector. */
final class AxonServerTarget implements AutoCloseable {

    /** Events that it sends before it is asked for more; a step may have 64 KiB. */
    private static final int AHEAD = 500;

    private final AxonServerConnectionManager connections;
    private final EventStore store;

    private AxonServerTarget(AxonServerConnectionManager connections, EventStore store) {
        this.connections = connections;
        this.store = store;
    }

    /** The server at an address; nothing is asked of it yet. */
    static AxonServerTarget at(String address, String context) {
        AxonServerConfiguration configuration = AxonServerConfiguration.builder()
                .servers(address)
                .context(context)
                .componentName("walkthroughs")
                .eventFlowControl(AHEAD, AHEAD / 2, AHEAD / 2)
                .build();
        AxonServerConnectionManager connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
        UntouchedPayloads untouched = new UntouchedPayloads();
        return new AxonServerTarget(
                connections,
                AxonServerEventStore.builder()
                        .configuration(configuration)
                        .platformConnectionManager(connections)
                        .eventSerializer(untouched)
                        .snapshotSerializer(untouched)
                        .snapshotFilter(SnapshotFilter.allowAll())
                        .build());
    }

    EventStore store() {
        return store;
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
