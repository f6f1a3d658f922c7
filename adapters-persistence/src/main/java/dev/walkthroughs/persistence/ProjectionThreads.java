package dev.walkthroughs.persistence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** The thread of each projection. */
final class ProjectionThreads implements AutoCloseable {

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
        });
    }

    @Override
    public void close() {
        threads.values().forEach(ScheduledExecutorService::shutdown);
    }
}
