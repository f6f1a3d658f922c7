package dev.walkthroughs.persistence;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.domain.route.Routes;
import dev.walkthroughs.persistence.analytics.SettingsRow;
import dev.walkthroughs.persistence.claims.DatabaseClock;
import dev.walkthroughs.persistence.claims.FencedTokenStore;
import dev.walkthroughs.persistence.eventstore.EventJson;
import dev.walkthroughs.persistence.eventstore.PostgresEventStorageEngine;
import dev.walkthroughs.persistence.eventstore.RememberedAggregates;
import dev.walkthroughs.persistence.eventstore.SharedAppend;
import dev.walkthroughs.persistence.eventstore.SpringTransactions;
import dev.walkthroughs.persistence.eventstore.tail.WakingSource;
import dev.walkthroughs.persistence.gathering.Caution;
import dev.walkthroughs.persistence.projection.Onlooker;
import dev.walkthroughs.persistence.projection.Projection;
import dev.walkthroughs.persistence.projection.ProjectionSpans;
import dev.walkthroughs.persistence.projection.ProjectionVersions;
import dev.walkthroughs.persistence.projection.letters.LetteringInvoker;
import dev.walkthroughs.persistence.walls.CommonConnections;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon, put together by hand: no discovery of modules on the class path, so nothing runs that is not named here (among
 * what is left out are the framework's update checker, which reports to its vendor, and its task-per-message time-outs).
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventSourcing {

    /** Events read from the store, and projected in one transaction, at once. */
    private static final int BATCH = 1000;

    /** How long events are gathered while they keep coming: far below the second that a projection may lag (ADR 0035). */
    private static final Duration REST = Duration.ofMillis(50);

    /** A process that has not renewed its hold on a projection for so long is taken for dead. */
    private static final Duration CLAIM = Duration.ofSeconds(8);

    /** How often a projection looks for what other processes appended, and for a hold that nobody has. */
    private static final Duration LOOK = Duration.ofMillis(500);

    /** What events note of the command that caused them (R35). */
    private static final String[] AUDIT = {
        "organization_id",
        "mcp_server_id",
        "mcp_server_user_id",
        "client_name",
        "client_version",
        "protocol_version",
        "actor",
        "channel"
    };

    @Bean
    ConnectionProvider transactionConnections(DataSource dataSource) {
        return new TransactionAwareDataSourceProxy(dataSource)::getConnection;
    }

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactions(transactions);
    }

    @Bean
    Caution caution() {
        return new Caution();
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            DataSource dataSource,
            Caution caution,
            TransactionManager transactions,
            FlywayMigrationInitializer migrated) {
        return PostgresEventStorageEngine.create(
                connections,
                new SharedAppend(connections, new CommonConnections(dataSource), caution),
                transactions,
                EventJson.events(),
                EventJson.snapshots(),
                BATCH);
    }

    /** With spans, if somebody follows what is recorded; the events then name the trace they are part of. */
    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(EventStorageEngine engine, ObjectProvider<EventBusSpanFactory> spans) {
        // Projections read through a source of ours, which shares what it reads; the framework's own tail polls.
        EmbeddedEventStore.Builder builder =
                EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false);
        spans.ifAvailable(builder::spanFactory);
        return builder.build();
    }

    @Bean
    RememberedAggregates rememberedAggregates() {
        return new RememberedAggregates();
    }

    @Bean
    WakingSource wakingSource(EventStore store, PostgresEventStorageEngine engine) {
        return new WakingSource(store, engine, REST);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections) {
        return FencedTokenStore.create(
                connections,
                EventJson.tokens(),
                CLAIM,
                ProcessHandle.current().pid() + "-"
                        + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Only where it is asked for by name: everything else goes by the injected clock. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    DatabaseClock databaseClock(JdbcClient jdbc, FlywayMigrationInitializer migrated) {
        return DatabaseClock.of(jdbc);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService snapshotThread() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "snapshots");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean(destroyMethod = "close")
    ProjectionThreads projectionThreads() {
        return new ProjectionThreads();
    }

    @Bean
    Configuration axon(
            EventStore store,
            WakingSource source,
            TokenStore tokens,
            TransactionManager transactions,
            PlatformTransactionManager manager,
            StepLibrary library,
            RememberedAggregates remembered,
            List<Projection> projections,
            List<ConfigurerModule> modules,
            ExecutorService snapshotThread,
            ProjectionThreads threads,
            JdbcClient jdbc,
            ConnectionProvider connections,
            @Qualifier("databaseClock") DatabaseClock claims,
            Clock clock) {
        // The framework's only way to a clock: all messages of this process are stamped by the injected one.
        GenericEventMessage.clock = clock;
        // Likewise for claims on projections, which processes with different clocks have to understand alike.
        AbstractTokenEntry.clock = claims;
        // No transaction around a command: its events are recorded by one statement, which is one (Append). Those that
        // belong together with others are sent inside a transaction, and join it.
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventBus(configuration -> store)
                .configureSerializer(configuration -> EventJson.events())
                .configureCorrelationDataProviders(configuration -> List.of(new SimpleCorrelationDataProvider(AUDIT)))
                .registerComponent(Routes.class, configuration -> library)
                .registerComponent(TokenStore.class, configuration -> tokens)
                .registerComponent(Cache.class, configuration -> remembered)
                .registerComponent(
                        Snapshotter.class, configuration -> snapshotter(configuration, transactions, snapshotThread));
        modules.forEach(module -> module.configureModule(configurer));
        TransactionManager projecting = new SpringTransactions(manager, DatabaseRole.PROJECTOR);
        configurer.eventProcessing(processing ->
                register(processing, projections, source, projecting, threads, claims, jdbc, connections));
        return configurer.buildConfiguration();
    }

    private static void register(
            EventProcessingConfigurer processing,
            List<Projection> projections,
            WakingSource source,
            TransactionManager projecting,
            ProjectionThreads threads,
            Clock claims,
            JdbcClient jdbc,
            ConnectionProvider connections) {
        // The framework's default logs a failure and goes on, and the table misses the event for ever.
        processing.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
        processing.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance());
        for (Projection projection : projections) {
            processing.registerPooledStreamingEventProcessor(
                    projection.name(), configuration -> source, (configuration, builder) -> builder.batchSize(BATCH)
                            .eventHandlerInvoker(new LetteringInvoker(projection, jdbc, connections))
                            .spanFactory(configuration
                                    .getComponent(ProjectionSpans.class, () -> ProjectionSpans.OFF)
                                    .of(projection.name()))
                            .transactionManager(projecting)
                            .clock(claims)
                            // One thread reads and handles in turn, so that what a look finds is one batch.
                            .coordinatorExecutor(threads.of(projection.name()))
                            .workerExecutor(threads.of(projection.name()))
                            .initialSegmentCount(1)
                            .claimExtensionThreshold(CLAIM.toMillis() / 4)
                            .tokenClaimInterval(LOOK.toMillis()));
            Onlooker onlooker = new Onlooker();
            processing.registerEventHandler(configuration -> onlooker);
            processing.assignHandlerInstancesMatching(projection.name(), handler -> handler == onlooker);
        }
    }

    private static Snapshotter snapshotter(
            Configuration configuration, TransactionManager transactions, Executor executor) {
        List<AggregateFactory<?>> factories = new ArrayList<>();
        for (AggregateConfiguration<?> aggregate : configuration.findModules(AggregateConfiguration.class)) {
            factories.add(aggregate.aggregateFactory());
        }
        return AggregateSnapshotter.builder()
                .aggregateFactories(factories)
                .eventStore(configuration.eventStore())
                .transactionManager(transactions)
                // A snapshot belongs to the organization of the call that made it due.
                .executor(work -> executor.execute(TenantScope.carried(work)))
                .repositoryProvider(configuration::repository)
                .parameterResolverFactory(configuration.parameterResolverFactory())
                .build();
    }

    @Bean
    CommandGateway commandGateway(Configuration axon) {
        return axon.commandGateway();
    }

    @Bean
    Serializer eventSerializer() {
        return EventJson.events();
    }

    /** Starts before the web server lets anyone in, and stops after the last request is answered. */
    @Bean
    SmartLifecycle axonLifecycle(
            Configuration axon,
            ObjectProvider<ProjectionVersions> versions,
            ObjectProvider<SettingsRow> analytics,
            Environment environment) {
        boolean starts = environment.getProperty("walkthroughs.process-events", Boolean.class, true);
        return new SmartLifecycle() {
            private volatile boolean running;

            /** A command that only looks takes no projection away from whoever runs it, and starts sooner. */
            @Override
            public boolean isAutoStartup() {
                return starts;
            }

            @Override
            public void start() {
                analytics.ifAvailable(SettingsRow::write);
                versions.ifAvailable(ProjectionVersions::bringUpToDate);
                axon.start();
                running = true;
            }

            @Override
            public void stop() {
                running = false;
                axon.shutdown();
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            @Override
            public int getPhase() {
                return 0;
            }
        };
    }
}
