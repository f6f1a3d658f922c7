package dev.walkthroughs.persistence.examination;

import com.zaxxer.hikari.HikariDataSource;
import dev.walkthroughs.application.examination.Circumstances;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.projection.Projections;
import dev.walkthroughs.persistence.vault.KeySettings;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What looks at the database for an operator; nothing of it runs unless it is asked. */
@Configuration(proxyBeanMethods = false)
public class Examinations {

    @Bean
    Circumstances circumstances(JdbcClient jdbc, Projections projections, Clock clock) {
        return new JdbcCircumstances(jdbc, projections, clock);
    }

    @Bean
    @Order(1)
    DatabaseExaminer databaseExaminer(JdbcClient jdbc, DataSource pool, Flyway flyway, Clock clock)
            throws SQLException {
        return new DatabaseExaminer(jdbc, pool.unwrap(HikariDataSource.class).getMaximumPoolSize(), flyway, clock);
    }

    @Bean
    @Order(2)
    WallsExaminer wallsExaminer(JdbcClient jdbc) {
        return new WallsExaminer(jdbc);
    }

    @Bean
    @Order(3)
    EventsExaminer eventsExaminer(JdbcClient jdbc, Projections projections) {
        return new EventsExaminer(jdbc, projections);
    }

    @Bean
    @Order(4)
    KeysExaminer keysExaminer(JdbcClient jdbc, KeySettings settings, Clock clock) {
        return new KeysExaminer(jdbc, settings, clock);
    }

    @Bean
    @Order(5)
    StorageExaminer storageExaminer(JdbcClient jdbc, ObjectProvider<EmbeddedPostgresServer> embedded) {
        return new StorageExaminer(jdbc, embedded.stream().findFirst().map(EmbeddedPostgresServer::dataDirectory));
    }
}
