package dev.walkthroughs.bootstrap.benchmark.load;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Callers that each ask, wait for the answer, and ask again until they are told to stop; and are counted meanwhile. */
public final class Crowd implements AutoCloseable {

    /** Milliseconds that are told apart; what takes longer counts as that. */
    private static final int LONGEST = 60_000;

    private final ExecutorService threads;
    private final LongAdder turnedAway;
    private final List<? extends Closeable> connections;
    private final AtomicLongArray took = new AtomicLongArray(LONGEST + 1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final CountDownLatch failed = new CountDownLatch(1);
    private volatile boolean stopped;

    /**
     * Has callers begin.
     *
     * @param connections theirs, which are closed in the end
     * @param turnedAway counts how often one was told to come back
     */
    public Crowd(List<? extends ClosedLoop.Call> callers, List<? extends Closeable> connections, LongAdder turnedAway) {
        this.turnedAway = turnedAway;
        this.connections = List.copyOf(connections);
        this.threads = Executors.newFixedThreadPool(callers.size());
        for (ClosedLoop.Call caller : callers) {
            threads.execute(() -> goesOn(caller));
        }
    }

    /**
     * What happened within some time.
     *
     * @param rate calls answered a second, those that were told to come back when they were answered at last
     * @param turnedAway answers a second that said to come back
     * @param median what half of the calls took at most, with all that they waited, in milliseconds
     * @param slow what 99 of a hundred took at most, likewise
     */
    public record Window(double rate, double turnedAway, double median, double slow) {}

    private void goesOn(ClosedLoop.Call caller) {
        try {
            long before = System.nanoTime();
            while (!stopped) {
                caller.once();
                long after = System.nanoTime();
                took.incrementAndGet((int) Math.min(LONGEST, TimeUnit.NANOSECONDS.toMillis(after - before)));
                before = after;
            }
        } catch (IOException | SQLException | RuntimeException e) {
            if (!stopped) {
                failure.compareAndSet(null, e);
                failed.countDown();
            }
        }
    }

    /**
     * Counts for so long.
     *
     * @throws IllegalStateException if a caller got a wrong answer or none; then the whole measurement is worth nothing
     */
    public Window during(Duration time) throws InterruptedException {
        long[] before = counts();
        long awayBefore = turnedAway.sum();
        long begin = System.nanoTime();
        if (failed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            Throwable cause = failure.get();
            throw new IllegalStateException("a call failed: " + cause, cause);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] now = counts();
        long all = 0;
        for (int i = 0; i < now.length; i++) {
            now[i] -= before[i];
            all += now[i];
        }
        return new Window(
                all / seconds,
                (turnedAway.sum() - awayBefore) / seconds,
                within(now, (long) (0.5 * all)),
                within(now, (long) (0.99 * all)));
    }

    private long[] counts() {
        long[] counts = new long[took.length()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = took.get(i);
        }
        return counts;
    }

    /** The time that so many calls were faster than. */
    private static double within(long[] counts, long calls) {
        long faster = 0;
        for (int i = 0; i < counts.length; i++) {
            faster += counts[i];
            if (faster > calls) {
                return i + 1;
            }
        }
        return Double.NaN;
    }

    /** Stops them, and waits for the answers that are on their way. */
    @Override
    public void close() throws IOException {
        stopped = true;
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a call is not answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Closeable connection : connections) {
            connection.close();
        }
    }
}
