package dev.walkthroughs.application.identity.signin;

/** Whoever counts how signing in goes; called by many threads, and never told who signs in. */
@FunctionalInterface
public interface SignInTally {

    /** Counts nothing. */
    SignInTally UNCOUNTED = (way, outcome) -> {};

    /** Somebody is signed in now. */
    String SIGNED_IN = "signed_in";

    /** By what somebody wants to be known. */
    enum Way {
        /** A code sent to an address. */
        CODE,
        /** An account at a provider of the organization. */
        PROVIDER
    }

    /**
     * One step of signing in that ended.
     *
     * @param outcome a word of a fixed set, in lower case with underscores
     */
    void count(Way way, String outcome);
}
