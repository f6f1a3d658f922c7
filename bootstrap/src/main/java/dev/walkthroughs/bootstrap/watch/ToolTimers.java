package dev.walkthroughs.bootstrap.watch;

import dev.walkthroughs.mcp.watch.ToolTimes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Calls of tools by name and outcome, both of fixed sets; a timer is made with the first call of its kind. */
final class ToolTimers implements ToolTimes {

    /** Around what calls take: a few milliseconds in memory, tens with the database, a second where something is wrong. */
    private static final Duration[] BUCKETS = Stream.of(2, 5, 10, 25, 50, 100, 250, 1_000, 5_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private record Kind(String tool, String outcome) {}

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    ToolTimers(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void record(String tool, String outcome, long nanos) {
        Kind kind = new Kind(tool, outcome);
        Timer known = timers.get(kind);
        (known == null ? timers.computeIfAbsent(kind, this::timer) : known).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("walkthroughs.tool.calls")
                .description("Calls of tools, without what HTTP takes")
                .tag("tool", kind.tool())
                .tag("outcome", kind.outcome())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
