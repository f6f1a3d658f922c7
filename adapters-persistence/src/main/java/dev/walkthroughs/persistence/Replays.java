package dev.walkthroughs.persistence;

import dev.walkthroughs.persistence.copy.EventCopy;
import dev.walkthroughs.persistence.eventstore.tail.WakingSource;
import dev.walkthroughs.persistence.projection.Projection;
import dev.walkthroughs.persistence.projection.ProjectionVersions;
import dev.walkthroughs.persistence.projection.Projections;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What looks after projections from outside their processors, and takes their events elsewhere. */
@Configuration(proxyBeanMethods = false)
class Replays {

    @Bean
    Projections projections(
            List<Projection> all,
            EventStorageEngine events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DataSource pool,
            WakingSource source,
            Clock clock) {
        return new Projections(all, events, jdbc, transaction, pool, source::hurry, clock);
    }

    @Bean
    ProjectionVersions projectionVersions(Projections projections, JdbcClient jdbc, TransactionTemplate transaction) {
        return new ProjectionVersions(projections, jdbc, transaction);
    }

    @Bean
    EventCopy eventCopy(JdbcClient jdbc, TransactionTemplate transaction) {
        return new EventCopy(jdbc, transaction);
    }
}
