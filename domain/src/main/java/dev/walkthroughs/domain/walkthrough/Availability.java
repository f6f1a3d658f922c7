package dev.walkthroughs.domain.walkthrough;

/** What learners may do with a walkthrough (R8, R10). */
public enum Availability {
    /** Nothing: it was never published. */
    DRAFT,
    /** Begin and go on. */
    OPEN,
    /** Go on, but not begin: it was unpublished. */
    CLOSED,
    /** Nothing, until it is published again: it was withdrawn. */
    WITHDRAWN,
    /** Nothing, for good. */
    ARCHIVED
}
