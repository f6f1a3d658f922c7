package dev.walkthroughs.persistence.eventstore.tail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The events behind a token, read a batch at a time. After a batch that was full it reads on at once. After any other it
 * rests, and then looks again by itself: under load a look finds what came in that time, instead of one event or two at the
 * price of a hundred. After many it rests longer: counts that many events change are then written once.
 *
 * <p>One thread reads; any may wake it.
 */
final class WakingStream implements BlockingStream<TrackedEventMessage<?>> {

    /** Events in a batch that say there is load. */
    private static final int MANY = 40;

    /** How much longer the rest is after so many. */
    private static final int LONGER = 5;

    private final SharedTail tail;
    private final Duration rest;
    private final Consumer<WakingStream> closed;
    private final Deque<TrackedEventMessage<?>> unread = new ArrayDeque<>();
    private @Nullable TrackingToken last;
    private boolean handedOver;
    private volatile @Nullable Runnable reader;
    private volatile long restsUntil = System.nanoTime();

    WakingStream(SharedTail tail, @Nullable TrackingToken from, Duration rest, Consumer<WakingStream> closed) {
        this.tail = tail;
        this.last = from;
        this.rest = rest;
        this.closed = closed;
    }

    /** Something was appended; if it rests, it will look when it has rested. */
    void wake() {
        if (!rests()) {
            look();
        }
    }

    void hurry() {
        restsUntil = System.nanoTime();
        look();
    }

    private boolean rests() {
        return System.nanoTime() - restsUntil < 0;
    }

    private void look() {
        Runnable awake = reader;
        if (awake != null) {
            awake.run();
        }
    }

    /**
     * Takes the callback. A processor that is told it cannot rely on it polls instead, and ignores the callback until
     * its next poll; one that can still looks again whenever it looks for tokens to claim, which is how it learns of other
     * processes' events.
     */
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        reader = callback;
        return true;
    }

    /** The next of what was read; it reads nothing itself. */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(unread.peek());
    }

    /**
     * Whether there is an event; it never waits for one. At the end of what was read it says no once, so that the
     * processor handles that as one batch before it asks for more.
     */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
        if (!unread.isEmpty()) {
            return true;
        }
        if (handedOver) {
            handedOver = false;
            return false;
        }
        if (!rests()) {
            read();
        }
        return !unread.isEmpty();
    }

    private void read() {
        List<TrackedEventMessage<?>> batch = tail.after(last);
        unread.addAll(batch);
        if (!batch.isEmpty() && !tail.isFull(batch)) {
            Duration now = batch.size() < MANY ? rest : rest.multipliedBy(LONGER);
            restsUntil = System.nanoTime() + now.toNanos();
            CompletableFuture.delayedExecutor(now.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                    .execute(this::look);
        }
    }

    /**
     * The next event.
     *
     * @throws IllegalStateException if {@link #hasNextAvailable} was not asked before
     */
    @Override
    public TrackedEventMessage<?> nextAvailable() {
        TrackedEventMessage<?> next = unread.poll();
        if (next == null) {
            throw new IllegalStateException("no event was read");
        }
        last = next.trackingToken();
        handedOver = unread.isEmpty();
        return next;
    }

    @Override
    public void close() {
        reader = null;
        closed.accept(this);
    }
}
