package dev.walkthroughs.mcp.watch;

/** Whoever keeps how calls of tools ended, and how long they took; called by many threads. */
@FunctionalInterface
public interface ToolTimes {

    /** The outcome of a call that no rule refused. */
    String DONE = "done";

    /** The outcome of a call that needed a token, and had none that holds. */
    String UNAUTHORIZED = "unauthorized";

    /** The outcome of a call that met a defect or an outage. */
    String FAILED = "failed";

    /**
     * One call of a tool that there is.
     *
     * @param tool its name
     * @param outcome one of the above, or the code of a refusal, as docs/tools.md lists them
     * @param nanos from when the message was read until the result was there, without what HTTP takes
     */
    void record(String tool, String outcome, long nanos);
}
