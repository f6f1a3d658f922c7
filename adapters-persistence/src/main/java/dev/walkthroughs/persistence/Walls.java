package dev.walkthroughs.persistence;

import dev.walkthroughs.persistence.walls.DatabaseRole;
import dev.walkthroughs.persistence.walls.WalledDataSource;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Walls around the pool; only migrations have a connection without, and act as the user that connects. */
@Configuration(proxyBeanMethods = false)
class Walls {

    /** The role of a process's threads: {@code service}, or {@code operator} for the operator's commands. */
    static final String ACTS_AS = "walkthroughs.acts-as";

    @Bean
    static WalledPool walledPool(Environment environment) {
        return new WalledPool(
                DatabaseRole.valueOf(environment.getProperty(ACTS_AS, "service").toUpperCase(Locale.ROOT)));
    }

    @Bean
    FlywayConfigurationCustomizer migrationsOutsideTheWalls(JdbcConnectionDetails details, Environment environment) {
        return configuration -> {
            if (!environment.containsProperty("spring.flyway.url")
                    && !environment.containsProperty("spring.flyway.user")) {
                configuration.dataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
            }
        };
    }

    /** Named as the bean's type, so that its order is known before it is made. */
    record WalledPool(DatabaseRole usual) implements BeanPostProcessor, Ordered {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource pool && name.equals("dataSource")
                    ? new WalledDataSource(pool, usual)
                    : bean;
        }

        /** Inside the proxy that makes connections lazy, whose order is 0: a statement knows who makes it, a connection may not. */
        @Override
        public int getOrder() {
            return -1;
        }
    }
}
