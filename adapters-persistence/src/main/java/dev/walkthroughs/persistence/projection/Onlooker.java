package dev.walkthroughs.persistence.projection;

import org.axonframework.eventhandling.EventHandler;

/**
 * What the framework knows of a projection: it makes a processor only for an event handler. The processor is then given
 * an invoker of ours, which calls the projectors.
 */
public final class Onlooker {

    @EventHandler
    void on(Object event) {
        // Never called.
    }
}
