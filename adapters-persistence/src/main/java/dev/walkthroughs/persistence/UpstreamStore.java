package dev.walkthroughs.persistence;

import dev.walkthroughs.application.identity.upstream.ProviderAttempts;
import dev.walkthroughs.application.identity.upstream.SignInProviders;
import dev.walkthroughs.application.identity.upstream.UpstreamAccounts;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.persistence.identity.upstream.JdbcProviderAttempts;
import dev.walkthroughs.persistence.identity.upstream.JdbcSignInProviders;
import dev.walkthroughs.persistence.identity.upstream.JdbcUpstreamAccounts;
import dev.walkthroughs.persistence.vault.KeySettings;
import dev.walkthroughs.persistence.vault.KeyVault;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.time.Clock;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What signing in by an organization's provider keeps. */
@Configuration(proxyBeanMethods = false)
class UpstreamStore {

    /** A secret that cannot be read ends the start. */
    @Bean
    SignInProviders signInProviders(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            KeySettings settings,
            FreshIds ids,
            Clock clock,
            FlywayMigrationInitializer migrated) {
        return DatabaseRole.OPERATOR.act(
                () -> new JdbcSignInProviders(jdbc, transaction, new KeyVault(settings), ids, clock).checked());
    }

    @Bean
    ProviderAttempts providerAttempts(JdbcClient jdbc, TransactionTemplate transaction) {
        return new JdbcProviderAttempts(jdbc, transaction);
    }

    @Bean
    UpstreamAccounts upstreamAccounts(JdbcClient jdbc, TransactionTemplate transaction, FreshIds ids, Clock clock) {
        return new JdbcUpstreamAccounts(jdbc, transaction, ids, clock);
    }
}
