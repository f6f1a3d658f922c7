package dev.walkthroughs.bootstrap.faults;

import dev.walkthroughs.bootstrap.wiring.Application;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The service on a machine whose clock is an hour ahead. */
final class MovedNode {

    private MovedNode() {}

    public static void main(String[] arguments) {
        // What the framework would take for the time of claims, if nobody gave it another.
        AbstractTokenEntry.clock = ahead();
        new SpringApplicationBuilder(Application.class, Ahead.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments);
    }

    private static Clock ahead() {
        return Clock.tick(Clock.offset(Clock.systemUTC(), Duration.ofHours(1)), Duration.ofNanos(1000));
    }

    /** In the place of the product's own. */
    @Configuration(proxyBeanMethods = false)
    static class Ahead {

        @Bean
        @Primary
        Clock clockAhead() {
            return ahead();
        }
    }
}
