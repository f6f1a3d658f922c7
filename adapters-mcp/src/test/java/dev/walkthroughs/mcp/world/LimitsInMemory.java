package dev.walkthroughs.mcp.world;

import dev.walkthroughs.application.limit.Limit;
import dev.walkthroughs.application.limit.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Admits everything but what a test has closed, and remembers the keys it was asked about. */
public final class LimitsInMemory implements RateLimits {

    /** A wait that stands for an outage. */
    public static final Duration OUTAGE = Duration.ZERO;

    private final Map<String, Duration> closed = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Closes all keys that contain a text. */
    public void close(String text, Duration wait) {
        closed.put(text, wait);
    }

    /** Opens everything, and forgets what was asked. */
    public void open() {
        closed.clear();
        asked.clear();
    }

    /** The keys of all limits asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Answer take(List<Limit> limits) {
        for (Limit limit : limits) {
            asked.add(limit.key());
            for (Map.Entry<String, Duration> one : closed.entrySet()) {
                if (limit.key().contains(one.getKey())) {
                    return one.getValue().equals(OUTAGE) ? new Unknown() : new Exceeded(limit, one.getValue());
                }
            }
        }
        return new Admitted();
    }
}
