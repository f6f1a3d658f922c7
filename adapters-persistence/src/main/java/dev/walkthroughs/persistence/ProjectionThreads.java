package dev.walkthroughs.persistence;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread of each projection. Nothing waits longer on it than {@link #LONGEST}: after failures the framework doubles its
 * pause up to a minute, and a projection would stand still for most of one after the database has come back.
 */
final class ProjectionThreads implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Map<String, ScheduledExecutorService> threads = new ConcurrentHashMap<>();

    /** A projection's only thread. */
    ScheduledExecutorService of(String projection) {
        return threads.computeIfAbsent(projection, ProjectionThreads::start);
    }

    private static ScheduledExecutorService start(String projection) {
        return new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "projection-" + projection);
            thread.setDaemon(true);
            return thread;
        }) {
            @Override
            public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
                return super.schedule(work, Math.min(unit.toNanos(delay), LONGEST.toNanos()), TimeUnit.NANOSECONDS);
            }
        };
    }

    @Override
    public void close() {
        threads.values().forEach(ScheduledExecutorService::shutdown);
    }
}
