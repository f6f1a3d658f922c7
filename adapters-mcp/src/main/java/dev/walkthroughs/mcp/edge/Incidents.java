package dev.walkthroughs.mcp.edge;

import dev.walkthroughs.mcp.watch.RequestId;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Defects and outages: logged once, here, in full; told to the caller by a number to quote, and nothing else. The number is
 * the request's, by which all its other lines are found too.
 */
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SENTENCE = "Internal error; quote ";

    private Incidents() {}

    /** Logs a failure with its stack, and returns the sentence for the caller: {@code Internal error; quote 1f3a…}. */
    public static String report(String during, Throwable failure) {
        String id = id();
        LOG.error("[{}] {} failed", id, during, failure);
        return SENTENCE + id;
    }

    /** Likewise for a failure that comes as text only. */
    public static String report(String during, String failure) {
        String id = id();
        LOG.error("[{}] {} failed: {}", id, during, failure);
        return SENTENCE + id;
    }

    /** Whether a sentence came from here, so that what it tells about is logged already. */
    public static boolean isReported(String sentence) {
        return sentence.startsWith(SENTENCE);
    }

    private static String id() {
        return RequestId.current().orElseGet(Incidents::fresh);
    }

    private static String fresh() {
        byte[] bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
