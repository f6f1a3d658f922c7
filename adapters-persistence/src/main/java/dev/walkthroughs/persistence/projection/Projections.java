package dev.walkthroughs.persistence.projection;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.persistence.projection.letters.Retry;
import dev.walkthroughs.persistence.projection.letters.Retry.Retried;
import dev.walkthroughs.persistence.projection.letters.TableLocks;
import dev.walkthroughs.persistence.projection.replay.Rebuild;
import dev.walkthroughs.persistence.projection.replay.Rebuild.Rebuilt;
import dev.walkthroughs.persistence.projection.replay.ReplayRejection;
import dev.walkthroughs.persistence.projection.replay.ReplayRejection.MomentAhead;
import dev.walkthroughs.persistence.projection.replay.ReplayRejection.ProjectionUnknown;
import dev.walkthroughs.persistence.projection.replay.TablesAsOf;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at projections, rebuilds them and retries what they put aside, whether or not a server is running. */
public final class Projections {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final List<Projection> projections;
    private final Standings standings;
    private final Rebuild rebuild;
    private final TablesAsOf tablesAsOf;
    private final Retry retry;
    private final Runnable hurry;
    private final Clock clock;

    /**
     * Works on the given projections.
     *
     * @param pool where the transactions' connections come from
     * @param hurry has the processors of this process look for events at once
     */
    public Projections(
            List<Projection> projections,
            EventStorageEngine events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DataSource pool,
            Runnable hurry,
            Clock clock) {
        this.projections = List.copyOf(projections);
        this.standings = new Standings(jdbc);
        TableLocks locks = new TableLocks(jdbc, transaction);
        this.rebuild = new Rebuild(events, jdbc, transaction, pool, locks);
        this.tablesAsOf = new TablesAsOf(events, jdbc, transaction, pool);
        this.retry = new Retry(events, jdbc, locks);
        this.hurry = hurry;
        this.clock = clock;
    }

    /** The names of all projections, in the order in which they are rebuilt. */
    public List<String> names() {
        return projections.stream().map(Projection::name).toList();
    }

    /** How far each projection has read, and what it could not show. */
    public List<ProjectionStatus> status() {
        return standings.upTo(Long.MAX_VALUE);
    }

    /**
     * Waits until every projection has seen what is committed now; what it put aside then, it has seen.
     *
     * @return false if that took longer than the patience
     */
    public boolean awaitCaughtUp(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        // What is committed from now on does not count: while learners are at work, there is always something new.
        long now = status().stream().mapToLong(ProjectionStatus::head).max().orElse(0);
        while (System.nanoTime() < deadline) {
            if (standings.upTo(now).stream().allMatch(one -> one.behind() == 0)) {
                return true;
            }
            hurry.run();
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return false;
    }

    /**
     * Makes a projection's tables what its events say, while readers see complete ones and processors go on. Events that
     * were put aside are tried as well.
     *
     * @param seen told the number of events read so far, about every 5,000
     */
    public Outcome<Rebuilt, ReplayRejection> rebuild(String name, LongConsumer seen) {
        return projections.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(projection -> rebuild.run(projection, seen))
                .orElseGet(() -> Outcome.rejected(new ProjectionUnknown(name, names())));
    }

    /**
     * Fills a schema with tables as they were at a moment.
     *
     * @param name of the projection whose tables; all of them if absent
     * @param until what was recorded then belongs to it; not in the future
     * @param schema of lower-case letters, digits and underscores
     * @param seen told a projection's name and the number of events read for it so far, about every 5,000
     */
    public Outcome<List<Rebuilt>, ReplayRejection> asOf(
            Optional<String> name, Instant until, String schema, ObjLongConsumer<String> seen) {
        if (until.isAfter(clock.instant())) {
            return Outcome.rejected(new MomentAhead(until));
        }
        return named(name).flatMap(those -> tablesAsOf.fill(those, until, schema, seen));
    }

    /**
     * Handles what was put aside, now that its cause is mended.
     *
     * @param name of one projection; all of them if absent
     */
    public Outcome<List<Retried>, ReplayRejection> retry(Optional<String> name) {
        return named(name).map(those -> those.stream().map(retry::all).toList());
    }

    private Outcome<List<Projection>, ReplayRejection> named(Optional<String> name) {
        List<Projection> those = projections.stream()
                .filter(one -> name.isEmpty() || name.get().equals(one.name()))
                .toList();
        return those.isEmpty()
                ? Outcome.rejected(new ProjectionUnknown(name.orElse(""), names()))
                : Outcome.accepted(those);
    }
}
