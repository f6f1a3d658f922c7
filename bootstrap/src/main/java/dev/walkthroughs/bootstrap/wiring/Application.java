package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.application.access.Accounts;
import dev.walkthroughs.application.access.KeyRotation;
import dev.walkthroughs.application.analysts.Analysts;
import dev.walkthroughs.application.authoring.GatewayTenants;
import dev.walkthroughs.application.authoring.GatewayWalkthroughAuthoring;
import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.application.authoring.Transactions;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.editing.DraftEditing;
import dev.walkthroughs.application.editing.GatewayDraftEditing;
import dev.walkthroughs.application.figures.Figures;
import dev.walkthroughs.application.guide.GatewayWalkthroughGuide;
import dev.walkthroughs.application.guide.Overviews;
import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.application.identity.upstream.SignInProviders;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.learners.GatewayLearnerCare;
import dev.walkthroughs.application.learners.LearnerCare;
import dev.walkthroughs.application.learners.LearnerRecords;
import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.outage.Outages;
import dev.walkthroughs.application.plan.RunningAttempts;
import dev.walkthroughs.application.tables.TableExport;
import dev.walkthroughs.application.tables.TableReader;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.application.writemodel.Races;
import dev.walkthroughs.application.writemodel.WriteModel;
import dev.walkthroughs.bootstrap.axonserver.AxonServerWiring;
import dev.walkthroughs.bootstrap.command.analysis.ReportSource;
import dev.walkthroughs.bootstrap.command.analyst.AnalystAdmin;
import dev.walkthroughs.bootstrap.command.tenant.KeyAdmin;
import dev.walkthroughs.bootstrap.command.tenant.ProviderAdmin;
import dev.walkthroughs.bootstrap.command.tenant.TokenMint;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin;
import dev.walkthroughs.bootstrap.demo.Demo;
import dev.walkthroughs.bootstrap.examination.Examination;
import dev.walkthroughs.bootstrap.running.OutageLines;
import dev.walkthroughs.bootstrap.running.StopDelay;
import dev.walkthroughs.bootstrap.trace.Tracing;
import dev.walkthroughs.bootstrap.watch.Watching;
import dev.walkthroughs.mcp.CallTimes;
import dev.walkthroughs.mcp.McpAdapter;
import dev.walkthroughs.mcp.token.AccessTokens;
import dev.walkthroughs.mcp.token.FaultyTokens;
import dev.walkthroughs.mcp.token.PublicUrls;
import dev.walkthroughs.persistence.PersistenceAdapter;
import dev.walkthroughs.persistence.projection.Projections;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The whole program as beans: the two adapters, and the use cases between them. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    McpAdapter.class,
    PersistenceAdapter.class,
    Examination.class,
    Health.class,
    Watching.class,
    Tracing.class,
    AxonServerWiring.class
})
public class Application {

    @Bean
    Clock clock() {
        // Microseconds, which is what the tables keep: an event and its row then tell the same moment.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Bean
    FreshIds freshIds() {
        return new FreshIds(new SecureRandom());
    }

    @Bean
    WriteModel writeModel() {
        return new WriteModel();
    }

    @Bean
    Commands commands(CommandGateway gateway, ObjectProvider<Races> races) {
        return new Commands(gateway, races.getIfAvailable(() -> Races.UNCOUNTED));
    }

    @Bean
    Histories histories(EventStore events) {
        return new Histories(events);
    }

    @Bean
    Overviews overviews(Catalogue catalogue, StepLibrary library, Histories histories) {
        return new Overviews(catalogue, library, histories);
    }

    @Bean
    WalkthroughGuide walkthroughGuide(
            Commands commands,
            Histories histories,
            Catalogue catalogue,
            StepLibrary library,
            Overviews overviews,
            Clock clock) {
        return new GatewayWalkthroughGuide(commands, histories, catalogue, library, overviews, clock);
    }

    @Bean
    WalkthroughAuthoring walkthroughAuthoring(
            Commands commands,
            Histories histories,
            Names names,
            Transactions transactions,
            RunningAttempts running,
            FreshIds ids,
            Clock clock) {
        return new GatewayWalkthroughAuthoring(commands, histories, names, transactions, running, ids, clock);
    }

    @Bean
    DraftEditing draftEditing(
            Commands commands, Histories histories, Names names, Transactions transactions, FreshIds ids, Clock clock) {
        return new GatewayDraftEditing(commands, histories, names, transactions, ids, clock);
    }

    @Bean
    Tenants tenants(Commands commands, Names names, Transactions transactions, FreshIds ids, Clock clock) {
        return new GatewayTenants(commands, names, transactions, ids, clock);
    }

    @Bean
    LearnerCare learnerCare(
            Commands commands,
            Histories histories,
            LearnerRecords records,
            Names names,
            Transactions transactions,
            Clock clock) {
        return new GatewayLearnerCare(commands, histories, records, names, transactions, clock);
    }

    @Bean
    TokenMint tokenMint(McpServers servers, Accounts accounts, AccessTokens tokens, FaultyTokens faulty) {
        return new Tokens(servers, accounts, tokens, faulty);
    }

    @Bean
    KeyAdmin keyAdmin(McpServers servers, KeyRotation keys, SignInProviders providers) {
        return new Keys(servers, keys, providers);
    }

    @Bean
    ProviderAdmin providerAdmin(Names names, SignInProviders providers, PublicUrls urls) {
        return new Providers(names, providers, urls);
    }

    @Bean
    TableExport tableExport(Names names, TableReader tables) {
        return new TableExport(new Registry(names), tables);
    }

    @Bean
    AnalystAdmin analystAdmin(Names names, Analysts analysts) {
        return new AnalystsBySlug(names, analysts);
    }

    @Bean
    ProjectionAdmin projectionAdmin(Projections projections) {
        return new Upkeep(projections);
    }

    @Bean
    ReportSource reportSource(Names names, Figures figures) {
        return new Reports(names, figures);
    }

    /** Set up before the web server lets anyone in; commands of the operator's tool never set it up. */
    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "walkthroughs.demo", havingValue = "true", matchIfMissing = true)
    Demo demo(Names names, Tenants tenants, WalkthroughAuthoring authoring, Projections projections) {
        return new Demo(names, tenants, authoring, projections);
    }

    @Bean
    @ConditionalOnWebApplication
    Welcome welcome(Environment environment, PublicUrls urls, Names names) {
        return new Welcome(environment, urls, names);
    }

    /** In a service: what fails in a command fails at once, and in full. */
    @Bean(destroyMethod = "close")
    @ConditionalOnWebApplication
    OutageLines outageLines(Outages outages) {
        return new OutageLines(outages);
    }

    @Bean
    @ConditionalOnWebApplication
    StopDelay stopDelay(@Value("${walkthroughs.stop-delay:0s}") Duration delay) {
        return new StopDelay(delay);
    }

    @Bean
    @ConditionalOnWebApplication
    CallTimes callTimes(MeterRegistry registry) {
        return new EndpointTimers(registry);
    }
}
