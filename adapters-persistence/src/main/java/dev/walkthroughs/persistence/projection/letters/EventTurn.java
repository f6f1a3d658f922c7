package dev.walkthroughs.persistence.projection.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events of one transaction. One that cannot be handled is put aside in the same transaction, with all that follow it
 * in its stream.
 *
 * <p>After a failed statement the database takes nothing but a rollback, and a savepoint for each event costs a third of
 * the speed. So there is one for all of them: after a failure the events since it are handled once more, which they
 * stood a moment ago.
 */
public final class EventTurn {

    /** With so many streams waiting it is no longer a matter of single events, and the projection stops (ADR 0029). */
    static final int MOST_STREAMS = 1000;

    private static final Logger log = LoggerFactory.getLogger(EventTurn.class);

    private final JdbcClient jdbc;
    private final Handlers handlers;
    private final DeadLetters letters;
    private final Set<String> waiting;
    private final List<EventMessage<?>> sinceSavepoint = new ArrayList<>();

    /** Begins, in a transaction in which nobody else retries or replaces the letters. */
    public EventTurn(JdbcClient jdbc, Handlers handlers, DeadLetters letters) {
        this.jdbc = jdbc;
        this.handlers = handlers;
        this.letters = letters;
        this.waiting = letters.streams();
        jdbc.sql("SAVEPOINT turn").update();
    }

    /**
     * Handles an event, or puts it aside.
     *
     * @throws RuntimeException if it is not the event's fault that it cannot be handled, or too many wait
     */
    public void handle(EventMessage<?> event) {
        if (!handlers.take(event)) {
            return;
        }
        try {
            once(event);
            sinceSavepoint.add(event);
        } catch (RuntimeException failure) {
            if (!Fault.isOfTheEvent(failure) || waiting.size() >= MOST_STREAMS) {
                throw failure;
            }
            putAside(event, Fault.name(failure));
        }
    }

    private void once(EventMessage<?> event) {
        if (waiting.contains(DeadLetters.streamOf(event))) {
            letters.put(event, null);
        } else {
            handlers.handle(event);
        }
    }

    private void putAside(EventMessage<?> event, String cause) {
        jdbc.sql("ROLLBACK TO SAVEPOINT turn").update();
        sinceSavepoint.forEach(this::once);
        sinceSavepoint.clear();
        String stream = DeadLetters.streamOf(event);
        letters.put(event, cause);
        waiting.add(stream);
        jdbc.sql("RELEASE SAVEPOINT turn").update();
        jdbc.sql("SAVEPOINT turn").update();
        // Nothing of the event itself, and no words of the error: both may hold what a learner wrote.
        log.warn("Put event {} aside, and what follows it in {}: {}", event.getIdentifier(), stream, cause);
    }
}
