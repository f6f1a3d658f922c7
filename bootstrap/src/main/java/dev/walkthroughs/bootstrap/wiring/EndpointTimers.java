package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.mcp.CallTimes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Keeps the times of the MCP endpoint as the framework keeps those of others: {@code http.server.requests}, same tags. */
final class EndpointTimers implements CallTimes {

    private record Kind(String method, int status) {}

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    EndpointTimers(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void record(String method, int status, long nanos) {
        timers.computeIfAbsent(new Kind(method, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .tag("error", "none")
                .tag("exception", "none")
                .tag("method", kind.method())
                .tag("outcome", Outcome.forStatus(kind.status()).name())
                .tag("status", Integer.toString(kind.status()))
                .tag("uri", "/mcp")
                .register(registry);
    }
}
