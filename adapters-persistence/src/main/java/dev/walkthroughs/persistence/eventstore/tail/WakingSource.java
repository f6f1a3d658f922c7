package dev.walkthroughs.persistence.eventstore.tail;

import dev.walkthroughs.persistence.eventstore.PostgresEventStorageEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The event store as projections read it: each stream is woken when this process has appended, unless it has read just
 * before; then what comes meanwhile is gathered (ADR 0035). What other processes append is found when the processor looks by
 * itself.
 */
public final class WakingSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventStore store;
    private final SharedTail tail;
    private final Duration rest;
    private final Set<WakingStream> streams = new CopyOnWriteArraySet<>();

    /**
     * Listens to what the store appends.
     *
     * @param engine where the store keeps it
     * @param rest how long a stream that has read less than a batch reads no more
     */
    public WakingSource(EventStore store, PostgresEventStorageEngine engine, Duration rest) {
        this.store = store;
        this.tail = new SharedTail(engine);
        this.rest = rest;
        store.subscribe(this::wakeAfterCommit);
    }

    private void wakeAfterCommit(List<? extends EventMessage<?>> appended) {
        CurrentUnitOfWork.get().root().afterCommit(done -> wake());
    }

    /** Wakes every reader that does not rest: for those who commit a transaction around several units of work. */
    public void wake() {
        streams.forEach(WakingStream::wake);
    }

    /** Has every reader read at once: for those who wait for it. */
    public void hurry() {
        streams.forEach(WakingStream::hurry);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
        WakingStream stream = new WakingStream(tail, from, rest, streams::remove);
        streams.add(stream);
        return stream;
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
}
