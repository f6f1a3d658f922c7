package dev.walkthroughs.persistence.projection;

/**
 * A projector that has something to do once for all events there are, and would otherwise do it for each: it need not be
 * told, and its rows are the same.
 */
public interface WholeReplay {

    /**
     * Has all events applied to tables that are empty.
     *
     * @param replay applies them on this thread, in its transaction
     */
    void whole(Runnable replay);
}
