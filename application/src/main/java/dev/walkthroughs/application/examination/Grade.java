package dev.walkthroughs.application.examination;

/** How well something is, from good to bad. */
public enum Grade {
    /** As it should be. */
    OK,
    /** It works, and somebody should look at it. */
    WARNING,
    /** It does not work, or data is in danger. */
    FAULT
}
