package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a walkthrough. Class and component names are part of the stored schema. */
public sealed interface WalkthroughEvent {

    /** The walkthrough it happened to. */
    WalkthroughId walkthroughId();

    /** When it happened, UTC. */
    Instant at();

    /** A walkthrough came to be, as an empty draft. */
    record WalkthroughCreated(WalkthroughId walkthroughId, OrganizationId organizationId, String key, Instant at)
            implements WalkthroughEvent {}

    /** The words about the walkthrough as a whole changed. */
    record WalkthroughDescribed(WalkthroughId walkthroughId, Details details, Instant at) implements WalkthroughEvent {}

    /**
     * A step of the draft was written, for the first time or anew.
     *
     * @param policyVersion the version of the Markdown policy that sanitised the content
     */
    record StepWritten(
            WalkthroughId walkthroughId,
            StepId stepId,
            String key,
            String title,
            String content,
            int policyVersion,
            Instant at)
            implements WalkthroughEvent {}

    /** A step was taken out of the draft. */
    record StepRemoved(WalkthroughId walkthroughId, StepId stepId, Instant at) implements WalkthroughEvent {}

    /** The draft's chain was laid anew. */
    record StepsLinked(
            WalkthroughId walkthroughId, @Nullable StepId firstStepId, List<StepLink> links, Instant at)
            implements WalkthroughEvent {

        /** Copies the links. */
        public StepsLinked {
            links = List.copyOf(links);
        }
    }

    /**
     * The draft was frozen as a version: its words are those of the events before this one.
     *
     * @param steps the ids in order, never empty
     */
    record VersionPublished(WalkthroughId walkthroughId, int version, List<StepId> steps, Instant at)
            implements WalkthroughEvent {

        /** Copies the steps. */
        public VersionPublished {
            steps = List.copyOf(steps);
        }
    }
}
