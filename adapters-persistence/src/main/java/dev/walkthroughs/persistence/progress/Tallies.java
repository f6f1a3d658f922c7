package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.domain.learner.LearnerEvent.LearnerLinked;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.ProgressUnited;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the counts that the analysts' views are read from: before a batch of events is applied, what the persons in it count
 * for is taken away, and afterwards it is added again. Most of it cancels; the rest is written in one statement, in the order
 * of keys, in the transaction of the rows it was counted from (ADR 0027).
 */
public final class Tallies {

    /** The tables it owns. */
    public static final List<String> TABLES = List.of("walkthrough.walkthrough_tallies");

    private static final String RESOURCE = Tallies.class.getName();

    /** Whether this thread applies all events there are, and counts when it is done. */
    private static final ThreadLocal<Boolean> ALL = ThreadLocal.withInitial(() -> false);

    private static final String COLUMNS =
            "organization_id, walkthrough_id, figure, version, mcp_server_id, subject, span, place";

    private static final String CHANGES = "unnest(:organizations::text[], :walkthroughs::text[], :figures::text[],"
            + " :versions::integer[], :servers::text[], :subjects::text[], :spans::integer[], :places::bigint[],"
            + " :changes::bigint[]) AS d (" + COLUMNS + ", n)";

    private record Key(
            String organization,
            String walkthrough,
            String figure,
            int version,
            String server,
            String subject,
            int span,
            long place) {}

    private final JdbcClient jdbc;

    /** Writes through a client whose connection is the processor's transaction. */
    public Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Applies all events there are to empty tables, and counts once at the end.
     *
     * @param replay applies them on this thread, in its transaction
     */
    public void whole(Runnable replay) {
        ALL.set(true);
        try {
            replay.run();
        } finally {
            ALL.remove();
        }
        // Sums of a whole history; sorting them on disk takes several times as long.
        jdbc.sql("SET LOCAL work_mem = '256MB'").update();
        jdbc.sql("""
                        UPDATE walkthrough.walkthrough_attempts a SET active_seconds = f.seconds
                          FROM (SELECT progress_id, attempt, sum(active_seconds) AS seconds
                                  FROM walkthrough.walkthrough_step_facts GROUP BY 1, 2) f
                         WHERE f.progress_id = a.progress_id AND f.attempt = a.attempt
                           AND a.active_seconds <> f.seconds""").update();
        jdbc.sql("INSERT INTO walkthrough.walkthrough_tallies (" + COLUMNS + ", n) " + TallySql.of(TallySql.EVERYTHING))
                .update();
    }

    /**
     * Lets an event be handled and keeps the counts right: at the end of its batch, or at once where there is none.
     *
     * @throws Exception whatever the handling throws
     */
    @Nullable
    Object around(EventMessage<?> event, Callable<@Nullable Object> handling) throws Exception {
        if (ALL.get()) {
            return handling.call();
        }
        if (!CurrentUnitOfWork.isStarted()) {
            Batch batch = new Batch(List.of(event));
            Object result = handling.call();
            batch.settle();
            return result;
        }
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        unit.root().getOrComputeResource(RESOURCE, key -> {
            List<? extends Message<?>> messages =
                    unit instanceof BatchingUnitOfWork<?> batching ? batching.getMessages() : List.of(event);
            Batch batch = new Batch(messages);
            unit.onPrepareCommit(committing -> batch.settle());
            return batch;
        });
        return handling.call();
    }

    /** What the events of one transaction are about, and what that counted for before the first of them. */
    private final class Batch {

        private final Set<String> progress = new TreeSet<>();
        private final List<String> learners = new ArrayList<>();
        private final List<String> walkthroughs = new ArrayList<>();
        private final Set<String> persons = new TreeSet<>();
        private final Map<Key, Long> changes = new HashMap<>();

        Batch(Collection<? extends Message<?>> messages) {
            messages.forEach(message -> add(message.getPayload()));
            count(-1);
        }

        private void add(Object event) {
            if (event instanceof ProgressEvent one) {
                progress.add(one.progressId().value());
            }
            if (event instanceof AttemptStarted one) {
                learners.add(one.learnerId().value());
                walkthroughs.add(one.walkthroughId().value());
            } else if (event instanceof ProgressUnited one) {
                learners.add(one.learnerId().value());
                walkthroughs.add(one.walkthroughId().value());
            } else if (event instanceof LearnerLinked one) {
                persons.add(one.learnerId().value());
                persons.add(one.into().value());
            }
        }

        void settle() {
            jdbc.sql("""
                            UPDATE walkthrough.walkthrough_attempts a SET active_seconds = f.seconds
                              FROM (SELECT progress_id, attempt, sum(active_seconds) AS seconds
                                      FROM walkthrough.walkthrough_step_facts
                                     WHERE progress_id = ANY (:progress::text[]) GROUP BY 1, 2) f
                             WHERE f.progress_id = a.progress_id AND f.attempt = a.attempt
                               AND a.active_seconds <> f.seconds""").param("progress", progress.toArray(String[]::new)).update();
            count(1);
            changes.values().removeIf(change -> change == 0);
            write(changes);
        }

        private void count(int sign) {
            jdbc.sql(TallySql.of(TallySql.TOUCHED))
                    .param("progress", progress.toArray(String[]::new))
                    .param("learners", learners.toArray(String[]::new))
                    .param("walkthroughs", walkthroughs.toArray(String[]::new))
                    .param("persons", persons.toArray(String[]::new))
                    .query(row -> {
                        Key key = new Key(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5),
                                row.getString(6),
                                row.getInt(7),
                                row.getLong(8));
                        changes.merge(key, sign * row.getLong(9), Long::sum);
                    });
        }
    }

    /** In the order of keys, so that two writers never wait for each other; counts that come to nothing go. */
    private void write(Map<Key, Long> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Key> keys = List.copyOf(changes.keySet());
        Map<String, Object> columns = Map.of(
                "organizations", keys.stream().map(Key::organization).toArray(String[]::new),
                "walkthroughs", keys.stream().map(Key::walkthrough).toArray(String[]::new),
                "figures", keys.stream().map(Key::figure).toArray(String[]::new),
                "versions", keys.stream().map(Key::version).toArray(Integer[]::new),
                "servers", keys.stream().map(Key::server).toArray(String[]::new),
                "subjects", keys.stream().map(Key::subject).toArray(String[]::new),
                "spans", keys.stream().map(Key::span).toArray(Integer[]::new),
                "places", keys.stream().map(Key::place).toArray(Long[]::new),
                "changes", keys.stream().map(changes::get).toArray(Long[]::new));
        jdbc.sql("INSERT INTO walkthrough.walkthrough_tallies AS t (" + COLUMNS + ", n) SELECT d.* FROM " + CHANGES
                        + " ORDER BY " + COLUMNS + " ON CONFLICT (" + COLUMNS + ") DO UPDATE SET n = t.n + excluded.n")
                .params(columns)
                .update();
        if (changes.values().stream().anyMatch(change -> change < 0)) {
            jdbc.sql("DELETE FROM walkthrough.walkthrough_tallies t USING " + CHANGES
                            + " WHERE t.n = 0 AND d.n < 0 AND (t.organization_id, t.walkthrough_id, t.figure, t.version,"
                            + " t.mcp_server_id, t.subject, t.span, t.place) = (d.organization_id, d.walkthrough_id,"
                            + " d.figure, d.version, d.mcp_server_id, d.subject, d.span, d.place)")
                    .params(columns)
                    .update();
        }
    }
}
