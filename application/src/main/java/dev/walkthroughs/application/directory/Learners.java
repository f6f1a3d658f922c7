package dev.walkthroughs.application.directory;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.time.Instant;
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
     * @param issuedAt when the issuer vouched, if known
     * @return empty if that identity was erased later, or may have been. One of this service itself stays erased; one of
     *     another issuer comes back as a new learner, once its issuer has vouched anew
     */
    Optional<LearnerId> identify(
            OrganizationId organization,
            String issuer,
            String subject,
            Optional<String> email,
            Optional<Instant> issuedAt);
}
