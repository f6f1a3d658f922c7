package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.bootstrap.running.SharedLook;
import dev.walkthroughs.persistence.projection.ProjectionStatus;
import dev.walkthroughs.persistence.projection.Projections;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    /** Longer than proxies wait for the answer, as a rule. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Longer than another process takes to take over a projection, and than one takes to come back after an outage. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    /** Down while a projection of this process has stopped, or while it fails and nobody else has taken it over; and while the database takes its time. */
    @Bean
    HealthIndicator projectionsHealthIndicator(Configuration axon, Projections projections) {
        SharedLook<List<ProjectionStatus>> look = new SharedLook<>(projections::status, PATIENCE);
        return () -> {
            var health = org.springframework.boot.health.contributor.Health.up();
            Optional<List<ProjectionStatus>> found = look.found();
            if (found.isEmpty()) {
                return health.down()
                        .withDetail("database", "has not answered for a while")
                        .build();
            }
            for (ProjectionStatus status : found.get()) {
                boolean running = axon.eventProcessingConfiguration()
                        .eventProcessor(status.name(), StreamingEventProcessor.class)
                        .filter(processor -> isWell(processor.isRunning(), processor.isError(), status))
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

    /**
     * Whether calls may come. The framework calls a failure one until the process holds the projection again: one that
     * never held it would be down for ever after an outage, though another process writes.
     */
    static boolean isWell(boolean runs, boolean failed, ProjectionStatus status) {
        boolean leftAlone = status.owner().isEmpty() && status.lag().compareTo(LEFT_ALONE) > 0;
        return runs && !(failed && leftAlone);
    }
}
