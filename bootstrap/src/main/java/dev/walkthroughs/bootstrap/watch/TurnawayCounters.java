package dev.walkthroughs.bootstrap.watch;

import dev.walkthroughs.mcp.room.Turnaways;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counters of those who found no room. They are there before anybody comes, and found without the registry: many come at once. */
final class TurnawayCounters implements Turnaways {

    private record Kind(String what, String why) {}

    private final MeterRegistry registry;
    private final Map<Kind, Counter> counters = new ConcurrentHashMap<>();

    TurnawayCounters(MeterRegistry registry) {
        this.registry = registry;
        for (String what : List.of("calls", "pages")) {
            for (String why : List.of(FULL, SHARE, WAITED)) {
                counters.put(new Kind(what, why), counter(what, why));
            }
        }
    }

    @Override
    public void count(String what, String why) {
        counters.computeIfAbsent(new Kind(what, why), kind -> counter(kind.what(), kind.why()))
                .increment();
    }

    private Counter counter(String what, String why) {
        return Counter.builder("walkthroughs.turned.away")
                .description("Requests that found no room, and were told to come back")
                .tag("what", what)
                .tag("why", why)
                .register(registry);
    }
}
