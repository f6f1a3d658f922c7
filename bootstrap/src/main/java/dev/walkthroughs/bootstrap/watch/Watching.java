package dev.walkthroughs.bootstrap.watch;

import dev.walkthroughs.application.limit.RateLimits;
import dev.walkthroughs.mcp.room.Rooms;
import dev.walkthroughs.mcp.room.Turnaways;
import dev.walkthroughs.mcp.watch.ToolTimes;
import dev.walkthroughs.persistence.projection.Projections;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What is measured beside what the framework measures by itself. A command measures nothing. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class Watching {

    @Bean
    ToolTimes toolTimes(MeterRegistry registry) {
        return new ToolTimers(registry);
    }

    @Bean
    Tallies tallies(MeterRegistry registry) {
        return new Tallies(registry).begun();
    }

    @Bean
    Turnaways turnaways(MeterRegistry registry) {
        return new TurnawayCounters(registry);
    }

    @Bean
    MeterBinder roomMeters(Rooms rooms) {
        return new RoomMeters(rooms);
    }

    @Bean
    MeterBinder projectionMeters(Projections projections, Clock clock) {
        return new ProjectionMeters(projections, clock);
    }

    /** In place of those it counts for. */
    @Bean
    @Primary
    RateLimits countedLimits(@Qualifier("rateLimits") RateLimits limits, MeterRegistry registry) {
        return new CountedLimits(limits, registry);
    }

    @Bean
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    PublicHealth publicHealth(ObjectProvider<HealthEndpointWebExtension> health) {
        return new PublicHealth(health);
    }
}
