package dev.walkthroughs.application.guide;

import dev.walkthroughs.domain.identity.StepId;
import java.util.Optional;

/** Where a learner is after a call: at a step to work on, or at the end. */
public sealed interface Stop {

    /** What is true of the attempt. */
    Standing standing();

    /**
     * A step to work on.
     *
     * @param number its place, from 1 to {@code total}
     * @param total the steps of this attempt
     * @param content the step's Markdown, sanitised, at most 64 KiB of UTF-8
     */
    record StepPage(Standing standing, StepId step, String title, int number, int total, String content)
            implements Stop {}

    /**
     * The end: the attempt is complete.
     *
     * @param news what a newer version holds beside what was done; empty while there is none (R13)
     */
    record Finish(Standing standing, Optional<News> news) implements Stop {

        /** An end with nothing new behind it. */
        public Finish(Standing standing) {
            this(standing, Optional.empty());
        }
    }

    /**
     * A version that was published after the one that was completed.
     *
     * @param version the newest, above the completed one
     * @param newSteps how many of its steps were not done in the completed attempt, 0 or more
     */
    record News(int version, int newSteps) {}
}
