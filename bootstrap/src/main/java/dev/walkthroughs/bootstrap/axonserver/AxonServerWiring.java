package dev.walkthroughs.bootstrap.axonserver;

import dev.walkthroughs.bootstrap.command.upkeep.EventAdmin;
import dev.walkthroughs.persistence.copy.EventCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is there for Axon Server: events can be copied to it (ADR 0045). */
@Configuration(proxyBeanMethods = false)
public class AxonServerWiring {

    @Bean
    EventAdmin eventAdmin(EventCopy copy) {
        return new AxonServerEvents(copy, AxonServerEvents.CONNECTOR);
    }
}
