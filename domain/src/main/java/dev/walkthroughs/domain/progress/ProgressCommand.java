package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.outcome.Outcome;
import java.time.Instant;

/**
 * What may be asked of a progress. Every call notes the MCP server it came from (R11) and names the newest published
 * version it knows of: what is published later finds the attempt at the next call.
 */
public sealed interface ProgressCommand extends Command<Outcome<Decision, ProgressRejection>> {

    /** The progress that is addressed. */
    ProgressId progressId();

    /**
     * Who asks for what, and on which content.
     *
     * @param serverId the MCP server the call came from (R11)
     * @param version the newest published version
     * @param open whether new attempts may begin (R8)
     */
    record Call(
            ProgressId progressId,
            OrganizationId organizationId,
            LearnerId learnerId,
            WalkthroughId walkthroughId,
            ServerId serverId,
            int version,
            boolean open,
            Instant at) {}

    /**
     * Begins, resumes or begins again (R12, R13).
     *
     * @param resume false ends a running attempt and opens another
     */
    record SelectWalkthrough(Call call, boolean resume) implements ProgressCommand {
        @Override
        public ProgressId progressId() {
            return call.progressId();
        }
    }

    /**
     * Completes a step and goes to the next (R14).
     *
     * @param leaving the step the caller says it has finished
     */
    record AdvanceStep(Call call, StepId leaving) implements ProgressCommand {
        @Override
        public ProgressId progressId() {
            return call.progressId();
        }
    }

    /**
     * Leaves a step out and goes to the next (R15).
     *
     * @param leaving the step the caller does not want to do
     * @param reason why, one inert line of 1 to {@value Progress#LONGEST_REASON} characters
     */
    record SkipStep(Call call, StepId leaving, String reason) implements ProgressCommand {
        @Override
        public ProgressId progressId() {
            return call.progressId();
        }
    }

    /** Ends whatever attempt is running and opens another from the first step; what was recorded stays. */
    record ResetProgress(Call call) implements ProgressCommand {
        @Override
        public ProgressId progressId() {
            return call.progressId();
        }
    }

    /**
     * Takes in what another learner did, who is the same person (R24).
     *
     * @param call on behalf of the learner who stays; its server is the one the other began on
     * @param otherId the other learner's progress, and {@code other} what that is now
     * @param startedAt when the other's first attempt was opened
     */
    record UniteProgress(Call call, ProgressId otherId, Progress other, Instant startedAt) implements ProgressCommand {
        @Override
        public ProgressId progressId() {
            return call.progressId();
        }
    }

    /** After completion, opens an attempt of only what is new or has changed in a way that matters (R7). */
    record CatchUp(Call call) implements ProgressCommand {
        @Override
        public ProgressId progressId() {
            return call.progressId();
        }
    }
}
