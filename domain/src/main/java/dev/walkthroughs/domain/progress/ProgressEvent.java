package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a progress. Class and component names are part of the stored schema: renaming one is a migration.
 *
 * <p>Every event notes the server it came from (R11) and its moment; attempts are counted from 1. No event grows with
 * the number of steps.
 */
public sealed interface ProgressEvent {

    /** The progress it happened to. */
    ProgressId progressId();

    /** The MCP server the call came from. */
    ServerId serverId();

    /** When it happened, UTC. */
    Instant at();

    /**
     * An attempt was opened on a version and stands on its first step.
     *
     * @param requiredSteps how many steps it takes, at least 1
     */
    record AttemptStarted(
            ProgressId progressId,
            OrganizationId organizationId,
            LearnerId learnerId,
            WalkthroughId walkthroughId,
            ServerId serverId,
            int attempt,
            int version,
            StepId firstStep,
            int requiredSteps,
            Instant at)
            implements ProgressEvent {}

    /** The learner came back to the running attempt after a pause of at least {@link Progress#PAUSE} (R22). */
    record AttemptResumed(ProgressId progressId, ServerId serverId, int attempt, Instant at) implements ProgressEvent {}

    /**
     * A step was acknowledged as done (R20).
     *
     * @param next the step the attempt now stands on; absent if this was the last
     */
    record StepCompleted(
            ProgressId progressId,
            ServerId serverId,
            int attempt,
            int version,
            StepId step,
            @Nullable StepId next,
            Instant at)
            implements ProgressEvent {}

    /** The last required step was acknowledged: the attempt is complete. */
    record WalkthroughCompleted(ProgressId progressId, ServerId serverId, int attempt, int version, Instant at)
            implements ProgressEvent {}

    /** A running attempt ended without being completed. */
    record AttemptEnded(ProgressId progressId, ServerId serverId, int attempt, EndReason reason, Instant at)
            implements ProgressEvent {}

    /** Why an attempt ended before its last step. Names are part of the stored schema. */
    enum EndReason {
        /** The learner began again (R12). */
        RESTARTED
    }
}
