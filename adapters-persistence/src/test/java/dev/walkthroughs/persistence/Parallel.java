package dev.walkthroughs.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Calls that begin at the same moment. */
public final class Parallel {

    /**
     * A thread for each task. The common pool has one thread on two processors, and from JDK 25 on that is all that
     * asynchronous tasks get: a task that waits for another would wait for ever.
     */
    public static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "beside");
        thread.setDaemon(true);
        thread.start();
    };

    private Parallel() {}

    /** The answers of as many calls, each on a thread of its own; fails if one fails, or takes a minute. */
    public static <T> List<T> calls(int count, IntFunction<T> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(count);
        CountDownLatch ready = new CountDownLatch(count);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                futures.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.apply(number);
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
