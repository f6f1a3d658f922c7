package dev.walkthroughs.persistence.projection.letters;

import dev.walkthroughs.persistence.projection.Projection;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a processor has the events of a batch handled: each batch is a turn, in the transaction that also notes how far the
 * processor has read.
 */
public final class LetteringInvoker implements EventHandlerInvoker {

    private final Projection projection;
    private final JdbcClient jdbc;
    private final Handlers handlers;
    private final DeadLetters letters;

    /** Invokes a projection's projectors on its own tables. */
    public LetteringInvoker(Projection projection, JdbcClient jdbc) {
        this.projection = projection;
        this.jdbc = jdbc;
        this.handlers = Handlers.of(projection, jdbc);
        this.letters = new DeadLetters(jdbc, DeadLetters.TABLE, projection.name());
    }

    /**
     * All, even those that mean nothing to the projection: a processor notes how far it has read only with events that it
     * takes, and would look behind while there is nothing for it to do.
     */
    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        if (handlers.take(event)) {
            CurrentUnitOfWork.get()
                    .root()
                    .getOrComputeResource(LetteringInvoker.class.getName(), key -> begin())
                    .handle(event);
        }
    }

    private EventTurn begin() {
        TableLocks.forABatch(jdbc, projection);
        return new EventTurn(jdbc, handlers, letters);
    }

    /** A projection is rebuilt beside its tables, never by a reset, which would empty them. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
