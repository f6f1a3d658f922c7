package dev.walkthroughs.mcp.edge;

import dev.walkthroughs.application.outage.Outages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What callers are told of failures at the outermost edge. A defect is 500 with a number to quote. An outage is 503, and
 * says that the same call may be made again: the log counts those in a line now and then, because there may be thousands,
 * and each would say the same.
 */
public final class Failures {

    /** When to come back, in seconds: a database that restarts takes about that long. */
    public static final int RETRY_SECONDS = 2;

    /** JSON-RPC's code for errors of a server's own kind. */
    public static final int UNAVAILABLE = -32000;

    static final String AGAIN = "Not available just now. Nothing is lost: make the same call again in a few seconds.";

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final long QUIET_NANOS = 5_000_000_000L;

    private final Outages outages;
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());
    private final LongAdder untold = new LongAdder();

    /** Asks who knows outages. */
    public Failures(Outages outages) {
        this.outages = outages;
    }

    /**
     * What to tell.
     *
     * @param status 500 or 503
     * @param code JSON-RPC's
     * @param sentence for whoever called
     */
    public record Told(int status, int code, String sentence) {

        /** Whether the same call may succeed in a while. */
        public boolean passes() {
            return status == 503;
        }

        /** What is answered where no protocol says how. */
        HttpAnswer answer(HttpServletRequest request) {
            return passes()
                    ? Unavailable.answer(request, RETRY_SECONDS, sentence)
                    : HttpAnswer.plainError(status, sentence);
        }

        /** What a program is told in JSON. */
        public HttpAnswer json() {
            return passes()
                    ? on(HttpAnswer.json(status, Unavailable.document(sentence)))
                    : HttpAnswer.plainError(status, sentence);
        }

        /** An answer with this, and when to come back. */
        public HttpAnswer on(HttpAnswer answer) {
            return passes() ? answer.with("Retry-After", Integer.toString(RETRY_SECONDS)) : answer;
        }
    }

    /** Logs a failure as it deserves, and says what to tell. */
    public Told of(String during, Throwable failure) {
        Optional<String> outage = outages.behind(failure);
        if (outage.isEmpty()) {
            return new Told(500, -32603, Incidents.report(during, failure));
        }
        count(outage.get());
        return new Told(503, UNAVAILABLE, AGAIN);
    }

    private void count(String outage) {
        untold.increment();
        long until = quietUntil.get();
        long now = System.nanoTime();
        if (now - until >= 0 && quietUntil.compareAndSet(until, now + QUIET_NANOS)) {
            LOG.warn("Calls told to come back: {}, because {}", untold.sumThenReset(), outage);
        }
    }
}
