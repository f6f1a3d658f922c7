package dev.walkthroughs.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.walkthroughs.application.access.Accounts;
import dev.walkthroughs.application.access.PublicAddress;
import dev.walkthroughs.application.access.SigningKeys;
import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Transactions;
import dev.walkthroughs.application.directory.Handles;
import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.identity.Grants;
import dev.walkthroughs.application.identity.OAuthClients;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.learners.LearnerRecords;
import dev.walkthroughs.application.learners.PersonalTraces;
import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.outage.Outages;
import dev.walkthroughs.application.plan.RunningAttempts;
import dev.walkthroughs.persistence.access.JdbcAccounts;
import dev.walkthroughs.persistence.access.JdbcPublicAddress;
import dev.walkthroughs.persistence.access.JdbcSigningKeys;
import dev.walkthroughs.persistence.analytics.AnalyticsSettings;
import dev.walkthroughs.persistence.analytics.SettingsRow;
import dev.walkthroughs.persistence.content.JdbcCatalogue;
import dev.walkthroughs.persistence.content.JdbcStepLibrary;
import dev.walkthroughs.persistence.directory.JdbcHandles;
import dev.walkthroughs.persistence.directory.JdbcLearnerRecords;
import dev.walkthroughs.persistence.directory.JdbcLearners;
import dev.walkthroughs.persistence.directory.JdbcMcpServers;
import dev.walkthroughs.persistence.eventstore.RememberedAggregates;
import dev.walkthroughs.persistence.eventstore.tail.WakingSource;
import dev.walkthroughs.persistence.examination.Examinations;
import dev.walkthroughs.persistence.gathering.Caution;
import dev.walkthroughs.persistence.gathering.Recency;
import dev.walkthroughs.persistence.identity.JdbcConsents;
import dev.walkthroughs.persistence.identity.JdbcGrants;
import dev.walkthroughs.persistence.identity.JdbcIdentityTraces;
import dev.walkthroughs.persistence.identity.JdbcOAuthClients;
import dev.walkthroughs.persistence.limit.BucketRateLimits;
import dev.walkthroughs.persistence.names.JdbcNames;
import dev.walkthroughs.persistence.names.TemplateTransactions;
import dev.walkthroughs.persistence.outage.DatabaseOutages;
import dev.walkthroughs.persistence.progress.JdbcProgressRows;
import dev.walkthroughs.persistence.progress.JdbcRunningAttempts;
import dev.walkthroughs.persistence.projection.Projections;
import dev.walkthroughs.persistence.vault.KeySettings;
import dev.walkthroughs.persistence.vault.KeyVault;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that is kept. What it needs from elsewhere: the aggregates as a {@code ConfigurerModule}, a {@link Clock},
 * {@link FreshIds}, and Spring Boot's JDBC and Flyway configurations.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeySettings.class, AnalyticsSettings.class})
@Import({
    EmbeddedDatabase.class,
    Walls.class,
    EventSourcing.class,
    ProjectedTables.class,
    Replays.class,
    SignInStore.class,
    UpstreamStore.class,
    AnalystReading.class,
    AnalystLogins.class,
    Examinations.class
})
public class PersistenceAdapter {

    @Bean
    SettingsRow analyticsSettings(AnalyticsSettings settings, JdbcClient jdbc, TransactionTemplate transaction) {
        return new SettingsRow(settings, jdbc, transaction);
    }

    @Bean
    Outages outages() {
        return new DatabaseOutages();
    }

    @Bean
    McpServers mcpServers(JdbcClient jdbc) {
        return new JdbcMcpServers(jdbc);
    }

    @Bean
    Learners learners(JdbcClient jdbc, TransactionTemplate transaction, FreshIds ids, Clock clock) {
        return new JdbcLearners(jdbc, transaction, ids, clock);
    }

    @Bean
    LearnerRecords learnerRecords(JdbcClient jdbc, ObjectProvider<PersonalTraces> traces) {
        return new JdbcLearnerRecords(jdbc, traces.orderedStream().toList());
    }

    @Bean
    Handles handles(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        return new JdbcHandles(jdbc, transaction, clock);
    }

    @Bean
    Recency recency(DataSource dataSource) {
        return new Recency(dataSource);
    }

    @Bean
    Catalogue catalogue(
            JdbcClient jdbc, Recency recency, Caution caution, RememberedAggregates remembered, JdbcProgressRows rows) {
        return new JdbcCatalogue(jdbc, recency, caution, remembered, rows);
    }

    @Bean
    StepLibrary stepLibrary(JdbcClient jdbc) {
        return new JdbcStepLibrary(jdbc);
    }

    @Bean
    JdbcProgressRows progressRows(JdbcClient jdbc) {
        return new JdbcProgressRows(jdbc);
    }

    @Bean
    RunningAttempts runningAttempts(JdbcClient jdbc, Projections projections) {
        return new JdbcRunningAttempts(jdbc, projections);
    }

    @Bean
    Names names(JdbcClient jdbc) {
        return new JdbcNames(jdbc);
    }

    @Bean
    Transactions authoringTransactions(TransactionTemplate template, WakingSource source) {
        return new TemplateTransactions(template, source::wake);
    }

    /** Serves as {@link SigningKeys} and as {@code KeyRotation}; a key that cannot be read ends the start. */
    @Bean
    JdbcSigningKeys signingKeys(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            KeySettings settings,
            Clock clock,
            FlywayMigrationInitializer migrated) {
        // The keys of all organizations, before the first request.
        return DatabaseRole.OPERATOR.act(
                () -> new JdbcSigningKeys(jdbc, transaction, new KeyVault(settings), clock).checked());
    }

    @Bean
    BucketRateLimits rateLimits(DataSource dataSource, Clock clock) throws SQLException {
        // Outside the walls: counters are of no organization, and their library begins its own transactions.
        return new BucketRateLimits(dataSource.unwrap(HikariDataSource.class), clock);
    }

    @Bean
    PublicAddress publicAddress(JdbcClient jdbc, TransactionTemplate transaction, FlywayMigrationInitializer migrated) {
        return new JdbcPublicAddress(jdbc, transaction);
    }

    @Bean
    OAuthClients oauthClients(JdbcClient jdbc, TransactionTemplate transaction) {
        return new JdbcOAuthClients(jdbc, transaction);
    }

    @Bean
    Grants grants(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        return new JdbcGrants(jdbc, transaction, clock);
    }

    /** Both {@code Consents} and {@code Connections}. */
    @Bean
    JdbcConsents consents(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        return new JdbcConsents(jdbc, transaction, clock);
    }

    @Bean
    PersonalTraces identityTraces(JdbcClient jdbc) {
        return new JdbcIdentityTraces(jdbc);
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, TransactionTemplate transaction, FreshIds ids, Clock clock) {
        return new JdbcAccounts(jdbc, transaction, ids, clock);
    }
}
