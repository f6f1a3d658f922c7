package dev.walkthroughs.application.identity;

import java.time.Instant;
import java.util.Optional;

/** Keeps the clients of each realm. A registration that no learner ever granted anything to is temporary. */
public interface OAuthClients {

    /**
     * A client by its id.
     *
     * @param clientId any string
     * @param unusedSince registrations older than this that were never let in count as unknown
     */
    Optional<OAuthClient> find(Realm realm, String clientId, Instant unusedSince);

    /**
     * Keeps a client, in the place of the one with its id if there is one, and forgets the realm's registrations that
     * count as unknown, up to 1,000 at once.
     *
     * @param unusedSince as above
     */
    void keep(Realm realm, OAuthClient client, Instant unusedSince);
}
