package dev.walkthroughs.bootstrap.command.upkeep;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks after projections: the tables that are made from events and can be made again. */
public interface ProjectionAdmin {

    /** All projections by name, how far each is, and what it could not show. */
    List<Projection> status();

    /**
     * Makes tables again from all events, while readers see complete ones.
     *
     * @param name the one to make again; all of them if absent; an unknown one is refused with
     *     {@code PROJECTION_UNKNOWN}, one that another process makes again with {@code REPLAY_UNDER_WAY}
     * @param progress told now and then how far it is
     * @return what was made, in the order of the work
     */
    Outcome<List<Rebuilt>, Rejection> rebuild(Optional<String> name, Progress progress);

    /**
     * Fills another schema with tables as they were at a moment.
     *
     * @param name of the projection whose tables; all of them if absent; refused as above
     * @param until what was recorded at that moment belongs to it; refused with {@code MOMENT_AHEAD} if it is to come
     * @param schema refused with {@code SCHEMA_TAKEN} if it is there for something else, with {@code SCHEMA_IN_USE} if
     *     something of others depends on its tables
     */
    Outcome<List<Rebuilt>, Rejection> asOf(Optional<String> name, Instant until, String schema, Progress progress);

    /**
     * Tries again what could not be shown.
     *
     * @param name the projection; all of them if absent; an unknown one is refused
     */
    Outcome<List<Retried>, Rejection> retry(Optional<String> name);

    /**
     * How far a projection is.
     *
     * @param position the last event it has seen, counted from 1; 0 before the first
     * @param head the newest event there is; 0 if there is none
     * @param lag how many events it has not seen yet; places that stay empty do not count
     * @param running whether any process keeps it up to date now
     * @param letters events it has seen and could not show
     */
    record Projection(String name, long position, long head, long lag, boolean running, Letters letters) {}

    /**
     * Events that the tables lack.
     *
     * @param count how many wait; 0 when all is well
     * @param streams how many streams they belong to: a learner's progress, a server, a walkthrough
     * @param firstStream the stream that has waited longest, empty if there is none
     * @param firstCause the class of its error
     */
    record Letters(long count, long streams, String firstStream, String firstCause) {

        /** When all is well. */
        public static final Letters NONE = new Letters(0, 0, "", "");
    }

    /**
     * Tables made again.
     *
     * @param events how many events were read
     * @param removed rows that were wrong, or should not have been there
     * @param written rows that were wrong, or missing
     * @param letters events that could not be shown
     */
    record Rebuilt(String name, long events, long removed, long written, long letters) {}

    /**
     * What a retry did.
     *
     * @param done events that show now
     * @param left events that wait still
     */
    record Retried(String name, long done, long left) {}

    /** Told how far a rebuild is. */
    @FunctionalInterface
    interface Progress {

        /** So many of so many events are replayed into the projection of that name. */
        void at(String name, long done, long total);
    }
}
