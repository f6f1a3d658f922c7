package dev.walkthroughs.persistence.projection;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/**
 * A projector that is given many events at once, in their order, and is done with them when it returns. Any part of a
 * batch may be given to it again, after the transaction was taken back to where it had not been given: so it keeps nothing in
 * memory. It shares no table with other projectors of its projection.
 */
public interface BatchProjector {

    /** Whether events of a class mean anything to it. */
    boolean takes(Class<?> payload);

    /**
     * Writes what events mean, in the running transaction; one that was seen before changes nothing.
     *
     * @param events that it takes, at least one
     */
    void handle(List<EventMessage<?>> events);
}
