package dev.walkthroughs.persistence.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.application.limit.Limit;
import dev.walkthroughs.application.limit.RateLimits;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rate limits in {@code identity.rate_limits}: one token bucket a row, locked while it is changed. A question to the
 * table takes three round trips, and is asked once for each {@link Lease}.
 */
public final class BucketRateLimits implements RateLimits {

    private static final Logger LOG = LoggerFactory.getLogger(BucketRateLimits.class);
    private static final Admitted ADMITTED = new Admitted();

    /** After the table failed, it is left alone for so long: no call waits for it in vain. */
    private static final Duration REST = Duration.ofSeconds(5);

    private static final Duration PURGE = Duration.ofMinutes(1);
    private static final int PURGED_AT_ONCE = 10_000;

    private final Clock clock;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final Cache<Limit, Lease> leases = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final AtomicReference<Instant> nextPurge = new AtomicReference<>(Instant.MIN);
    private volatile Instant restUntil = Instant.MIN;

    /** Counts on connections of its own, in transactions of its own. */
    public BucketRateLimits(DataSource dataSource, Clock clock) {
        this.clock = clock;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .table("identity.rate_limits")
                .idColumn("key")
                .expiresAtColumn("expires_millis")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .clientClock(timeOf(clock))
                .requestTimeout(Duration.ofSeconds(2))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public Answer take(List<Limit> limits) {
        if (rests()) {
            return new Unknown();
        }
        Instant now = clock.instant();
        try {
            purgeNowAndThen(now);
            List<Lease> taken = new ArrayList<>(limits.size());
            for (Limit limit : limits) {
                if (limit.allowance().isOff()) {
                    continue;
                }
                Lease lease = leases.get(limit, this::lease);
                Optional<Duration> wait = lease.take(now, this::rests);
                if (wait.isEmpty()) {
                    return new Unknown();
                }
                if (!wait.get().isZero()) {
                    taken.forEach(Lease::giveBack);
                    return new Exceeded(limit, wait.get());
                }
                taken.add(lease);
            }
            return ADMITTED;
        } catch (BucketExecutionException e) {
            restUntil = clock.instant().plus(REST);
            LOG.error("Rate limits cannot be counted; trying again in {} seconds", REST.toSeconds(), e);
            return new Unknown();
        }
    }

    private boolean rests() {
        return clock.instant().isBefore(restUntil);
    }

    private Lease lease(Limit limit) {
        int permits = limit.allowance().permits();
        Duration per = limit.allowance().per();
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(limited -> limited.capacity(permits).refillGreedy(permits, per))
                .build();
        return new Lease(buckets.getProxy(key(limit), () -> configuration), limit.allowance());
    }

    /** A bucket remembers what it was made for; another allowance is another bucket. */
    private static String key(Limit limit) {
        return limit.key() + " " + limit.allowance().permits() + "/"
                + limit.allowance().per().toSeconds() + "s";
    }

    /** What is left for all processes together, without what each has taken in advance; takes nothing. */
    public long left(Limit limit) {
        String key = key(limit);
        return buckets.getProxyConfiguration(key)
                .map(made -> buckets.getProxy(key, () -> made).getAvailableTokens())
                .orElse((long) limit.allowance().permits());
    }

    /** Rows of full buckets say nothing any more: a missing bucket is a full one. */
    private void purgeNowAndThen(Instant now) {
        Instant due = nextPurge.get();
        if (now.isBefore(due) || !nextPurge.compareAndSet(due, now.plus(PURGE))) {
            return;
        }
        if (buckets.removeExpired(PURGED_AT_ONCE) == PURGED_AT_ONCE) {
            nextPurge.set(now);
        }
    }

    private static TimeMeter timeOf(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                // Not its own milliseconds: a clock that ticks in microseconds divides by zero there (JDK 17).
                return TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
