package dev.walkthroughs.bootstrap.watch;

import dev.walkthroughs.persistence.projection.ProjectionStatus;
import dev.walkthroughs.persistence.projection.Projections;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far projections are, asked when somebody collects: one query for all measures, and none within two seconds of the
 * last. While the database does not answer they have no value.
 */
final class ProjectionMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionMeters.class);
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final Projections projections;
    private final Clock clock;
    private Instant askAgain = Instant.MIN;
    private List<ProjectionStatus> known = List.of();

    ProjectionMeters(Projections projections, Clock clock) {
        this.projections = projections;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : projections.names()) {
            gauge("walkthroughs.projection.lag", name, one -> one.lag().toMillis() / 1000.0)
                    .description("For how long the oldest event that a projection has yet to see has been there")
                    .baseUnit("seconds")
                    .register(registry);
            gauge("walkthroughs.projection.behind", name, ProjectionStatus::behind)
                    .description("Events that a projection has yet to see")
                    .baseUnit("events")
                    .register(registry);
            gauge("walkthroughs.dead.letters", name, one -> one.waiting().letters())
                    .description("Events that a projection could not show, and those that wait behind them")
                    .baseUnit("events")
                    .register(registry);
        }
    }

    private Gauge.Builder<ProjectionMeters> gauge(
            String meter, String projection, ToDoubleFunction<ProjectionStatus> value) {
        return Gauge.builder(meter, this, meters -> meters.now().stream()
                        .filter(one -> one.name().equals(projection))
                        .mapToDouble(value)
                        .findFirst()
                        .orElse(Double.NaN))
                .tag("projection", projection);
    }

    private synchronized List<ProjectionStatus> now() {
        Instant now = clock.instant();
        if (!now.isBefore(askAgain)) {
            try {
                known = projections.status();
            } catch (RuntimeException e) {
                // Whatever it is, it is the database's, and told by health and by whoever needs an answer.
                LOG.debug("Projections could not be measured", e);
                known = List.of();
            }
            askAgain = clock.instant().plus(KEPT);
        }
        return known;
    }
}
