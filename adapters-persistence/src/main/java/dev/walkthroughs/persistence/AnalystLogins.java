package dev.walkthroughs.persistence;

import dev.walkthroughs.application.analysts.Analysts;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.persistence.analysts.DatabaseAddress;
import dev.walkthroughs.persistence.analysts.JdbcAnalysts;
import java.time.Clock;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Logins of analysts. */
@Configuration(proxyBeanMethods = false)
class AnalystLogins {

    @Bean
    Analysts analysts(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JdbcConnectionDetails details,
            FreshIds ids,
            Clock clock) {
        return new JdbcAnalysts(jdbc, transaction, DatabaseAddress.of(details.getJdbcUrl()), ids, clock);
    }
}
