package dev.walkthroughs.application.examination;

/** What a call meets on its way to a walkthrough, in this order. Names are a contract: added to, never renamed. */
public enum Aspect {
    /** The name in the request's Host header (R23). */
    HOST,
    /** Whether the tables from which requests are answered are up to date. */
    PROJECTIONS,
    /** How learners come to the MCP server. */
    ACCESS,
    /** Who the learner is there (R24). */
    LEARNER,
    /** The programs that the learner let in. */
    PROGRAMS,
    /** What its authors let learners do with the walkthrough (R8, R10). */
    WALKTHROUGH,
    /** Whether the server offers it (R9). */
    ASSIGNMENT,
    /** The newest version, and what it does to the learner's attempt (R1, R7). */
    VERSION,
    /** Where the learner stands. */
    PROGRESS,
    /** Events of this learner, server or walkthrough that could not be shown. */
    DEAD_LETTERS,
    /** Calls that are left (R34). */
    LIMITS
}
