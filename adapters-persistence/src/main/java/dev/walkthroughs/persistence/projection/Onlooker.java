package dev.walkthroughs.persistence.projection;

import org.axonframework.eventhandling.EventHandler;

/**
 * Sees every event and does nothing. A processor notes how far it has read only with events that one of its handlers
 * takes, so without this a projection would look behind while there is nothing for it to do.
 */
public final class Onlooker {

    @EventHandler
    void on(Object event) {
        // Reading it was all.
    }
}
