package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.plan.Effects;
import dev.walkthroughs.application.plan.PublishPlan;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.Availability;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Takes content in, publishes it, takes it back, and puts it on MCP servers. Each call is one transaction: all of it or
 * nothing. Calls that only plan record nothing.
 *
 * <p>A walkthrough is named by its id or by {@code organization/key}.
 */
public interface WalkthroughAuthoring {

    /** Takes content in; a key that exists is updated. Results come in the order of the request. */
    Outcome<List<ImportResult>, Rejection> importAll(ImportRequest request);

    /** What {@link #importAll} would change, and publishing after it; refused as that would be. Changes nothing. */
    Outcome<List<PlannedImport>, Rejection> planImport(ImportRequest request);

    /**
     * Publishes the draft; if the newest version already is what the draft is, that version is the answer.
     *
     * @param policy what becomes of attempts that are running (R1)
     */
    Outcome<Publication, Rejection> publish(String walkthrough, PublishPolicy policy);

    /** What {@link #publish} would do under each policy; refused as that would be. Changes nothing. */
    Outcome<PlannedPublication, Rejection> plan(String walkthrough);

    /** Hides it and refuses new attempts; running ones may finish (R8). */
    Outcome<Offering, Rejection> unpublish(String walkthrough);

    /** Stops its content at once; publishing it again resumes attempts where they were (R8). */
    Outcome<Offering, Rejection> withdraw(String walkthrough);

    /** Puts it away for good; nothing is deleted (R10). */
    Outcome<Offering, Rejection> archive(String walkthrough);

    /**
     * Puts a walkthrough on a server, or changes how it stands there.
     *
     * @param displayOrder its place; if absent, behind the last, or unchanged if it is assigned already
     */
    Outcome<Assigned, Rejection> assign(String walkthrough, String host, OptionalInt displayOrder, boolean enabled);

    /** Takes a walkthrough off a server. Learners keep their progress (R9). */
    Outcome<Assigned, Rejection> unassign(String walkthrough, String host);

    /**
     * A published version.
     *
     * @param changed whether this call made it, or put it on offer again
     * @param effects what it does to learners under way; empty if this call made no version
     */
    record Publication(WalkthroughId walkthroughId, int version, boolean changed, Optional<Effects> effects) {}

    /** What publishing a draft would do. */
    record PlannedPublication(WalkthroughId walkthroughId, String key, PublishPlan plan) {}

    /**
     * What importing a walkthrough would change, and what publishing it then would do.
     *
     * @param walkthroughId empty if there is none of that key yet
     * @param steps how many it would have
     * @param changed whether the import would change the draft
     * @param findings what the import would change on its way in or warn of
     */
    record PlannedImport(
            Optional<WalkthroughId> walkthroughId,
            String key,
            String title,
            int steps,
            boolean changed,
            PublishPlan plan,
            List<Finding> findings) {

        /** Copies the findings. */
        public PlannedImport {
            findings = List.copyOf(findings);
        }
    }

    /** What learners may do with a walkthrough now, and whether this call changed that. */
    record Offering(WalkthroughId walkthroughId, Availability availability, boolean changed) {}

    /** A walkthrough on a server, or taken off it, and whether this call changed anything. */
    record Assigned(WalkthroughId walkthroughId, String host, boolean changed) {}
}
