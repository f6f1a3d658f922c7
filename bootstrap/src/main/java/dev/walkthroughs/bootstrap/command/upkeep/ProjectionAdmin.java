package dev.walkthroughs.bootstrap.command.upkeep;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.List;
import java.util.Optional;

/** Looks after projections: the tables that are made from events and can be made again. */
public interface ProjectionAdmin {

    /** All projections by name, and how far each is. */
    List<Projection> status();

    /**
     * Makes tables again from all events, while readers see the old ones.
     *
     * @param name the one to make again; all of them if absent; an unknown one is refused with
     *     {@code PROJECTION_UNKNOWN}
     * @param progress told now and then how far it is
     * @return what was made, in the order of the work
     */
    Outcome<List<Rebuilt>, Rejection> rebuild(Optional<String> name, Progress progress);

    /**
     * How far a projection is.
     *
     * @param position the last event it has seen, counted from 1; 0 before the first
     * @param head the newest event there is; 0 if there is none
     * @param lag how many events it has not seen yet; places that stay empty do not count
     * @param running whether any process keeps it up to date now
     */
    record Projection(String name, long position, long head, long lag, boolean running) {}

    /**
     * A projection made again.
     *
     * @param events how many events were replayed
     */
    record Rebuilt(String name, long events) {}

    /** Told how far a rebuild is. */
    @FunctionalInterface
    interface Progress {

        /** So many of so many events are replayed into the projection of that name. */
        void at(String name, long done, long total);
    }
}
