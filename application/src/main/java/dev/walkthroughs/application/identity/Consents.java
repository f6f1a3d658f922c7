package dev.walkthroughs.application.identity;

import java.util.Set;

/** Keeps which clients learners let in. To list and revoke, see {@link Connections}. */
public interface Consents {

    /** What a learner granted to a client; empty if nothing. */
    Set<String> scopes(Realm realm, String subject, String clientId);

    /** Notes that a learner granted something now, in the place of what was granted before. */
    void grant(Realm realm, String subject, String clientId, Set<String> scopes);
}
