package dev.walkthroughs.persistence;

import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.application.writemodel.WriteModel;
import dev.walkthroughs.persistence.eventstore.tail.WakingSource;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The persistence adapter and the write model as a process of the product has them, Axon started. */
public final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one on a database; several may run on the same. Settings are each {@code name=value}. */
    public static Node on(TestDatabase database, Clock clock, String... settings) {
        return on(database, clock, Everything.class, settings);
    }

    /** Starts one that is made of other beans. */
    public static Node on(TestDatabase database, Clock clock, Class<?> beans, String... settings) {
        return new Node(new SpringApplicationBuilder(beans)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.main.log-startup-info=false",
                        "logging.level.root=warn",
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password(),
                        // As the operator's commands run: most tests tell histories of several organizations.
                        "walkthroughs.acts-as=operator",
                        // As application.yaml has it.
                        "spring.datasource.connection-fetch=lazy",
                        "spring.datasource.hikari.maximum-pool-size=16",
                        "spring.datasource.hikari.connection-init-sql=SET ROLE walkthroughs_service",
                        "spring.datasource.hikari.minimum-idle=2",
                        "spring.datasource.hikari.data-source-properties.options=-c TimeZone=UTC"
                                + " -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s",
                        "spring.flyway.default-schema=migrations",
                        "spring.flyway.locations=classpath:db/migration")
                .properties(settings)
                .run());
    }

    /** A bean. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Commands, sent as the use cases send them. */
    public Commands commands() {
        return get(Commands.class);
    }

    /** SQL on the pool. */
    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** The processor of a projection. */
    public EventProcessor processor(String name) {
        return get(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessor(name)
                .orElseThrow();
    }

    /** Stops a projection, and returns when it has stopped. */
    public void stop(String projection) {
        processor(projection).shutdownAsync().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /**
     * Waits until every projection has seen what it has rows for. That is sooner than it has noted having seen all: a
     * projection notes events that mean nothing to it only when it renews its hold.
     */
    public void awaitCaughtUp() {
        get(WakingSource.class).hurry();
        Eventually.holds(
                "all projections caught up",
                () -> DatabaseRole.PROJECTOR.act(
                                () -> jdbc().sql("""
                                SELECT count(*) FROM eventstore.token_entries t, eventstore.domain_events e
                                 -- A token's gaps are beyond its first, so no event in front of all tokens is looked at.
                                 WHERE e.global_index >= (SELECT min(least(
                                                                coalesce((o.token::jsonb ->> 'index')::bigint, 0),
                                                                (SELECT min(gap::bigint)
                                                                   FROM jsonb_array_elements_text(o.token::jsonb -> 'gaps') gap)))
                                                            FROM eventstore.token_entries o)
                                   AND (t.processor_name = 'progress') = (e.type = 'Progress')
                                   AND e.type IN ('Organization', 'McpServer', 'Walkthrough', 'Progress')
                                   AND (e.global_index > coalesce((t.token::jsonb ->> 'index')::bigint, 0)
                                        OR t.token::jsonb -> 'gaps' @> to_jsonb(e.global_index))""").query(Long.class).single())
                        == 0);
    }

    @Override
    public void close() {
        context.close();
    }

    /** What bootstrap puts together, without the use cases and the edge. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PersistenceAdapter.class)
    static class Everything {

        @Bean
        FreshIds freshIds() {
            return new FreshIds(new SecureRandom());
        }

        @Bean
        WriteModel writeModel() {
            return new WriteModel();
        }

        @Bean
        Commands commands(CommandGateway gateway) {
            return new Commands(gateway);
        }

        @Bean
        Histories histories(EventStore events) {
            return new Histories(events);
        }
    }
}
