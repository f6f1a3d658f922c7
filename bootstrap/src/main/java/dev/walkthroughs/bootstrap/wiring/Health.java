package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.persistence.projection.ProjectionStatus;
import dev.walkthroughs.persistence.projection.Projections;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * What readiness means besides the database: this process's projections run, or another process's do. Events that were
 * put aside are told and counted, and keep no request away.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class Health {

    /** Down while a projection of this process has stopped, or fails and is being retried. */
    @Bean
    HealthIndicator projectionsHealthIndicator(Configuration axon, Projections projections) {
        return () -> {
            var health = org.springframework.boot.health.contributor.Health.up();
            for (ProjectionStatus status : projections.status()) {
                boolean running = axon.eventProcessingConfiguration()
                        .eventProcessor(status.name(), StreamingEventProcessor.class)
                        .filter(processor -> processor.isRunning() && !processor.isError())
                        .isPresent();
                health.withDetail(
                        status.name(),
                        running
                                ? status.behind() + " events behind, "
                                        + status.waiting().letters() + " put aside"
                                : "stopped or failing");
                if (!running) {
                    health.down();
                }
            }
            return health.build();
        };
    }

    /** How many events wait in each projection, for whoever collects measures and raises alerts. */
    @Bean
    MeterBinder deadLetterMeters(Projections projections) {
        return registry -> projections.names().forEach(name -> Gauge.builder(
                        "walkthroughs.dead.letters", projections, all -> letters(all, name))
                .tag("projection", name)
                .description("Events that a projection could not show, and those that wait behind them")
                .baseUnit("events")
                .register(registry));
    }

    private static double letters(Projections projections, String name) {
        return projections.status().stream()
                .filter(one -> one.name().equals(name))
                .mapToLong(one -> one.waiting().letters())
                .sum();
    }
}
