package dev.walkthroughs.domain.progress;

/** What a call did to the progress: the word every reply carries as its outcome. */
public enum Result {
    /** The first attempt was opened, or still stands untouched on its first step. */
    STARTED,
    /** The running attempt goes on where it stood. */
    RESUMED,
    /** A further attempt was opened, or still stands untouched on its first step. */
    RESTARTED,
    /** A step was completed and the next one is served; or the step named is gone and what followed it is served. */
    ADVANCED,
    /** The step named was settled before; nothing changed. */
    ALREADY_ADVANCED,
    /** A step was left out, with a reason, and the next one is served. */
    SKIPPED,
    /** A step was read again; nothing changed. */
    REVIEWED,
    /** The attempt is complete, by this call or an earlier one. */
    COMPLETED
}
