package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.persistence.projection.ProjectionStatus;
import dev.walkthroughs.persistence.projection.Projections;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * What readiness means besides the database: this process's projections run, or another process's do. Events that were
 * put aside are told, and keep no request away.
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
}
