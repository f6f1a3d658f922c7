package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.ProgressUnited;
import dev.walkthroughs.persistence.columns.BulkWrite;
import dev.walkthroughs.persistence.progress.fold.RowReads.Pairs;
import dev.walkthroughs.persistence.progress.fold.Units.Unit;
import dev.walkthroughs.persistence.progress.tally.ClientNote;
import dev.walkthroughs.persistence.progress.tally.TallyChanges;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of progress, attempts and steps, and the counts over them. Events are folded on rows in memory, with about
 * a dozen statements, however many they are; the counts change by what the rows counted for before and afterwards
 * (ADR 0035).
 */
public final class ProgressTables {

    /** The tables it writes, but for the counts. */
    public static final List<String> TABLES = List.of(
            "walkthrough.walkthrough_progress",
            "walkthrough.walkthrough_attempts",
            "walkthrough.walkthrough_attempt_moves",
            "walkthrough.walkthrough_step_facts",
            "walkthrough.walkthrough_active_days");

    /** Units that are counted at once when all are, and things counted that are kept before they are written. */
    private static final int PAGE = 1000;

    private static final int MANY = 20_000;

    private static final String UNITS = """
            SELECT DISTINCT person_id, walkthrough_id FROM walkthrough.walkthrough_progress
             WHERE (person_id, walkthrough_id) > (:person, :walkthrough)
             ORDER BY person_id, walkthrough_id LIMIT :page""";

    private final JdbcClient jdbc;

    /** Writes through a client, in the running transaction. */
    public ProgressTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Applies events, each of which is one of progress, in their order.
     *
     * @param counted whether the counts follow; if not, everything has to be counted in the end
     */
    public void apply(List<? extends EventMessage<?>> events, boolean counted) {
        Rows rows = new Rows();
        RowReads reads = new RowReads(jdbc, rows);
        if (counted) {
            read(events, rows, reads);
        } else {
            readLittle(events, rows, reads);
        }
        TallyChanges changes = new TallyChanges();
        Map<Unit, Set<ClientNote>> before = counted ? Units.count(rows, changes, -1) : Map.of();
        Fold fold = new Fold(rows);
        for (EventMessage<?> event : events) {
            fold.apply(
                    (ProgressEvent) event.getPayload(),
                    ((DomainEventMessage<?>) event).getSequenceNumber(),
                    ClientNote.of(event.getMetaData()));
        }
        BulkWrite write = new BulkWrite();
        new RowWrites(rows).addTo(write);
        if (counted) {
            OtherAttempts.count(jdbc, rows, before, Units.count(rows, changes, 1), changes);
            changes.addTo(write);
        }
        write.run(jdbc);
    }

    /** Has the counts follow what is done to learners and to all that is theirs, by statements. */
    public void counted(Collection<String> learners, Runnable statements) {
        TallyChanges changes = new TallyChanges();
        Rows before = new Rows();
        new RowReads(jdbc, before).ofPersons(learners);
        Map<Unit, Set<ClientNote>> used = Units.count(whole(before), changes, -1);
        statements.run();
        Rows after = new Rows();
        new RowReads(jdbc, after).ofPersons(learners);
        OtherAttempts.count(jdbc, after, used, Units.count(whole(after), changes, 1), changes);
        changes.write(jdbc);
    }

    /** Counts everything, into an empty table. */
    public void countAll() {
        TallyChanges changes = new TallyChanges();
        List<Map.Entry<String, String>> page = page("", "");
        while (!page.isEmpty()) {
            Rows rows = new Rows();
            new RowReads(jdbc, rows)
                    .units(
                            page.stream().map(Map.Entry::getKey).toList(),
                            page.stream().map(Map.Entry::getValue).toList());
            OtherAttempts.count(jdbc, rows, Map.of(), Units.count(whole(rows), changes, 1), changes);
            if (changes.size() > MANY) {
                changes.write(jdbc);
            }
            Map.Entry<String, String> last = page.get(page.size() - 1);
            page = page(last.getKey(), last.getValue());
        }
        changes.write(jdbc);
    }

    private List<Map.Entry<String, String>> page(String person, String walkthrough) {
        return jdbc.sql(UNITS)
                .param("person", person)
                .param("walkthrough", walkthrough)
                .param("page", PAGE)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
    }

    /** With all that belongs to the rows. */
    private Rows whole(Rows rows) {
        RowReads reads = new RowReads(jdbc, rows);
        reads.attempts();
        Pairs all = new Pairs();
        rows.progress.values().forEach(row -> row.attempts.keySet().forEach(number -> all.add(row.id, number)));
        reads.steps(all);
        reads.moves();
        return rows;
    }

    /** What events are about, and what else decides what its persons count for. */
    private static void read(List<? extends EventMessage<?>> events, Rows rows, RowReads reads) {
        Asked asked = new Asked(events);
        reads.progress(asked.ids);
        Set<String> walkthroughs = new HashSet<>(asked.walkthroughs);
        for (ProgressRow row : rows.progress.values()) {
            asked.learners.add(row.learner);
            walkthroughs.add(row.walkthrough);
            asked.attempts.add(row.id, row.attempt);
        }
        reads.persons(asked.learners);
        if (!rows.persons.isEmpty()) {
            reads.siblings(new HashSet<>(rows.persons.values()), walkthroughs);
        }
        if (!rows.progress.isEmpty()) {
            reads.attempts();
            reads.steps(asked.attempts);
            reads.moves();
        }
    }

    /** What events are about. */
    private static void readLittle(List<? extends EventMessage<?>> events, Rows rows, RowReads reads) {
        Asked asked = new Asked(events);
        reads.progress(asked.ids);
        if (!asked.learners.isEmpty()) {
            reads.persons(asked.learners);
        }
        if (!rows.progress.isEmpty()) {
            reads.attempts(asked.attempts);
            reads.steps(asked.attempts);
        }
    }

    /** What events name. */
    private static final class Asked {

        private final Set<String> ids = new HashSet<>();
        private final Pairs attempts = new Pairs();
        private final Set<String> learners = new HashSet<>();
        private final List<String> walkthroughs = new ArrayList<>();

        Asked(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> message : events) {
                ProgressEvent event = (ProgressEvent) message.getPayload();
                ids.add(event.progressId().value());
                attempts.add(event.progressId().value(), event.attempt());
                if (event instanceof AttemptStarted one) {
                    learners.add(one.learnerId().value());
                    walkthroughs.add(one.walkthroughId().value());
                } else if (event instanceof ProgressUnited one) {
                    learners.add(one.learnerId().value());
                    walkthroughs.add(one.walkthroughId().value());
                }
            }
        }
    }
}
