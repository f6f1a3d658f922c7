package dev.walkthroughs.application.guide;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressRejection;
import java.util.List;
import java.util.Optional;

/**
 * Leads learners through walkthroughs.
 *
 * <p>Ids arrive as the caller sent them, because a malformed one must get the very answer of an unknown one (R23); any
 * string is allowed. Answers come from the decision just made or from the events themselves, never from a table that
 * may lag behind them. An outage or a defect is an exception.
 */
public interface WalkthroughGuide {

    /**
     * What is on offer on a server, in its display order, at most {@link #LIST_LIMIT} rows, with the learner's own
     * standing if there is a learner. Changes nothing (R22).
     */
    List<ListedWalkthrough> list(McpServer server, Optional<LearnerId> learner);

    /**
     * Begins, resumes or begins again (R12, R13), and puts the walkthrough in the focus.
     *
     * @param resumeIfExists false ends a running attempt and opens another
     */
    Outcome<Stop, ProgressRejection> select(Caller caller, String walkthroughId, boolean resumeIfExists);

    /**
     * Leaves a step and goes to the next (R14 to R20).
     *
     * @param currentStepId the step that is finished; if absent, the pointer of the walkthrough in focus (R17)
     */
    Outcome<Stop, ProgressRejection> advance(Caller caller, Optional<String> currentStepId);

    /**
     * Leaves a step out, with a reason, and goes to the next (R15). Repeated, it changes nothing more.
     *
     * @param currentStepId the step to leave out: the one the learner stands on
     * @param reason why, as the learner says; made one inert line and cut to {@link Progress#LONGEST_REASON} characters
     */
    Outcome<Stop, ProgressRejection> skip(Caller caller, String currentStepId, String reason);

    /** Shows a step again that was settled, is current or is new; the pointer stays. Changes nothing (R15). */
    Outcome<Stop, ProgressRejection> review(Caller caller, String stepId);

    /** Ends what is running and begins again from the first step; history stays. */
    Outcome<Stop, ProgressRejection> reset(Caller caller, String walkthroughId);

    /** After completion, begins an attempt of only what is new or changed in a way that matters (R7). */
    Outcome<Stop, ProgressRejection> catchUp(Caller caller, String walkthroughId);

    /** The learner's standing in a walkthrough. Changes nothing (R22). */
    Outcome<WalkthroughStatus, ProgressRejection> status(Caller caller, String walkthroughId);

    /** Most rows a list shows; more assignments than that are refused (R25). */
    int LIST_LIMIT = 200;
}
