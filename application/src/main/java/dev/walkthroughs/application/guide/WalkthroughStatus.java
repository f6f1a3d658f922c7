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
        List<StepLine> steps) {

    /** A step in the overview: its place from 1, and how the learner stands to it. */
    public record StepLine(StepId id, String title, int number, StepState state) {}

    /** How a learner stands to a step in the latest attempt. */
    public enum StepState {
        /** Acknowledged as done. */
        COMPLETED,
        /** The one the learner stands on. */
        CURRENT,
        /** Still to come. */
        UPCOMING
    }
}
