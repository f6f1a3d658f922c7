package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a progress. Class and component names are part of the stored schema: renaming one is a migration.
 *
 * <p>Every event notes the server it came from (R11) and its moment; attempts are counted from 1. No event but {@link
 * ProgressUnited} grows with the number of steps.
 */
public sealed interface ProgressEvent {

    /** The progress it happened to. */
    ProgressId progressId();

    /** The MCP server the call came from. */
    ServerId serverId();

    /** Which attempt it is about, counted from 1. */
    int attempt();

    /** When it happened, UTC. */
    Instant at();

    /**
     * An attempt was opened on a version and stands on its first step.
     *
     * @param requiredSteps how many steps it takes, at least 1
     * @param only the steps it is limited to, for one that catches up (R7); empty for all of the version
     * @param insteadOf the step the attempt before it stood on, if a new version ended that one (R1); otherwise absent
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
            List<StepId> only,
            @Nullable StepId insteadOf,
            Instant at)
            implements ProgressEvent {

        /** Copies the steps. */
        public AttemptStarted {
            only = List.copyOf(only);
        }
    }

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

    /**
     * A step was left out; it is never counted as done (R15).
     *
     * @param next the step the attempt now stands on; absent if this was the last
     * @param reason why, in the learner's words: one inert line
     */
    record StepSkipped(
            ProgressId progressId,
            ServerId serverId,
            int attempt,
            int version,
            StepId step,
            @Nullable StepId next,
            String reason,
            Instant at)
            implements ProgressEvent {}

    /**
     * What another learner did counts here too: both are one person (R24). Alone of all events it grows with the number
     * of steps, because a union cannot be told otherwise.
     *
     * @param serverId the MCP server the other began on
     * @param other the other learner's progress, which stays as it was
     * @param startedAt when the other's first attempt was opened
     * @param attempt the attempt that goes on, or 1 if there was none
     * @param pointer the step it stands on afterwards; absent if it is complete
     * @param marks how it stands to steps afterwards
     * @param requiredSteps how many are done or still required afterwards
     * @param completedAt the earliest completion, if it is complete
     */
    record ProgressUnited(
            ProgressId progressId,
            OrganizationId organizationId,
            LearnerId learnerId,
            WalkthroughId walkthroughId,
            ServerId serverId,
            ProgressId other,
            Instant startedAt,
            int attempt,
            int version,
            @Nullable StepId pointer,
            Marks marks,
            int requiredSteps,
            @Nullable Instant completedAt,
            Instant at)
            implements ProgressEvent {}

    /** The running attempt went over to a newer version (R1). */
    record AttemptCarried(ProgressId progressId, ServerId serverId, int attempt, Move move, Instant at)
            implements ProgressEvent {}

    /** Nothing is left to do: the attempt is complete. */
    record WalkthroughCompleted(
            ProgressId progressId, ServerId serverId, int attempt, int version, CompletionReason reason, Instant at)
            implements ProgressEvent {}

    /** What brought an attempt to its end. Names are part of the stored schema. */
    enum CompletionReason {
        /** The last required step was acknowledged (R20). */
        ACKNOWLEDGED,
        /** A newer version no longer has any step that was left to do (R2). */
        CONTENT_CHANGE,
        /** The last required step was skipped (R15). */
        SKIPPED
    }

    /** A running attempt ended without being completed. */
    record AttemptEnded(ProgressId progressId, ServerId serverId, int attempt, EndReason reason, Instant at)
            implements ProgressEvent {}

    /** Why an attempt ended before its last step. Names are part of the stored schema. */
    enum EndReason {
        /** The learner began again (R12). */
        RESTARTED,
        /** The learner reset the progress. */
        RESET,
        /** A version was published for which attempts begin again (R1). */
        NEW_VERSION
    }
}
