package dev.walkthroughs.application.guide;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Tally;
import java.util.List;
import java.util.Optional;

/**
 * A learner's standing in one walkthrough, to look at: asking for it changes nothing (R22).
 *
 * @param version the version the attempt runs on; the newest published one if there is no attempt
 * @param latestVersion the newest published version
 * @param attempt the latest attempt's number, 0 if there was none
 * @param tally of the latest attempt; nothing done if there was none
 * @param current the step the learner stands on; empty before the start and after completion
 * @param steps all steps of {@code version}, in order
 * @param newSteps steps that are not required and were not done: those that came in front of the pointer of a running
 *     attempt (R3), or, after completion, those of the newest version (R7); numbered as in the version they are in
 * @param changedSteps after completion, steps of the newest version that were done and have changed since in a way that
 *     matters (R6)
 */
public record WalkthroughStatus(
        WalkthroughId id,
        String title,
        String description,
        ProgressStatus status,
        int version,
        int latestVersion,
        int attempt,
        Tally tally,
        Optional<StepLine> current,
        List<StepLine> steps,
        List<StepLine> newSteps,
        List<StepLine> changedSteps) {

    /** Copies the lists. */
    public WalkthroughStatus {
        steps = List.copyOf(steps);
        newSteps = List.copyOf(newSteps);
        changedSteps = List.copyOf(changedSteps);
    }

    /** A step in the overview: its place from 1, and how the learner stands to it. */
    public record StepLine(StepId id, String title, int number, StepState state) {}

    /** How a learner stands to a step in the latest attempt. */
    public enum StepState {
        /** Acknowledged as done, in this attempt or in one that it builds on (R7). */
        COMPLETED,
        /** The one the learner stands on. */
        CURRENT,
        /** Still to come. */
        UPCOMING,
        /** Left out by the learner, with a reason (R15). */
        SKIPPED,
        /** New, in front of the pointer: to look at, not required (R3). */
        NEW
    }
}
