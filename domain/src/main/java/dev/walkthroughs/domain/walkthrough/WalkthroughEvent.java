package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * @param policyVersion the version of the Markdown policy that sanitised the content and the guidance
     * @param agent guidance for the agent, apart from what the user reads; may be empty
     * @param estimatedMinutes how long it takes, 1 or more; absent if the author gave none
     * @param replaces earlier steps whose place it takes (R5)
     * @param substantial whether its change matters to someone who did it before (R6)
     */
    record StepWritten(
            WalkthroughId walkthroughId,
            StepId stepId,
            String key,
            String title,
            String content,
            int policyVersion,
            String agent,
            @Nullable Integer estimatedMinutes,
            List<StepId> replaces,
            boolean substantial,
            Instant at)
            implements WalkthroughEvent {

        /** Copies the replaced steps. */
        public StepWritten {
            replaces = List.copyOf(replaces);
        }
    }

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
     * @param policy what becomes of attempts that run on earlier versions (R1)
     * @param replaced for those of the steps that take the place of earlier ones, which those are (R5)
     * @param substantial those of the steps whose text changed since the last version in a way that matters (R6)
     */
    record VersionPublished(
            WalkthroughId walkthroughId,
            int version,
            List<StepId> steps,
            PublishPolicy policy,
            Map<StepId, Set<StepId>> replaced,
            Set<StepId> substantial,
            Instant at)
            implements WalkthroughEvent {

        /** Copies the collections, which keep their order. */
        public VersionPublished {
            steps = List.copyOf(steps);
            replaced = Collections.unmodifiableMap(new LinkedHashMap<>(replaced));
            substantial = Collections.unmodifiableSet(new LinkedHashSet<>(substantial));
        }
    }

    /** The walkthrough left the lists and takes no new attempts; running ones may finish (R8). */
    record WalkthroughUnpublished(WalkthroughId walkthroughId, Instant at) implements WalkthroughEvent {}

    /** The content was stopped at once, and attempts are suspended where they stand (R8). */
    record WalkthroughWithdrawn(WalkthroughId walkthroughId, Instant at) implements WalkthroughEvent {}

    /** The newest version is on offer again as it was; suspended attempts go on (R8). */
    record WalkthroughReopened(WalkthroughId walkthroughId, Instant at) implements WalkthroughEvent {}

    /** The walkthrough was put away for good; its history keeps its titles (R10). */
    record WalkthroughArchived(WalkthroughId walkthroughId, Instant at) implements WalkthroughEvent {}
}
