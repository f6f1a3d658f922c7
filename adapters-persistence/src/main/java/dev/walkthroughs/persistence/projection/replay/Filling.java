package dev.walkthroughs.persistence.projection.replay;

import dev.walkthroughs.persistence.outage.LongStatements;
import dev.walkthroughs.persistence.projection.Projection;
import dev.walkthroughs.persistence.projection.letters.DeadLetters;
import dev.walkthroughs.persistence.projection.letters.EventTurn;
import dev.walkthroughs.persistence.projection.letters.Handlers;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A projection's events from the first on, handled by its own projectors on the tables of another schema. It reads as a
 * processor does: places that are still open are looked at again, so an event never comes before its predecessor.
 */
final class Filling {

    /**
     * Events in one transaction. A row that several of them change is written once, so more would be faster yet; but no
     * transaction should stay open for more than a second or so, and all that the events are about is in memory.
     */
    static final int BATCH = 5000;

    /** How often those who watch are told. */
    private static final int TELL = 5000;

    private final EventStorageEngine events;
    private final JdbcClient jdbc;
    private final Handlers handlers;
    private final DeadLetters letters;
    private final Predicate<EventMessage<?>> admitted;
    private final LongConsumer seen;
    private @Nullable TrackingToken read;
    private long count;

    /**
     * Begins before the first event.
     *
     * @param admitted which events are handled; all others are only read
     * @param seen told the number of events read so far, about every 5,000
     */
    Filling(
            Projection projection,
            EventStorageEngine events,
            JdbcClient jdbc,
            String schema,
            Predicate<EventMessage<?>> admitted,
            LongConsumer seen) {
        this.events = events;
        this.jdbc = jdbc;
        this.handlers = Handlers.of(projection, new Redirected(jdbc, projection.tables(), schema));
        this.letters = new DeadLetters(jdbc, schema + Shadow.LETTERS, projection.name());
        this.admitted = admitted;
        this.seen = seen;
    }

    /** Events read so far. */
    long count() {
        return count;
    }

    /** How far it has read; 0 before the first event. */
    long place() {
        TrackingToken token = read;
        return token == null ? 0 : token.position().orElse(0);
    }

    /** The place of the last event there is; whatever has a smaller one is there, or will be read late. */
    long head(TransactionTemplate transaction) {
        return DatabaseRole.PROJECTOR.act(() -> Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("SELECT coalesce(max(global_index), 0) FROM eventstore.domain_events")
                        .query(Long.class)
                        .single())));
    }

    /** Events that it could not handle, or that wait behind such, in the running transaction. */
    long letters() {
        return letters.count();
    }

    /** Has batches handled, from the first on; what projectors do once for all events is done at the end. */
    void whole(TransactionTemplate transaction, Runnable batches) {
        handlers.whole(batches);
        DatabaseRole.PROJECTOR.act(() -> Objects.requireNonNull(transaction.execute(status -> {
            LongStatements.allow(jdbc, Duration.ZERO);
            handlers.settle();
            return true;
        })));
    }

    /** Handles up to a batch of events in a transaction of its own; what a crash takes from it is filled anew anyway. */
    int batch(TransactionTemplate transaction) {
        return DatabaseRole.PROJECTOR.act(() -> Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("SET LOCAL synchronous_commit = off").update();
            return next();
        })));
    }

    /**
     * Handles up to a batch of events in the running transaction.
     *
     * @return how many were read; 0 if there are no more at the moment
     */
    int next() {
        List<? extends TrackedEventMessage<?>> batch;
        try (Stream<? extends TrackedEventMessage<?>> all = events.readEvents(read, false)) {
            batch = all.limit(BATCH).toList();
        }
        if (batch.isEmpty()) {
            return 0;
        }
        List<EventMessage<?>> handled = new ArrayList<>(batch);
        handled.removeIf(event -> !admitted.test(event));
        new EventTurn(jdbc, handlers, letters).handle(handled);
        read = batch.get(batch.size() - 1).trackingToken();
        long before = count;
        count += batch.size();
        if (count / TELL > before / TELL) {
            seen.accept(count);
        }
        return batch.size();
    }
}
