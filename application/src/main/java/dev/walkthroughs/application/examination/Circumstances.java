package dev.walkthroughs.application.examination;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.walkthrough.Availability;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the tables say that requests are answered from. Asking changes nothing and locks nothing. */
public interface Circumstances {

    /**
     * An identity of a learner.
     *
     * @param root the learner it acts as: itself unless it was linked
     * @param issuer as in {@code mcp_server_user}
     * @param byProvider whether it signs in here by a provider of the organization
     * @param erased whether nobody is behind it any more
     */
    record Identity(LearnerId id, LearnerId root, String issuer, boolean byProvider, boolean erased) {}

    /**
     * Programs that act for a learner on a server.
     *
     * @param live grants that hold
     * @param lastEnd when the last that ended did, by revocation or by age, as far as it is still kept
     */
    record Programs(int live, Optional<Instant> lastEnd) {}

    /**
     * What learners may do with a walkthrough.
     *
     * @param version the newest published one; 0 before the first
     */
    record Content(String title, Availability availability, int version) {}

    /** How a server offers a walkthrough; the lower its order, the nearer to the top. */
    record Assignment(int order, boolean enabled) {}

    /**
     * How far a projection is.
     *
     * @param behind events it has not seen yet
     * @param running whether any process keeps it up to date
     */
    record Lag(String projection, long behind, boolean running) {}

    /** An event that could not be shown; its cause is the class of the error. */
    record Letter(String projection, String stream, String cause) {}

    /**
     * The identities of an organization with an id or an address, the oldest first.
     *
     * @param idOrAddress any string
     */
    List<Identity> identities(OrganizationId organization, String idOrAddress);

    /** Whether an address has an account there, though perhaps no learner; any string is allowed. */
    boolean hasAccount(OrganizationId organization, String address);

    /** The programs that a learner, by any of its identities, let in on a server. */
    Programs programs(OrganizationId organization, ServerId server, LearnerId root);

    /** A walkthrough, as the tables show it. */
    Optional<Content> content(OrganizationId organization, WalkthroughId walkthrough);

    /** Whether and how a server offers it. */
    Optional<Assignment> assignment(OrganizationId organization, ServerId server, WalkthroughId walkthrough);

    /** All projections. */
    List<Lag> projections();

    /** The first event of each of these streams that could not be shown, if there is one. */
    List<Letter> waiting(List<String> streams);
}
