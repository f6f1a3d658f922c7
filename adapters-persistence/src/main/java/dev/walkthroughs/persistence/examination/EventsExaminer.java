package dev.walkthroughs.persistence.examination;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Examiner;
import dev.walkthroughs.persistence.projection.ProjectionStatus;
import dev.walkthroughs.persistence.projection.Projections;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event store and the projections: that nothing is missing, and how far the tables are. */
final class EventsExaminer implements Examiner {

    private final JdbcClient jdbc;
    private final Projections projections;

    EventsExaminer(JdbcClient jdbc, Projections projections) {
        this.jdbc = jdbc;
        this.projections = projections;
    }

    private record Extent(long count, long head, long next) {}

    @Override
    public List<Check> examine() {
        Extent extent = jdbc.sql("""
                        SELECT count(*) AS count, coalesce(max(global_index), 0) AS head,
                               (SELECT coalesce(last_value, 0) FROM pg_sequences
                                 WHERE schemaname = 'eventstore' AND sequencename = 'global_index') AS next
                          FROM eventstore.domain_events""")
                .query((row, number) -> new Extent(row.getLong("count"), row.getLong("head"), row.getLong("next")))
                .single();
        List<Check> found = new ArrayList<>(List.of(numbers(extent), streams()));
        projections.status().forEach(one -> {
            found.add(position(one, extent));
            found.add(letters(one));
        });
        return found;
    }

    /** Numbers of transactions that were undone stay unused: those are no missing events. */
    private static Check numbers(Extent extent) {
        return extent.next() < extent.head()
                ? Check.fault(
                        "event_numbers",
                        "The next event would get a number that is taken: the sequence stands at " + extent.next()
                                + ", the newest event has " + extent.head() + ".",
                        "Stop all services. As the owner: SELECT setval('eventstore.global_index', (SELECT"
                                + " max(global_index) FROM eventstore.domain_events))")
                : Check.ok(
                        "event_numbers",
                        extent.count() + " events, the newest has number " + extent.head() + "; "
                                + (extent.head() - extent.count()) + " numbers were never used.");
    }

    private Check streams() {
        try {
            List<String> torn = jdbc.sql("""
                            SELECT aggregate_identifier FROM eventstore.domain_events
                             GROUP BY aggregate_identifier HAVING count(*) <> max(sequence_number) + 1
                             ORDER BY 1 LIMIT 5""").query(String.class).list();
            return torn.isEmpty()
                    ? Check.ok("event_streams", "No stream lacks an event.")
                    : Check.fault(
                            "event_streams",
                            "Streams lack events: " + torn + (torn.size() == 5 ? " and perhaps more." : "."),
                            "Events were deleted by hand, or a restore was not whole: restore a backup again.");
        } catch (QueryTimeoutException e) {
            return Check.warning(
                    "event_streams",
                    "There are too many events to look through all streams in the time of a statement.",
                    "Give it more: --spring.datasource.hikari.data-source-properties.options=\"-c TimeZone=UTC -c"
                            + " statement_timeout=10min\"");
        }
    }

    private static Check position(ProjectionStatus one, Extent extent) {
        String name = "projection_" + one.name();
        if (one.position() > extent.next()) {
            return Check.fault(
                    name,
                    one.name() + " has noted event " + one.position() + ", and there is none above " + extent.next()
                            + ": its tables are of another history.",
                    "The database was put together from two backups: restore a whole one.");
        }
        if (one.behind() == 0) {
            return Check.ok(
                    name,
                    one.name() + " is up to date"
                            + (one.owner().isEmpty() ? ", and no process keeps it so now." : "."));
        }
        return Check.warning(
                name,
                one.name() + " is " + one.behind() + " events behind"
                        + (one.owner().isEmpty() ? ", and no process runs it." : "."),
                one.owner().isEmpty()
                        ? "Start a service; if one runs, its log says why the projection does not."
                        : "Look again in a minute: projections status");
    }

    private static Check letters(ProjectionStatus one) {
        String name = "dead_letters_" + one.name();
        return one.waiting().letters() == 0
                ? Check.ok(name, "No event waits for " + one.name() + ".")
                : Check.warning(
                        name,
                        one.waiting().letters() + " events of " + one.waiting().streams() + " streams could not be"
                                + " shown, first in " + one.waiting().firstStream() + " ("
                                + one.waiting().firstCause() + ").",
                        "Mend the cause, mostly by a newer program, then: projections retry " + one.name());
    }
}
