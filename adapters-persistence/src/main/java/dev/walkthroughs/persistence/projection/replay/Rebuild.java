package dev.walkthroughs.persistence.projection.replay;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.persistence.projection.Projection;
import dev.walkthroughs.persistence.projection.letters.DeadLetters;
import dev.walkthroughs.persistence.projection.letters.TableLocks;
import dev.walkthroughs.persistence.projection.replay.ReplayRejection.ReplayUnderWay;
import java.time.Duration;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a projection's tables what its events say (R32, ADR 0028): events are replayed into tables beside, while the
 * live ones go on; then the processor waits while what came last is replayed as well and the rows that differ are
 * corrected, in one transaction.
 */
public final class Rebuild {

    /** Names of schemas that are being filled begin so. */
    static final String BESIDE = "replay_";

    /**
     * What a rebuild did.
     *
     * @param events events read
     * @param removed rows that were wrong, or should not have been there
     * @param written rows that were wrong, or missing
     * @param letters events that could not be handled, or wait behind such
     * @param held how long the processor had to wait, at most
     */
    public record Rebuilt(String name, long events, long removed, long written, long letters, Duration held) {}

    private final EventStorageEngine events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DataSource pool;
    private final TableLocks locks;

    /** Rebuilds from a store. */
    public Rebuild(
            EventStorageEngine events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DataSource pool,
            TableLocks locks) {
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.pool = pool;
        this.locks = locks;
    }

    /**
     * Rebuilds a projection. Whatever ends it before its end, the live tables are as they were; what is left beside is
     * dropped by the next.
     *
     * @param seen told the number of events read so far, about every 5,000
     */
    public Outcome<Rebuilt, ReplayRejection> run(Projection projection, LongConsumer seen) {
        Shadow shadow = new Shadow(jdbc, transaction, BESIDE + projection.name());
        return FillLock.holding(
                        pool,
                        shadow.name(),
                        () -> Outcome.<Rebuilt, ReplayRejection>accepted(rebuilt(projection, shadow, seen)))
                .orElseGet(() -> Outcome.rejected(new ReplayUnderWay(projection.name())));
    }

    private Rebuilt rebuilt(Projection projection, Shadow shadow, LongConsumer seen) {
        shadow.prepare(projection.tables(), false);
        Filling filling = new Filling(projection, events, jdbc, shadow.name(), event -> true, seen);
        filling.whole(transaction, () -> fill(filling, shadow));
        shadow.measure();
        Rebuilt rebuilt = locks.alone(projection, () -> correct(projection, filling, shadow));
        shadow.discard();
        return rebuilt;
    }

    /**
     * Nearly up to the head, in rounds of which each has to read what came during the one before. When writers are as
     * fast as that, the processor is behind as well, and there is no need to get further.
     */
    private void fill(Filling filling, Shadow shadow) {
        long measure = Filling.BATCH;
        long round = Long.MAX_VALUE;
        long head = filling.head(transaction);
        while (filling.place() < head && head - filling.place() <= round / 2) {
            round = head - filling.place();
            while (filling.place() < head && filling.batch(transaction) > 0) {
                // The planner is told at each tenfold of what the tables hold, first when they are small.
                if (filling.count() >= measure) {
                    shadow.measure();
                    measure *= 10;
                }
            }
            head = filling.head(transaction);
        }
        shadow.measure();
    }

    private Rebuilt correct(Projection projection, Filling filling, Shadow shadow) {
        long since = System.nanoTime();
        // The processor waits: what it has seen is committed, and read here. Everything else it will see itself.
        long live = jdbc.sql(
                        "SELECT coalesce(max((token::jsonb ->> 'index')::bigint), 0) FROM eventstore.token_entries WHERE processor_name = :name")
                .param("name", projection.name())
                .query(Long.class)
                .single();
        int some = filling.next();
        while (some > 0 && filling.place() < live) {
            some = filling.next();
        }
        Correction correction = new Correction(jdbc);
        correction.correct(projection.tables(), shadow.name());
        new DeadLetters(jdbc, DeadLetters.TABLE, projection.name()).replaceBy(shadow.name() + Shadow.LETTERS);
        return new Rebuilt(
                projection.name(),
                filling.count(),
                correction.removed(),
                correction.written(),
                filling.letters(),
                Duration.ofNanos(System.nanoTime() - since));
    }
}
