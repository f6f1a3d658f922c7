package dev.walkthroughs.mcp.room;

/** Whoever counts requests that found no room; called by many threads. */
@FunctionalInterface
public interface Turnaways {

    /** More requests were there than may work and wait together. */
    String FULL = "full";

    /** The line was so long that one host was not to make it longer. */
    String SHARE = "share";

    /** No place became free in time. */
    String WAITED = "waited";

    /**
     * One request that was turned away before anything was done.
     *
     * @param what {@code calls} or {@code pages}
     * @param why one of the above
     */
    void count(String what, String why);
}
