package dev.walkthroughs.application.guide;

/** How far a learner is in a walkthrough, in the three words of the tables (R30). */
public enum ProgressStatus {
    /** No attempt was ever opened. */
    NOT_STARTED,
    /** An attempt is running. */
    IN_PROGRESS,
    /** The latest attempt is complete. */
    COMPLETED
}
