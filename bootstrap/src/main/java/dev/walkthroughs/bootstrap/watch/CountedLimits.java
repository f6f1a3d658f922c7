package dev.walkthroughs.bootstrap.watch;

import dev.walkthroughs.application.limit.Limit;
import dev.walkthroughs.application.limit.RateLimits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Rate limits that count what they refuse. */
final class CountedLimits implements RateLimits {

    private final RateLimits limits;
    private final MeterRegistry registry;

    CountedLimits(RateLimits limits, MeterRegistry registry) {
        this.limits = limits;
        this.registry = registry;
        counter("calls", "exceeded");
        counter("calls", "uncounted");
    }

    @Override
    public Answer take(List<Limit> asked) {
        Answer answer = limits.take(asked);
        if (answer instanceof Exceeded exceeded) {
            counter(kind(exceeded.limit()), "exceeded").increment();
        } else if (answer instanceof Unknown && !asked.isEmpty()) {
            counter(kind(asked.get(0)), "uncounted").increment();
        }
        return answer;
    }

    /** The first word of the key, which says of what; the others say of whom. */
    private static String kind(Limit limit) {
        return limit.key().split(" ", 2)[0];
    }

    private Counter counter(String what, String why) {
        return Counter.builder("walkthroughs.limits")
                .description("Requests over a rate limit, and those that could not be counted")
                .tag("what", what)
                .tag("why", why)
                .register(registry);
    }
}
