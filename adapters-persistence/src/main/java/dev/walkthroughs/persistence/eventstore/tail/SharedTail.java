package dev.walkthroughs.persistence.eventstore.tail;

import dev.walkthroughs.persistence.eventstore.PostgresEventStorageEngine;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The newest events that were read, for all who read: of several projections that are equally far, one asks the database,
 * and an event is made of its JSON once.
 */
final class SharedTail {

    private final PostgresEventStorageEngine engine;
    private @Nullable TrackingToken from;
    private List<TrackedEventMessage<?>> newest = List.of();

    SharedTail(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    /** The events behind a token, up to a batch; none if there are no more. */
    synchronized List<TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        List<TrackedEventMessage<?>> known = known(token);
        if (!known.isEmpty()) {
            return known;
        }
        List<TrackedEventMessage<?>> read = engine.readBatch(token);
        if (!read.isEmpty()) {
            from = token;
            newest = read;
        }
        return read;
    }

    /** Whether a batch may have more behind it. */
    boolean isFull(List<TrackedEventMessage<?>> batch) {
        return batch.size() >= engine.batchSize();
    }

    private List<TrackedEventMessage<?>> known(@Nullable TrackingToken token) {
        if (Objects.equals(token, from)) {
            return newest;
        }
        // From the end: whoever is nearly as far is there.
        for (int i = newest.size() - 2; i >= 0; i--) {
            if (newest.get(i).trackingToken().equals(token)) {
                return newest.subList(i + 1, newest.size());
            }
        }
        return List.of();
    }
}
