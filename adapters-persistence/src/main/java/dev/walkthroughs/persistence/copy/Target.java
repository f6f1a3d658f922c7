package dev.walkthroughs.persistence.copy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** The store that is copied to, asked by Axon's own interface alone, whatever it is. */
final class Target {

    /** Seconds in which it has to give an event of which it says that it is there. */
    private static final int PATIENCE = 30;

    /** It could not be asked, or did not do as it was told; what it was doing then may be done or not. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Failed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private final EventStore store;
    private @Nullable TrackingToken read;

    /** A store that serializes by {@link UntouchedPayloads}. */
    Target(EventStore store) {
        this.store = store;
    }

    /**
     * Reads its events in their order, from where it stopped reading up to the newest, for as long as the reader agrees.
     *
     * @return whether the reader agreed to all
     */
    boolean readOn(Predicate<StoredEvent> agrees) {
        long newest = position(asked(() -> new Head(store.createHeadToken())).token());
        if (position(read) >= newest) {
            return true;
        }
        try (BlockingStream<TrackedEventMessage<?>> events = asked(() -> store.openStream(read))) {
            while (position(read) < newest) {
                TrackedEventMessage<?> next = asked(() -> next(events));
                if (!(next instanceof DomainEventMessage<?> event)
                        || !agrees.test(asked(() -> StoredEvent.of(event)))) {
                    return false;
                }
                read = next.trackingToken();
            }
            return true;
        }
    }

    /** A token that is null before the first event. */
    private record Head(@Nullable TrackingToken token) {}

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    private static TrackedEventMessage<?> next(BlockingStream<TrackedEventMessage<?>> events) {
        try {
            if (!events.hasNextAvailable(PATIENCE, TimeUnit.SECONDS)) {
                throw new Failed("it gave no event for " + PATIENCE + " seconds", null);
            }
            return events.nextAvailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted", e);
        }
    }

    /** Records events behind those that are there; all or none. */
    void append(List<StoredEvent> events) {
        asked(() -> {
            store.publish(events.stream().map(StoredEvent::message).toList());
            return events;
        });
    }

    /** A stream as commands read it, from its first event on. */
    List<StoredEvent> stream(String stream) {
        return asked(() ->
                store.readEvents(stream, 0).asStream().map(StoredEvent::of).toList());
    }

    /** What stores throw has nothing in common: each brings what its way of connecting throws. */
    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (Failed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Failed(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
