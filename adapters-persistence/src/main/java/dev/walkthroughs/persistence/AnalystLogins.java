package dev.walkthroughs.persistence;

import dev.walkthroughs.application.analysts.Analysts;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.persistence.analysts.DatabaseAddress;
import dev.walkthroughs.persistence.analysts.JdbcAnalysts;
import dev.walkthroughs.persistence.replica.ReplicaSettings;
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
            ReplicaSettings replica,
            FreshIds ids,
            Clock clock) {
        String url = replica.url();
        // Made on the primary, which alone can make them; told to connect where analysts are to read.
        DatabaseAddress address = DatabaseAddress.of(url == null ? details.getJdbcUrl() : url);
        return new JdbcAnalysts(jdbc, transaction, address, ids, clock);
    }
}
