package dev.walkthroughs.persistence.projection.letters;

import dev.walkthroughs.persistence.projection.Projection;
import dev.walkthroughs.persistence.projection.letters.DeadLetters.Letter;
import java.util.Iterator;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handles what was put aside, now that its cause is mended. */
public final class Retry {

    /**
     * What a retry did.
     *
     * @param done events that show now
     * @param left events that wait still
     */
    public record Retried(String name, long done, long left) {}

    private final EventStorageEngine events;
    private final JdbcClient jdbc;
    private final TableLocks locks;

    /** Retries events of a store. */
    public Retry(EventStorageEngine events, JdbcClient jdbc, TableLocks locks) {
        this.events = events;
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /**
     * Retries all streams that wait, each in its order and in a transaction of its own, up to the first event that still
     * cannot be handled. The running processor waits for each stream, so none of its events can come in between.
     *
     * @throws RuntimeException if it is not an event's fault; streams that were done before stay done
     */
    public Retried all(Projection projection) {
        DeadLetters letters = new DeadLetters(jdbc, DeadLetters.TABLE, projection.name());
        Handlers handlers = Handlers.of(projection, jdbc);
        long done = 0;
        for (String stream : locks.alone(projection, letters::streamsInOrder)) {
            done += locks.alone(projection, () -> one(letters, handlers, stream));
        }
        return new Retried(projection.name(), done, locks.alone(projection, letters::count));
    }

    private long one(DeadLetters letters, Handlers handlers, String stream) {
        List<Letter> waiting = letters.of(stream);
        if (waiting.isEmpty()) {
            return 0;
        }
        Iterator<? extends DomainEventMessage<?>> all =
                events.readEvents(stream, waiting.get(0).number()).asStream().iterator();
        long done = 0;
        for (Letter letter : waiting) {
            jdbc.sql("SAVEPOINT letter").update();
            try {
                handlers.handle(List.of(next(all, letter)));
            } catch (RuntimeException failure) {
                if (!Fault.isOfTheEvent(failure)) {
                    throw failure;
                }
                jdbc.sql("ROLLBACK TO SAVEPOINT letter").update();
                letters.failedAgain(letter, Fault.name(failure));
                return done;
            }
            jdbc.sql("RELEASE SAVEPOINT letter").update();
            letters.done(letter);
            done++;
        }
        return done;
    }

    /** Events of a stream that mean nothing to the projection have no letter. */
    private static DomainEventMessage<?> next(Iterator<? extends DomainEventMessage<?>> events, Letter letter) {
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            if (event.getSequenceNumber() == letter.number()) {
                return event;
            }
        }
        throw new IllegalStateException("event " + letter.number() + " of " + letter.stream() + " is gone");
    }
}
