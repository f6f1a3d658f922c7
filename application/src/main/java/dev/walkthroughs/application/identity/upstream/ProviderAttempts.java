package dev.walkthroughs.application.identity.upstream;

import dev.walkthroughs.application.identity.signin.SignInPlace;
import dev.walkthroughs.application.identity.upstream.ProviderAttempt.Returned;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Keeps attempts to sign in by a provider, for all nodes. Every method is one transaction. */
public interface ProviderAttempts {

    /** Keeps a new attempt. Also forgets attempts of the same place that began a day ago. */
    void add(SignInPlace place, String id, ProviderAttempt attempt, Instant now);

    /**
     * Judges who comes back, while nobody else can for the same attempt, and keeps what the rule gives.
     *
     * @return what the rule gave; empty for an unknown id and for one of another place
     */
    Optional<Returned> change(SignInPlace place, String id, Function<ProviderAttempt, Returned> rule);
}
