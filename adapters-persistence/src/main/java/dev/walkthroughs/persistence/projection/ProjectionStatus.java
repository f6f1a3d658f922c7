package dev.walkthroughs.persistence.projection;

import java.time.Duration;

/**
 * How far a projection has read.
 *
 * @param position the place of the last event it has seen, 0 before the first
 * @param head the place of the last event there is
 * @param behind events it has yet to see, at least; 0 when it is up to date
 * @param lag for how long the oldest of them has been there, by the database's clock; zero when it is up to date
 * @param owner the process that holds it and has said so within ten seconds, empty if none has
 * @param waiting what it has seen and could not show
 */
public record ProjectionStatus(
        String name, long position, long head, long behind, Duration lag, String owner, Waiting waiting) {

    /**
     * Events that are missing in the tables.
     *
     * @param letters how many; 0 when all is well
     * @param streams how many streams they belong to
     * @param firstStream the stream whose event has waited longest, empty if there is none
     * @param firstCause the class of its error, without words that may name people
     */
    public record Waiting(long letters, long streams, String firstStream, String firstCause) {}
}
