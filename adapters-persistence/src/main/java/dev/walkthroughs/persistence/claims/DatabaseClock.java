package dev.walkthroughs.persistence.claims;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database's time, which is the same for all processes that share it. Claims go by it: by their own clocks, a process
 * that is an hour ahead takes everything at once, and when it dies, nobody takes over for an hour.
 *
 * <p>The database is asked at the start and once a minute; in between, the time that passes is counted, which no change of
 * the process's own clock touches. While the database cannot be asked, it goes on counting.
 */
public final class DatabaseClock extends Clock implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Supplier<Instant> database;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> asking;
    private volatile Reading last;

    /** What the database said, and {@link System#nanoTime()} then. */
    private record Reading(Instant said, long at) {}

    private DatabaseClock(Supplier<Instant> database) {
        this.database = database;
        this.last = read(database);
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "database-clock");
            made.setDaemon(true);
            return made;
        });
        this.asking = thread.scheduleWithFixedDelay(this::ask, AGAIN.toSeconds(), AGAIN.toSeconds(), TimeUnit.SECONDS);
        this.thread = thread;
    }

    /**
     * A clock that asks until it is closed.
     *
     * @throws DataAccessException if the database does not answer now
     */
    public static DatabaseClock of(JdbcClient jdbc) {
        return new DatabaseClock(() -> jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
    }

    private void ask() {
        try {
            last = read(database);
        } catch (DataAccessException e) {
            // What the last answer says is as good as before: a minute is no distance for a clock.
            return;
        }
    }

    private static Reading read(Supplier<Instant> database) {
        long before = System.nanoTime();
        Instant said = database.get();
        long after = System.nanoTime();
        return new Reading(said, before + (after - before) / 2);
    }

    @Override
    public Instant instant() {
        Reading reading = last;
        return reading.said().plusNanos(System.nanoTime() - reading.at());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A time zone means nothing to it. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void close() {
        asking.cancel(false);
        thread.shutdown();
    }
}
