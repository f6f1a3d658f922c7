package dev.walkthroughs.domain.progress;

/** What a call did to the progress: the word every reply carries as its outcome. */
public enum Result {
    /** The first attempt was opened, or still stands untouched on its first step. */
    STARTED,
    /** The running attempt goes on where it stood. */
    RESUMED,
    /** A further attempt was opened, or still stands untouched on its first step. */
    RESTARTED,
    /** A step was completed and the next one is served. */
    ADVANCED,
    /** The step named was done before; nothing changed. */
    ALREADY_ADVANCED,
    /** The attempt is complete, by this call or an earlier one. */
    COMPLETED
}
