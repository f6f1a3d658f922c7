package dev.walkthroughs.persistence.projection;

/**
 * A projector that has something to do once for all events there are, and would otherwise do it for each. It need not be
 * told of a replay, and its rows are the same.
 */
public interface WholeReplay {

    /**
     * Has events applied to tables that were empty, and leaves undone meanwhile what can be done for all at once.
     *
     * @param replay applies them on this thread, in several transactions
     */
    void whole(Runnable replay);

    /** Does what was left undone, in the running transaction; whatever comes later is handled as ever. */
    void settle();
}
