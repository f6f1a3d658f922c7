package dev.walkthroughs.application.identity.signin;

import dev.walkthroughs.application.identity.signin.SignInAttempt.Tried;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Keeps attempts to sign in, for all nodes. Every method is one transaction. */
public interface SignInAttempts {

    /**
     * How many codes one address may be sent for one MCP server.
     *
     * @param codes at least one
     * @param within any stretch of this length
     */
    record Limit(int codes, Duration within) {}

    /**
     * Keeps a new attempt; earlier ones stay as they are until {@link #sent}. Of callers at the same time one comes after
     * the other. Also forgets attempts that ended a day ago.
     *
     * @return empty if it was kept; else the moment from which on one more is within the limit
     */
    Optional<Instant> add(SignInPlace place, String id, SignInAttempt attempt, Instant now, Limit limit);

    /** Notes that the code of an attempt is on its way: earlier ones of the same address there that are still open end. */
    void sent(SignInPlace place, String id);

    /** The attempt; empty for an unknown id and for one of another place. */
    Optional<SignInAttempt> find(SignInPlace place, String id);

    /**
     * Tries a code, while nobody else can on the same attempt, and keeps what the rule gives.
     *
     * @return what the rule gave; empty likewise
     */
    Optional<Tried> change(SignInPlace place, String id, Function<SignInAttempt, Tried> rule);

    /** Forgets an attempt whose code could not be sent, so that it does not count. */
    void forget(SignInPlace place, String id);
}
