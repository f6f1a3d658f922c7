package dev.walkthroughs.application.identity.signin;

import java.time.Instant;
import java.util.Optional;

/** Keeps which browsers are signed in, for all nodes. Every method is one transaction. */
public interface BrowserSessions {

    /** Keeps a session of an account that exists. Also forgets sessions of the same place that have ended. */
    void open(SignInPlace place, String id, String subject, Instant signedInAt, Instant expiresAt);

    /**
     * The session.
     *
     * @return empty for an unknown id, one of another place, one that has ended by {@code now}, and one whose account was
     *     erased
     */
    Optional<BrowserSession> find(SignInPlace place, String id, Instant now);

    /** Ends a session, if there is one. */
    void close(SignInPlace place, String id);
}
