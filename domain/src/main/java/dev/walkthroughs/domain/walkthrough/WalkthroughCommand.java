package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an author may ask of a walkthrough. */
public sealed interface WalkthroughCommand extends Command<Outcome<Recorded, WalkthroughRejection>> {

    /** The walkthrough that is addressed. */
    WalkthroughId walkthroughId();

    /** The organization whose walkthrough it must be. */
    OrganizationId organizationId();

    /** When it is asked, UTC. */
    Instant at();

    /**
     * Makes the draft what is given, step by step, and records only what differs. A draft may be empty (R28) and its
     * chain may be broken (R29): both are checked at publish.
     *
     * @param key the walkthrough's slug, unique in its organization; fixed by the first draft
     * @param firstKey the key of the first step; absent if there is none
     */
    record WriteDraft(
            WalkthroughId walkthroughId,
            OrganizationId organizationId,
            String key,
            Details details,
            @Nullable String firstKey,
            List<DraftStep> steps,
            Instant at)
            implements WalkthroughCommand {}

    /**
     * Changes the draft's chain in one place.
     *
     * @param expected the revision of the draft the author looked at, so that no other author's change is lost
     *     (optimistic locking); absent to change whatever is there
     */
    record EditDraft(
            WalkthroughId walkthroughId,
            OrganizationId organizationId,
            @Nullable Integer expected,
            DraftEdit edit,
            Instant at)
            implements WalkthroughCommand {}

    /**
     * Freezes the draft as the next version, or does nothing if the last version is the same and on offer.
     *
     * @param policy what becomes of attempts that are running (R1)
     */
    record PublishWalkthrough(
            WalkthroughId walkthroughId, OrganizationId organizationId, PublishPolicy policy, Instant at)
            implements WalkthroughCommand {}

    /** Hides it and refuses new attempts; running ones may finish (R8). */
    record UnpublishWalkthrough(WalkthroughId walkthroughId, OrganizationId organizationId, Instant at)
            implements WalkthroughCommand {}

    /** Stops its content at once; publishing again resumes attempts where they were (R8). */
    record WithdrawWalkthrough(WalkthroughId walkthroughId, OrganizationId organizationId, Instant at)
            implements WalkthroughCommand {}

    /** Puts it away for good: nothing is deleted, and nothing is served or changed any more (R10). */
    record ArchiveWalkthrough(WalkthroughId walkthroughId, OrganizationId organizationId, Instant at)
            implements WalkthroughCommand {}
}
