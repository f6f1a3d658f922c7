package dev.walkthroughs.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.walkthroughs.application.figures.Figures;
import dev.walkthroughs.application.outage.Outages;
import dev.walkthroughs.application.tables.TableReader;
import dev.walkthroughs.persistence.analytics.JdbcFigures;
import dev.walkthroughs.persistence.analytics.JdbcTableReader;
import dev.walkthroughs.persistence.replica.AnalystReads;
import dev.walkthroughs.persistence.replica.OneMoment;
import dev.walkthroughs.persistence.replica.Replica;
import dev.walkthroughs.persistence.replica.ReplicaExaminer;
import dev.walkthroughs.persistence.replica.ReplicaSettings;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What is read for analysts alone, from a replica if a setting names one, else from the primary (ADR 0044). The replica's
 * pool is no bean of its own: everything else that wants a data source gets the primary's.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplicaSettings.class)
class AnalystReading {

    private static final String SET = "walkthroughs.analytics.datasource.url";

    @Bean
    @ConditionalOnProperty(SET)
    Replica replica(
            ReplicaSettings settings,
            DataSource primary,
            JdbcConnectionDetails details,
            JdbcClient jdbc,
            Outages outages)
            throws SQLException {
        return new Replica(settings, primary.unwrap(HikariDataSource.class), details, jdbc, outages);
    }

    @Bean
    @Order(7)
    @ConditionalOnProperty(SET)
    ReplicaExaminer replicaExaminer(Replica replica) {
        return new ReplicaExaminer(replica);
    }

    @Bean
    TableReader tableReader(ObjectProvider<Replica> replica, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcTableReader(reads(replica, jdbc, transactions));
    }

    @Bean
    Figures figures(ObjectProvider<Replica> replica, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcFigures(reads(replica, jdbc, transactions));
    }

    private static AnalystReads reads(
            ObjectProvider<Replica> replica, JdbcClient jdbc, PlatformTransactionManager transactions) {
        Replica set = replica.getIfAvailable();
        return set == null ? new OneMoment(jdbc, transactions) : set;
    }
}
