package dev.walkthroughs.application.writemodel;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/**
 * Registers the aggregates. What they need besides an event store is a component of type {@link
 * dev.walkthroughs.domain.route.Routes}, and a {@link Snapshotter}. A {@link Cache} may be another: it must give back
 * nothing that is older than a command's {@link Commands#KNOWN_HEAD}, and nothing at all for a command without.
 */
public final class WriteModel implements ConfigurerModule {

    /**
     * Events of a progress after which a snapshot is taken. Most attempts are shorter and never need one; reading 100
     * events back still costs a single query.
     */
    static final int SNAPSHOT_AFTER = 100;

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(remembered(ProgressAggregate.class)
                .configureSnapshotTrigger(configuration -> new EventCountSnapshotTriggerDefinition(
                        configuration.getComponent(Snapshotter.class), SNAPSHOT_AFTER)));
        configurer.configureAggregate(remembered(FocusAggregate.class));
        configurer.configureAggregate(aggregate(WalkthroughAggregate.class));
        configurer.configureAggregate(aggregate(ServerAggregate.class));
        configurer.configureAggregate(aggregate(OrganizationAggregate.class));
        configurer.configureAggregate(aggregate(LearnerAggregate.class));
    }

    /** What learners' calls go to is kept in memory, if a cache is given. */
    private static <A> AggregateConfigurer<A> remembered(Class<A> shell) {
        return aggregate(shell)
                .configureCache(configuration -> configuration.getComponent(Cache.class, () -> NoCache.INSTANCE));
    }

    private static <A> AggregateConfigurer<A> aggregate(Class<A> shell) {
        return AggregateConfigurer.defaultConfiguration(shell)
                .configureCommandTargetResolver(configuration -> new CommandTargets());
    }
}
