package dev.walkthroughs.mcp;

/** Whoever keeps how long requests to the MCP endpoint took; called by many threads. */
@FunctionalInterface
public interface CallTimes {

    /**
     * One request.
     *
     * @param method {@code POST}, or {@code UNKNOWN} for any other
     * @param status the HTTP status of the answer
     * @param nanos from when the first filter saw the request until the answer was complete
     */
    void record(String method, int status, long nanos);
}
