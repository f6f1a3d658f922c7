package dev.walkthroughs.persistence.embedded;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** The end of a wait, on a clock that only runs forward. */
final class Deadline {

    private static final Executor SOON = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);

    private final LongSupplier nanoClock;
    private final long endNanos;

    /** @param nanoClock a monotonic clock such as {@link System#nanoTime()} */
    Deadline(Duration wait, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.endNanos = nanoClock.getAsLong() + wait.toNanos();
    }

    static Deadline in(Duration wait) {
        return new Deadline(wait, System::nanoTime);
    }

    /** What is left of the wait; zero once it is over. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, endNanos - nanoClock.getAsLong()));
    }

    boolean passed() {
        return remaining().isZero();
    }

    /**
     * Asks again and again until the answer is yes or this deadline has passed.
     *
     * @return whether the answer was yes
     */
    boolean await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (passed()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            CompletableFuture.runAsync(() -> {}, SOON).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Doing nothing failed", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Keeps the interruption for the caller's caller and ends the wait. */
    static EmbeddedPostgresException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new EmbeddedPostgresException("Interrupted while waiting for the embedded PostgreSQL", cause);
    }
}
