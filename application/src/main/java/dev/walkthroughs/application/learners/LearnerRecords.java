package dev.walkthroughs.application.learners;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept about learners as persons. Everything here runs in the transaction of its caller. */
public interface LearnerRecords {

    /**
     * An identity.
     *
     * @param id its learner
     * @param root the learner it acts as: itself unless it was linked
     * @param erased whether nobody is behind it any more
     */
    record Known(LearnerId id, LearnerId root, OrganizationId organization, boolean erased) {}

    /** A progress, and where and when it began. */
    record Begun(WalkthroughId walkthrough, ServerId server, Instant at) {}

    /** The learner of an id; any string is allowed. Waits for whoever changes it. */
    Optional<Known> byId(String id);

    /** Learners of an address, without regard to case; likewise. */
    List<Known> byEmail(OrganizationId organization, String email);

    /** The learner of an identity; likewise. */
    Optional<Known> bySubject(OrganizationId organization, String issuer, String subject);

    /** All learners that act as one, itself first. */
    List<LearnerId> actingAs(OrganizationId organization, LearnerId root);

    /** Whether an address has an account, though perhaps no learner. */
    boolean hasAccount(OrganizationId organization, String email);

    /** What a learner ever began, by the events. */
    List<Begun> begun(LearnerId learner);

    /** Makes a learner, and those that act as it, act as another. */
    void link(OrganizationId organization, LearnerId learner, LearnerId into);

    /** All that is kept about learners, by what keeps it, each record as a JSON object. */
    Map<String, List<String>> file(OrganizationId organization, List<LearnerId> learners);

    /** Removes who learners are, and what they wrote; their tokens from before {@code at} are refused from now on. */
    void erase(OrganizationId organization, List<LearnerId> learners, Instant at);

    /** Removes the account of an address; likewise. */
    void eraseAccount(OrganizationId organization, String email, Instant at);
}
