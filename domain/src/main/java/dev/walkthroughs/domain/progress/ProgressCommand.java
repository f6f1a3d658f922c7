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

/** What may be asked of a progress. */
public sealed interface ProgressCommand {

    /** The progress that is addressed. */
    ProgressId progressId();

    /**
     * Begins, resumes or begins again (R12, R13).
     *
     * @param serverId the MCP server the call came from (R11)
     * @param version the version a new attempt would run on, the newest published
     * @param resume false ends a running attempt and opens another
     */
    record SelectWalkthrough(
            ProgressId progressId,
            OrganizationId organizationId,
            LearnerId learnerId,
            WalkthroughId walkthroughId,
            ServerId serverId,
            int version,
            boolean resume,
            Instant at)
            implements ProgressCommand, Command<Decision> {}

    /**
     * Completes a step and goes to the next (R14).
     *
     * @param leaving the step the caller says it has finished
     */
    record AdvanceStep(ProgressId progressId, StepId leaving, ServerId serverId, Instant at)
            implements ProgressCommand, Command<Outcome<Decision, ProgressRejection>> {}
}
