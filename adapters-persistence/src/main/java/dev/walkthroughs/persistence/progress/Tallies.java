package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.domain.learner.LearnerEvent.LearnerLinked;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.ProgressUnited;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    private final JdbcClient jdbc;

    /** Whether all events there are are being applied, by the one thread that uses these, and counted in the end. */
    private boolean all;

    /** Writes through a client whose connection is the processor's transaction. */
    public Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Applies events to empty tables, and counts nothing meanwhile: {@link #settle} does.
     *
     * @param replay applies them on this thread, in several transactions
     */
    public void whole(Runnable replay) {
        all = true;
        try {
            replay.run();
        } finally {
            all = false;
        }
    }

    /** Counts everything, once, in the running transaction. */
    public void settle() {
        // Sums of a whole history; sorting them on disk takes several times as long.
        jdbc.sql("SET LOCAL work_mem = '256MB'").update();
        jdbc.sql("""
                        UPDATE walkthrough.walkthrough_attempts a SET active_seconds = f.seconds
                          FROM (SELECT progress_id, attempt, sum(active_seconds) AS seconds
                                  FROM walkthrough.walkthrough_step_facts GROUP BY 1, 2) f
                         WHERE f.progress_id = a.progress_id AND f.attempt = a.attempt
                           AND a.active_seconds <> f.seconds""").update();
        jdbc.sql("INSERT INTO walkthrough.walkthrough_tallies (" + TallyChanges.COLUMNS + ", n) "
                        + TallySql.of(TallySql.EVERYTHING))
                .update();
    }

    /**
     * Lets an event be handled and keeps the counts right: at the end of its batch, or at once where there is none.
     *
     * @throws Exception whatever the handling throws
     */
    @Nullable
    Object around(EventMessage<?> event, Callable<@Nullable Object> handling) throws Exception {
        if (all) {
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
        private final TallyChanges changes = new TallyChanges();

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
            changes.write(jdbc);
        }

        private void count(int sign) {
            jdbc.sql(TallySql.of(TallySql.TOUCHED))
                    .param("progress", progress.toArray(String[]::new))
                    .param("learners", learners.toArray(String[]::new))
                    .param("walkthroughs", walkthroughs.toArray(String[]::new))
                    .param("persons", persons.toArray(String[]::new))
                    .query(row -> {
                        changes.add(row, sign);
                    });
        }
    }
}
