package dev.walkthroughs.bootstrap.benchmark.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that each ask, wait for the answer, and ask again. */
public final class ClosedLoop {

    private ClosedLoop() {}

    /** One call, and a check of its answer. */
    @FunctionalInterface
    public interface Call {

        /** Throws {@link IllegalStateException} if the answer is wrong. */
        void once() throws IOException, SQLException;
    }

    /**
     * What was measured.
     *
     * @param nanos how long each call took, the shortest first
     */
    public record Sample(double seconds, List<Long> nanos) {

        /** Calls a second. */
        public double rate() {
            return nanos.size() / seconds;
        }

        /** The time within which a share of the calls, from 0 to 1, was answered, in milliseconds. */
        public double millis(double share) {
            return nanos.isEmpty()
                    ? Double.NaN
                    : nanos.get((int) Math.min(nanos.size() - 1L, (long) (share * nanos.size()))) / 1e6;
        }
    }

    /**
     * Lets every caller call for so long.
     *
     * @throws IllegalStateException if one got a wrong answer or none; then the whole measurement is worth nothing
     */
    public static Sample run(List<? extends Call> callers, Duration time) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(callers.size());
        try {
            long begin = System.nanoTime();
            List<Future<List<Long>>> running = new ArrayList<>();
            for (Call caller : callers) {
                running.add(threads.submit(() -> calls(caller, begin + time.toNanos())));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> one : running) {
                all.addAll(one.get());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Sample(seconds, all.stream().sorted().toList());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> calls(Call caller, long end) throws IOException, SQLException {
        List<Long> nanos = new ArrayList<>();
        for (long before = System.nanoTime(); before < end; ) {
            caller.once();
            long after = System.nanoTime();
            nanos.add(after - before);
            before = after;
        }
        return nanos;
    }
}
