package dev.walkthroughs.persistence.projection.letters;

import dev.walkthroughs.persistence.projection.Projection;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a processor has the events of a batch handled: each batch is a turn, in the transaction that also notes how far the
 * processor has read.
 */
public final class LetteringInvoker implements EventHandlerInvoker {

    private final Projection projection;
    private final JdbcClient jdbc;
    private final ConnectionProvider connections;
    private final Handlers handlers;
    private final DeadLetters letters;

    /**
     * Invokes a projection's projectors on its own tables.
     *
     * @param connections gives the connection of the running transaction
     */
    public LetteringInvoker(Projection projection, JdbcClient jdbc, ConnectionProvider connections) {
        this.projection = projection;
        this.jdbc = jdbc;
        this.connections = connections;
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

    /** With the first event of a batch all of them are handled; the others were then. */
    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        if (unit.root().resources().putIfAbsent(LetteringInvoker.class.getName(), true) == null) {
            handle(unit instanceof BatchingUnitOfWork<?> batching ? batching.getMessages() : List.of(event));
        }
    }

    private void handle(List<? extends Message<?>> messages) {
        List<EventMessage<?>> events = new ArrayList<>();
        for (Message<?> message : messages) {
            if (message instanceof EventMessage<?> event && handlers.take(event)) {
                events.add(event);
            }
        }
        if (!events.isEmpty()) {
            TableLocks.forABatch(jdbc, connections, projection);
            new EventTurn(jdbc, handlers, letters).handle(events);
        }
    }

    /** A projection is rebuilt beside its tables, never by a reset, which would empty them. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
