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
     * Events after which a snapshot of a progress is taken. Whoever comes back reads what came after it: 25 on average, at
     * some 30 µs of the database each. Most attempts are shorter and need none. One of a walkthrough of 1,000 steps takes up to
     * 150 kB, so it should not be taken often.
     */
    static final int PROGRESS_SNAPSHOT_AFTER = 50;

    /** Likewise of a focus, which is one id, however often it moved. */
    static final int FOCUS_SNAPSHOT_AFTER = 20;

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(remembered(ProgressAggregate.class, PROGRESS_SNAPSHOT_AFTER));
        configurer.configureAggregate(remembered(FocusAggregate.class, FOCUS_SNAPSHOT_AFTER));
        configurer.configureAggregate(aggregate(WalkthroughAggregate.class));
        configurer.configureAggregate(aggregate(ServerAggregate.class));
        configurer.configureAggregate(aggregate(OrganizationAggregate.class));
        configurer.configureAggregate(aggregate(LearnerAggregate.class));
    }

    /** What learners' calls go to is kept in memory, if a cache is given, and snapshots spare it the long way back. */
    private static <A> AggregateConfigurer<A> remembered(Class<A> shell, int snapshotAfter) {
        return aggregate(shell)
                .configureCache(configuration -> configuration.getComponent(Cache.class, () -> NoCache.INSTANCE))
                .configureSnapshotTrigger(configuration -> new EventCountSnapshotTriggerDefinition(
                        configuration.getComponent(Snapshotter.class), snapshotAfter));
    }

    private static <A> AggregateConfigurer<A> aggregate(Class<A> shell) {
        return AggregateConfigurer.defaultConfiguration(shell)
                .configureCommandTargetResolver(configuration -> new CommandTargets());
    }
}
