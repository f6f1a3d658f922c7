package dev.walkthroughs.application.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Keeps grants, and finds them by the hashes of what clients and learners present. */
public interface Grants {

    /** What is presented. */
    enum Presented {
        /** The state of a consent page. */
        STATE,
        /** An authorization code, spent or not. */
        CODE,
        /** The newest access token of a family. */
        ACCESS_TOKEN,
        /** A refresh token, in use or replaced: compare it with the grant's. */
        REFRESH_TOKEN
    }

    /** The grant of a realm that belongs to what is presented, revoked and expired ones included. */
    Optional<Grant> find(Realm realm, Presented what, String hash);

    /** Keeps a new grant, and drops those of the realm of which nothing can be used any more, up to 1,000 at once. */
    void add(Realm realm, Grant grant);

    /**
     * Puts a changed grant in the place of what was read. A replaced refresh token is remembered; a new access token
     * marks the consent as used.
     *
     * @param changed with the revision that was read
     * @return false, and nothing happened, if somebody else has changed or revoked it since
     */
    boolean replace(Realm realm, Grant changed);

    /** Ends a grant: code and tokens die. */
    void revoke(Realm realm, String id);

    /** Forgets a grant that never came to a token; one that did is revoked instead. */
    void drop(Realm realm, String id);

    /** The ids of revoked grants with an access token that would otherwise be valid after a moment. */
    Set<String> revokedAmongValid(Realm realm, Instant after);
}
