package dev.walkthroughs.persistence.limit;

import dev.walkthroughs.application.limit.Allowance;
import io.github.bucket4j.distributed.BucketProxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Permits this process has taken from a shared bucket and not handed out yet. They are taken before they are used, a
 * fiftieth of the bucket at a time, so that most calls ask nobody; and an empty bucket is not asked again before
 * something can be in it, so that a caller who does not stop costs nothing.
 */
final class Lease {

    /** A bucket is taken in so many parts. A limit below this is counted one by one, exactly. */
    static final int PARTS = 50;

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final BucketProxy bucket;
    private final long batch;
    private final Duration wait;
    private long permits;
    private Instant closedUntil = Instant.MIN;

    Lease(BucketProxy bucket, Allowance allowance) {
        this.bucket = bucket;
        this.batch = Math.max(1, allowance.permits() / PARTS);
        Duration one = allowance.onePermit();
        this.wait = one.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : one;
    }

    /**
     * Takes a permit; zero if there was one, otherwise how long to wait. Calls of one key wait for one question.
     *
     * @param resting whether nobody is to be asked by now, because asking failed while this call waited
     * @return empty if nobody could be asked
     */
    synchronized Optional<Duration> take(Instant now, BooleanSupplier resting) {
        if (permits == 0) {
            if (resting.getAsBoolean()) {
                return Optional.empty();
            }
            if (now.isBefore(closedUntil)) {
                return Optional.of(Duration.between(now, closedUntil));
            }
            permits = bucket.tryConsumeAsMuchAsPossible(batch);
            if (permits == 0) {
                closedUntil = now.plus(wait);
                return Optional.of(wait);
            }
        }
        permits--;
        return Optional.of(Duration.ZERO);
    }

    /** Gives a permit back that was taken and not used. */
    synchronized void giveBack() {
        permits++;
    }
}
