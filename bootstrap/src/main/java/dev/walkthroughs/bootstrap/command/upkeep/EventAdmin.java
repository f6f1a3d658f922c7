package dev.walkthroughs.bootstrap.command.upkeep;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;

/** Takes the events elsewhere. */
public interface EventAdmin {

    /**
     * Copies what Axon Server has not got yet, and verifies all of it. Whatever ends it, the next run goes on.
     *
     * @param address a host and a port, {@code host:8124}; refused with {@code TARGET_FAILED} if it does not answer there
     * @param context of the server; refused with {@code TARGET_DIFFERS} if it is neither empty nor an unfinished copy
     * @param progress told now and then how far it is
     */
    Outcome<Copied, Rejection> toAxonServer(String address, String context, Progress progress);

    /**
     * What was done.
     *
     * @param events how many the target holds, each the same as here
     * @param copied how many of them it did not hold before
     * @param streams how many streams they belong to
     * @param later how many were recorded here since it began, and are not in the target
     */
    record Copied(long events, long copied, long streams, long later) {}

    /** Told how far a copy is. */
    @FunctionalInterface
    interface Progress {

        /**
         * So many of so many events.
         *
         * @param what is done with them: {@code compared}, {@code copied} or {@code verified}
         */
        void at(String what, long done, long total);
    }
}
