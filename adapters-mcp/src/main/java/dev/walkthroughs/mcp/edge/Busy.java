package dev.walkthroughs.mcp.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a request is told that found no room: the same as in an outage, with words of its own. Nothing of it was looked at,
 * so the answer has no id of its JSON-RPC message; the request's own id is in the header, as with any other.
 */
public final class Busy {

    private static final String SENTENCE =
            "Too many requests at once. Nothing was done: make the same call again in a few seconds.";

    /** In seconds. Each is told another time, so that those who were turned away together do not come back together. */
    private static final int SOONEST = 1;

    private static final int LATEST = 3;

    private Busy() {}

    /** The answer: a JSON-RPC error from the MCP endpoint, elsewhere in OAuth's form of errors, like limits. */
    public static HttpAnswer to(HttpServletRequest request) {
        int seconds = ThreadLocalRandom.current().nextInt(SOONEST, LATEST + 1);
        return answer(request).with("Retry-After", Integer.toString(seconds));
    }

    private static HttpAnswer answer(HttpServletRequest request) {
        if (request.getServletPath().equals(HostFilter.ENDPOINT)) {
            return HttpAnswer.rpcError(503, Failures.UNAVAILABLE, SENTENCE);
        }
        Map<String, String> document = new LinkedHashMap<>();
        document.put("error", "temporarily_unavailable");
        document.put("error_description", "Too many requests at once; nothing was done. Try again in a few seconds.");
        return HttpAnswer.json(503, document);
    }
}
