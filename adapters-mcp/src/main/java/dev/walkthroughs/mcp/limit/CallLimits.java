package dev.walkthroughs.mcp.limit;

import dev.walkthroughs.application.limit.Limit;
import dev.walkthroughs.application.limit.RateLimits;
import dev.walkthroughs.application.limit.RateLimits.Exceeded;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.mcp.caller.Visit;
import java.util.List;
import java.util.Optional;

/**
 * Limits tool calls per learner and per MCP server. Asked before the tool is, so that a call over the limit has done
 * nothing. While nobody can count, calls pass: learners go on, and there is nothing to guess here.
 */
public final class CallLimits {

    private final RateLimits limits;
    private final LimitSettings settings;

    /** Limits as set. */
    public CallLimits(RateLimits limits, LimitSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * The limit a call is over; empty to go on.
     *
     * @param address the caller's, which counts where nobody is signed in
     */
    public Optional<Exceeded> exceeded(Visit visit, String address) {
        if (!settings.enabled()) {
            return Optional.empty();
        }
        String server = visit.server().id().value();
        Limit caller = visit.learner()
                .map(learner -> ofLearner(learner, settings))
                .orElseGet(
                        () -> new Limit("calls on " + server + " from " + AddressKey.of(address), settings.address()));
        return limits.take(List.of(caller, ofServer(visit.server().id(), settings))) instanceof Exceeded exceeded
                ? Optional.of(exceeded)
                : Optional.empty();
    }

    /** What counts the calls of a learner, on all servers together. */
    public static Limit ofLearner(LearnerId learner, LimitSettings settings) {
        return new Limit("calls of " + learner.value(), settings.learner());
    }

    /** What counts the calls on a server. */
    public static Limit ofServer(ServerId server, LimitSettings settings) {
        return new Limit("calls on " + server.value(), settings.server());
    }
}
