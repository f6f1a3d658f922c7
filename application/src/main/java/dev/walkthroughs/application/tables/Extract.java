package dev.walkthroughs.application.tables;

import java.time.Instant;
import java.util.Optional;

/**
 * Rows that were read, and how much they can say. Later events may be missing where a projection is behind, or where a
 * replica was read.
 *
 * @param rows how many there were
 * @param takenAt the moment they were read, by the clock of the database that was read
 * @param completeTo the moment up to which nothing is missing; empty while tables are being filled for the first time, or
 *     while nothing of the organization is there
 */
public record Extract(long rows, Instant takenAt, Optional<Instant> completeTo) {

    /** Whether nothing is missing up to the moment of reading. */
    public boolean isComplete() {
        return completeTo.filter(until -> !until.isBefore(takenAt)).isPresent();
    }
}
