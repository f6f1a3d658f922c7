package dev.walkthroughs.application.guide;

import dev.walkthroughs.domain.identity.StepId;

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

    /** The end: the attempt is complete. */
    record Finish(Standing standing) implements Stop {}
}
