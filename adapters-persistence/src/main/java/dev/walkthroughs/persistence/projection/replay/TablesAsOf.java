package dev.walkthroughs.persistence.projection.replay;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.persistence.outage.LongStatements;
import dev.walkthroughs.persistence.projection.Projection;
import dev.walkthroughs.persistence.projection.letters.DeadLetters;
import dev.walkthroughs.persistence.projection.replay.Rebuild.Rebuilt;
import dev.walkthroughs.persistence.projection.replay.ReplayRejection.ReplayUnderWay;
import dev.walkthroughs.persistence.projection.replay.ReplayRejection.SchemaInUse;
import dev.walkthroughs.persistence.projection.replay.ReplayRejection.SchemaTaken;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a schema with projected tables as they were at a moment; the live ones are not touched. An event belongs to the
 * moment if it was recorded then or before, and every event before it in its stream does.
 */
public final class TablesAsOf {

    /** SQLSTATE dependent_objects_still_exist, PostgreSQL documentation, appendix A. */
    private static final String DEPENDED_ON = "2BP01";

    private static final String TAKEN = """
            SELECT EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = :schema AND NOT EXISTS
                           (SELECT FROM replay.schemas s WHERE s.schema_id = n.oid AND s.as_of IS NOT NULL))""";

    private final EventStorageEngine events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DataSource pool;

    /** Replays from a store. */
    public TablesAsOf(EventStorageEngine events, JdbcClient jdbc, TransactionTemplate transaction, DataSource pool) {
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.pool = pool;
    }

    /**
     * Fills a schema. It has its name only when it is complete; until then an earlier one keeps it.
     *
     * @param until counted in whole milliseconds, as the framework reads the moments of events
     * @param schema made anew, unless it is there and was not made here
     * @param seen told a projection's name and the number of events read for it so far, about every 5,000
     * @return what was made, in the order of the projections
     */
    public Outcome<List<Rebuilt>, ReplayRejection> fill(
            List<Projection> projections, Instant until, String schema, ObjLongConsumer<String> seen) {
        Instant moment = until.truncatedTo(ChronoUnit.MILLIS);
        if (ask(() ->
                jdbc.sql(TAKEN).param("schema", schema).query(Boolean.class).single())) {
            return Outcome.rejected(new SchemaTaken(schema));
        }
        Shadow shadow = new Shadow(jdbc, transaction, Rebuild.BESIDE + "as_of");
        return FillLock.holding(pool, shadow.name(), () -> filled(projections, moment, schema, shadow, seen))
                .orElseGet(() -> Outcome.rejected(new ReplayUnderWay("tables as of a moment")));
    }

    private Outcome<List<Rebuilt>, ReplayRejection> filled(
            List<Projection> projections, Instant moment, String schema, Shadow shadow, ObjLongConsumer<String> seen) {
        shadow.prepare(
                projections.stream().flatMap(one -> one.tables().stream()).toList(), true);
        long last = lastPlace(moment);
        List<Rebuilt> filled = new ArrayList<>();
        for (Projection projection : projections) {
            filled.add(fill(projection, moment, last, shadow, seen));
        }
        return published(shadow, schema, moment, filled);
    }

    private Rebuilt fill(
            Projection projection, Instant moment, long last, Shadow shadow, ObjLongConsumer<String> seen) {
        Filling filling = new Filling(
                projection, events, jdbc, shadow.name(), upTo(moment), count -> seen.accept(projection.name(), count));
        filling.whole(transaction, () -> fill(filling, last, shadow));
        shadow.measure();
        long letters = ask(filling::letters);
        return new Rebuilt(projection.name(), filling.count(), 0, 0, letters, Duration.ZERO);
    }

    private void fill(Filling filling, long last, Shadow shadow) {
        long measure = Filling.BATCH;
        while (filling.place() < last && filling.batch(transaction) > 0) {
            if (filling.count() >= measure) {
                shadow.measure();
                measure *= 10;
            }
        }
    }

    /** Clocks of several processes differ, so a stream may hold a later event before an earlier one. */
    private static Predicate<EventMessage<?>> upTo(Instant moment) {
        Set<String> past = new HashSet<>();
        return event -> {
            if (event.getTimestamp().isAfter(moment)) {
                past.add(DeadLetters.streamOf(event));
                return false;
            }
            return !past.contains(DeadLetters.streamOf(event));
        };
    }

    /** Behind it there is no event of that moment or before. */
    private long lastPlace(Instant moment) {
        return ask(() -> {
            LongStatements.allow(jdbc, Duration.ZERO);
            return jdbc.sql(
                            "SELECT coalesce(max(global_index), 0) FROM eventstore.domain_events WHERE time_stamp < :next")
                    .param("next", moment.plusMillis(1).atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        });
    }

    private Outcome<List<Rebuilt>, ReplayRejection> published(
            Shadow shadow, String schema, Instant moment, List<Rebuilt> filled) {
        try {
            shadow.publish(schema, moment);
            return Outcome.accepted(filled);
        } catch (DataAccessException e) {
            shadow.discard();
            if (e.getMostSpecificCause() instanceof SQLException sql && DEPENDED_ON.equals(sql.getSQLState())) {
                return Outcome.rejected(new SchemaInUse(schema));
            }
            throw e;
        }
    }

    private <T> T ask(Supplier<T> question) {
        return DatabaseRole.PROJECTOR.act(() -> Objects.requireNonNull(transaction.execute(status -> question.get())));
    }
}
