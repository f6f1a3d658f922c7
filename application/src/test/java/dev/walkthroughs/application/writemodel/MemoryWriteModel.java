package dev.walkthroughs.application.writemodel;

import dev.walkthroughs.domain.route.Routes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;

/** The real aggregates on Axon's real buses, over events in memory: one process. Several may share the events. */
public final class MemoryWriteModel {

    private final Configuration axon;
    private final List<String> snapshots = Collections.synchronizedList(new ArrayList<>());

    public MemoryWriteModel(MemoryEvents events, Routes routes) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> events)
                .configureCorrelationDataProviders(configuration -> List.of(new SimpleCorrelationDataProvider(
                        "organization_id",
                        "mcp_server_id",
                        "mcp_server_user_id",
                        "client_name",
                        "client_version",
                        "protocol_version",
                        "actor")))
                .registerComponent(Routes.class, configuration -> routes)
                .registerComponent(
                        Snapshotter.class,
                        configuration -> (type, id) -> snapshots.add(type.getSimpleName() + " " + id));
        new WriteModel().configureModule(configurer);
        axon = configurer.start();
    }

    public Commands commands() {
        return new Commands(axon.commandGateway());
    }

    public EventStore eventStore() {
        return axon.eventStore();
    }

    public Histories histories() {
        return new Histories(axon.eventStore());
    }

    /** The snapshots that were asked for, as type and id. */
    List<String> snapshots() {
        return List.copyOf(snapshots);
    }
}
