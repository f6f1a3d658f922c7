package dev.walkthroughs.application.authoring;

import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.util.List;
import java.util.OptionalInt;

/**
 * Takes content in, publishes it, and puts it on MCP servers. Each call is one transaction: all of it or nothing.
 *
 * <p>A walkthrough is named by its id or by {@code organization/key}.
 */
public interface WalkthroughAuthoring {

    /** Takes content in; a key that exists is updated. Results come in the order of the request. */
    Outcome<List<ImportResult>, Rejection> importAll(ImportRequest request);

    /**
     * Publishes the draft; if the newest version already is what the draft is, that version is the answer.
     *
     * @param policy what becomes of attempts that are running (R1)
     */
    Outcome<Publication, Rejection> publish(String walkthrough, PublishPolicy policy);

    /**
     * Puts a walkthrough on a server, or changes how it stands there.
     *
     * @param displayOrder its place; if absent, behind the last, or unchanged if it is assigned already
     */
    Outcome<Assigned, Rejection> assign(String walkthrough, String host, OptionalInt displayOrder, boolean enabled);

    /** Takes a walkthrough off a server. Learners keep their progress (R9). */
    Outcome<Assigned, Rejection> unassign(String walkthrough, String host);

    /** A published version, and whether this call made it. */
    record Publication(WalkthroughId walkthroughId, int version, boolean changed) {}

    /** A walkthrough on a server, or taken off it, and whether this call changed anything. */
    record Assigned(WalkthroughId walkthroughId, String host, boolean changed) {}
}
