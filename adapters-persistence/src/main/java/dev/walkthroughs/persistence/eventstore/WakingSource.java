package dev.walkthroughs.persistence.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The event store as projections read it: each stream is woken when this process has appended. What other processes
 * append is found when the processor looks by itself.
 */
public final class WakingSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventStore store;
    private final Set<Runnable> sleepers = new CopyOnWriteArraySet<>();

    /** Listens to what the store appends. */
    public WakingSource(EventStore store) {
        this.store = store;
        store.subscribe(this::wakeAfterCommit);
    }

    private void wakeAfterCommit(List<? extends EventMessage<?>> appended) {
        CurrentUnitOfWork.get().root().afterCommit(done -> wake());
    }

    /** Wakes every reader: for those who commit a transaction around several units of work. */
    public void wake() {
        sleepers.forEach(Runnable::run);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
        return new WakingStream(store.openStream(from));
    }

    @Override
    public TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return store.createTokenAt(moment);
    }

    private final class WakingStream implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> stream;
        private @Nullable Runnable sleeper;

        WakingStream(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        /**
         * Takes the callback. A processor that is told it cannot rely on it polls instead, and ignores the callback
         * until its next poll; one that can still looks again whenever it looks for tokens to claim, which is how it
         * learns of other processes' events.
         */
        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            sleeper = callback;
            sleepers.add(callback);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void close() {
            Runnable awake = sleeper;
            if (awake != null) {
                sleepers.remove(awake);
            }
            stream.close();
        }
    }
}
