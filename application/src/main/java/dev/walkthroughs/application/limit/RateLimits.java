package dev.walkthroughs.application.limit;

import java.time.Duration;
import java.util.List;

/** Counts for all processes together how often something was done, and says when it is enough (R34). */
public interface RateLimits {

    /**
     * Takes one permit of each limit, or none at all.
     *
     * <p>All processes together never hand out more than was allowed, but for a fiftieth of it that each process may
     * have taken before; and one may be told to wait while another still has as many left.
     *
     * @param limits what counts for one call, in this order; those that are off are passed over
     */
    Answer take(List<Limit> limits);

    /** Whether to go on. */
    sealed interface Answer {}

    /** Go on. */
    record Admitted() implements Answer {}

    /**
     * Not now: nothing was taken.
     *
     * @param limit the first one that has nothing left
     * @param pause after which another try may succeed; one second or more
     */
    record Exceeded(Limit limit, Duration pause) implements Answer {

        /** The wait in whole seconds, rounded up: what the header {@code Retry-After} says (RFC 9110 §10.2.3). */
        public long seconds() {
            return pause.plusMillis(999).toSeconds();
        }
    }

    /** Nobody knows, because the count could not be reached; what that means is for the caller to decide. */
    record Unknown() implements Answer {}
}
