package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.outcome.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an author may ask of a walkthrough. */
public sealed interface WalkthroughCommand {

    /** The walkthrough that is addressed. */
    WalkthroughId walkthroughId();

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
            implements WalkthroughCommand, Command<Outcome<Recorded, WalkthroughRejection>> {}

    /** Freezes the draft as the next version, or does nothing if the last version is the same. */
    record PublishWalkthrough(WalkthroughId walkthroughId, OrganizationId organizationId, Instant at)
            implements WalkthroughCommand, Command<Outcome<Recorded, WalkthroughRejection>> {}
}
