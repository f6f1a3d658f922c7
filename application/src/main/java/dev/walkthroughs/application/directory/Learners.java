package dev.walkthroughs.application.directory;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.Optional;

/** Knows learners by organization, issuer and subject; an e-mail address is an attribute and never a key (R24). */
public interface Learners {

    /** The issuer under which learners are kept who signed in with this service itself, on whichever of its hosts. */
    String OWN_ISSUER = "walkthroughs";

    /**
     * The learner behind a verified identity, made known at its first call. Concurrent first calls give one learner.
     *
     * @param issuer {@link #OWN_ISSUER}, or the URL of an organization's own issuer
     * @param subject the subject the issuer vouches for
     * @param email kept as an attribute if present
     */
    LearnerId identify(OrganizationId organization, String issuer, String subject, Optional<String> email);
}
