package dev.walkthroughs.application.guide;

import dev.walkthroughs.domain.identity.StepId;
import java.util.Optional;

/** Where a learner is after a call: at a step, or at the end. */
public sealed interface Stop {

    /** What is true of the attempt. */
    Standing standing();

    /**
     * A step: one to work on, or one to read again.
     *
     * @param number its place in the version, from 1 to {@code total}
     * @param total the steps of the version
     * @param content the step's Markdown for the user, sanitised; with the guidance at most 64 KiB of UTF-8
     * @param agent Markdown for the agent alone, sanitised; may be empty
     * @param current the step the learner stands on: this one, unless it is only read again; empty once the attempt is
     *     complete
     */
    record StepPage(
            Standing standing,
            StepId step,
            String title,
            int number,
            int total,
            String content,
            String agent,
            Optional<StepId> current)
            implements Stop {}

    /**
     * The end: the attempt is complete.
     *
     * @param news what a newer version holds beside what was done; empty while there is nothing (R7, R13)
     */
    record Finish(Standing standing, Optional<NewsCount> news) implements Stop {

        /** An end with nothing new behind it. */
        public Finish(Standing standing) {
            this(standing, Optional.empty());
        }
    }
}
