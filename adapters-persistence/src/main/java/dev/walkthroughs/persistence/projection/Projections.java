package dev.walkthroughs.persistence.projection;

import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at projections and rebuilds them, whether or not a server is running. */
public final class Projections {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** How long a rebuild tries to get its tables. */
    private static final Duration FOR_LOCKS = Duration.ofMinutes(1);

    /** SQLSTATE lock_not_available, PostgreSQL documentation, appendix A. */
    private static final String LOCK_TIMEOUT = "55P03";

    private final List<Projection> projections;
    private final EventStorageEngine events;
    private final JdbcClient jdbc;
    private final TransactionTemplate ofOneMoment;

    /** Works on the given projections. */
    public Projections(
            List<Projection> projections, EventStorageEngine events, JdbcClient jdbc, TransactionTemplate transaction) {
        this.projections = List.copyOf(projections);
        this.events = events;
        this.jdbc = jdbc;
        this.ofOneMoment = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager(), "a template has a manager"));
        this.ofOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The names of all projections, in the order in which they are rebuilt. */
    public List<String> names() {
        return projections.stream().map(Projection::name).toList();
    }

    /** How far each projection has read. */
    public List<ProjectionStatus> status() {
        return status(Long.MAX_VALUE);
    }

    private List<ProjectionStatus> status(long upTo) {
        return DatabaseRole.PROJECTOR.act(() -> jdbc.sql("""
                        SELECT t.processor_name,
                               coalesce((t.token::jsonb ->> 'index')::bigint, 0) AS position,
                               coalesce(h.head, 0) AS head,
                               (SELECT count(*) FROM eventstore.domain_events e
                                 WHERE e.global_index <= :upTo
                                   AND (e.global_index > coalesce((t.token::jsonb ->> 'index')::bigint, 0)
                                    OR e.global_index IN (SELECT gap::bigint FROM
                                        jsonb_array_elements_text(coalesce(t.token::jsonb -> 'gaps', '[]')) AS gap)))
                                   AS behind,
                               CASE WHEN t.timestamp::timestamptz > clock_timestamp() - interval '10 seconds'
                                    THEN coalesce(t.owner, '') ELSE '' END AS owner
                          FROM eventstore.token_entries t,
                               (SELECT max(global_index) AS head FROM eventstore.domain_events) h
                         ORDER BY t.processor_name, t.segment""")
                .param("upTo", upTo)
                .query((row, number) -> new ProjectionStatus(
                        row.getString("processor_name"),
                        row.getLong("position"),
                        row.getLong("head"),
                        row.getLong("behind"),
                        row.getString("owner")))
                .list());
    }

    /**
     * Waits until every projection has seen what is committed now.
     *
     * @return false if that took longer than the patience
     */
    public boolean awaitCaughtUp(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        // What is committed from now on does not count: while learners are at work, there is always something new.
        long now = status().stream().mapToLong(ProjectionStatus::head).max().orElse(0);
        while (System.nanoTime() < deadline) {
            if (status(now).stream().allMatch(one -> one.behind() == 0)) {
                return true;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return false;
    }

    /**
     * Empties a projection's tables and fills them again from the first event on, in one transaction: readers see the
     * old rows until the new ones are complete. Writers of the same tables wait meanwhile and go on from where they
     * were, since what they write again changes nothing. All of it shows one moment, the one after the last writer: were
     * events read that came later, one could be met whose predecessor was not there yet when its place was read.
     *
     * @param seen told the number of events read so far, every 1,000
     * @return events read; empty if there is no projection of that name
     */
    public Optional<Long> rebuild(String name, LongConsumer seen) {
        return projections.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(projection -> refillOnceLocked(projection, seen));
    }

    /** A writer takes the tables in any order, so whoever wants all of them gives way before it is a deadlock. */
    private long refillOnceLocked(Projection projection, LongConsumer seen) {
        long deadline = System.nanoTime() + FOR_LOCKS.toNanos();
        while (true) {
            try {
                return DatabaseRole.PROJECTOR.act(
                        () -> Objects.requireNonNull(ofOneMoment.execute(status -> refill(projection, seen))));
            } catch (DataAccessException e) {
                if (!isLockTimeout(e) || System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    private static boolean isLockTimeout(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState());
    }

    private long refill(Projection projection, LongConsumer seen) {
        // None of these takes the snapshot that everything after them sees.
        jdbc.sql("SET LOCAL statement_timeout = 0").update();
        jdbc.sql("SET LOCAL lock_timeout = '300ms'").update();
        jdbc.sql("LOCK TABLE " + String.join(", ", projection.tables()) + " IN EXCLUSIVE MODE")
                .update();
        jdbc.sql("SET LOCAL lock_timeout = 0").update();
        projection.tables().forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        List<EventMessageHandler> handlers = projection.projectors().stream()
                .<EventMessageHandler>map(AnnotationEventHandlerAdapter::new)
                .toList();
        Replay replay = new Replay(handlers, seen);
        Runnable all = replay;
        for (Object projector : projection.projectors()) {
            if (projector instanceof WholeReplay whole) {
                Runnable inner = all;
                all = () -> whole.whole(inner);
            }
        }
        all.run();
        return replay.count;
    }

    /** Applies all events in their order. */
    private final class Replay implements Runnable {

        private final List<EventMessageHandler> handlers;
        private final LongConsumer seen;
        private long count;

        Replay(List<EventMessageHandler> handlers, LongConsumer seen) {
            this.handlers = handlers;
            this.seen = seen;
        }

        @Override
        public void run() {
            try (Stream<? extends TrackedEventMessage<?>> all = events.readEvents(null, false)) {
                for (var each = all.iterator(); each.hasNext(); ) {
                    TrackedEventMessage<?> event = each.next();
                    for (EventMessageHandler handler : handlers) {
                        apply(handler, event);
                    }
                    if (++count % 1000 == 0) {
                        seen.accept(count);
                    }
                }
            }
        }
    }

    private static void apply(EventMessageHandler handler, TrackedEventMessage<?> event) {
        if (!handler.canHandle(event)) {
            return;
        }
        try {
            handler.handle(event);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // The framework's signature; projectors throw unchecked exceptions only.
            throw new IllegalStateException("a projector failed on " + event.getIdentifier(), e);
        }
    }
}
