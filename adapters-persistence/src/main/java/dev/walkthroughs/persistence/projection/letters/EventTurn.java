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
 * the speed. So there is one for all of them, and what failed is handled again in halves, down to the event that is to
 * blame.
 */
public final class EventTurn {

    /** With so many streams waiting it is no longer a matter of single events, and the projection stops (ADR 0029). */
    static final int MOST_STREAMS = 1000;

    private static final Logger log = LoggerFactory.getLogger(EventTurn.class);

    private final JdbcClient jdbc;
    private final Handlers handlers;
    private final DeadLetters letters;
    private final Set<String> waiting;

    /** Begins, in a transaction in which nobody else retries or replaces the letters. */
    public EventTurn(JdbcClient jdbc, Handlers handlers, DeadLetters letters) {
        this.jdbc = jdbc;
        this.handlers = handlers;
        this.letters = letters;
        this.waiting = letters.streams();
        jdbc.sql("SAVEPOINT turn").update();
    }

    /**
     * Handles events, or puts them aside; those that mean nothing to the projection are passed over.
     *
     * @throws RuntimeException if it is not an event's fault that it cannot be handled, or too many wait
     */
    public void handle(List<? extends EventMessage<?>> events) {
        List<EventMessage<?>> taken = new ArrayList<>(events);
        taken.removeIf(event -> !handlers.take(event));
        if (!taken.isEmpty()) {
            some(taken);
        }
    }

    private void some(List<EventMessage<?>> events) {
        try {
            once(events);
        } catch (RuntimeException failure) {
            if (!Fault.isOfTheEvent(failure) || waiting.size() >= MOST_STREAMS) {
                throw failure;
            }
            jdbc.sql("ROLLBACK TO SAVEPOINT turn").update();
            if (events.size() > 1) {
                int half = events.size() / 2;
                some(events.subList(0, half));
                // What was handled stays, whatever comes.
                jdbc.sql("RELEASE SAVEPOINT turn; SAVEPOINT turn").update();
                some(events.subList(half, events.size()));
            } else {
                putAside(events.get(0), Fault.name(failure));
            }
        }
    }

    private void once(List<EventMessage<?>> events) {
        List<EventMessage<?>> sound = events;
        if (!waiting.isEmpty()) {
            sound = new ArrayList<>(events);
            sound.removeIf(event -> waiting.contains(DeadLetters.streamOf(event)));
            for (EventMessage<?> event : events) {
                if (waiting.contains(DeadLetters.streamOf(event))) {
                    letters.put(event, null);
                }
            }
        }
        if (!sound.isEmpty()) {
            handlers.handle(sound);
        }
    }

    private void putAside(EventMessage<?> event, String cause) {
        String stream = DeadLetters.streamOf(event);
        letters.put(event, cause);
        waiting.add(stream);
        // Nothing of the event itself, and no words of the error: both may hold what a learner wrote.
        log.warn("Put event {} aside, and what follows it in {}: {}", event.getIdentifier(), stream, cause);
    }
}
