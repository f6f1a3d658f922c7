package dev.walkthroughs.application.figures;

import java.util.Locale;

/** The relations of schema {@code analytics} that a snapshot is taken of. */
public enum View {
    /** From how many days without activity a running attempt is at risk, and abandoned. */
    SETTINGS,
    /** Up to which event and moment the figures are complete. */
    FRESHNESS,
    /** How each walkthrough does. */
    WALKTHROUGH_OVERVIEW,
    /** How far attempts get, step by step. */
    STEP_FUNNEL,
    /** Steps that lose many, or take long. */
    STUCK_STEPS,
    /** What happened on each day. */
    DAILY_ACTIVITY,
    /** Learners by the week they started in. */
    COHORTS,
    /** How a walkthrough does on each server. */
    SERVER_COMPARISON,
    /** How each of its versions does. */
    VERSION_COMPARISON,
    /** Who may need help. */
    AT_RISK_LEARNERS;

    /** Its name in the schema. */
    public String relation() {
        return name().toLowerCase(Locale.ROOT);
    }
}
