package dev.walkthroughs.application.writemodel;

/** Whoever counts commands that lost a race for their stream; called by many threads, and told nothing of whom or what. */
@FunctionalInterface
public interface Races {

    /** Counts nothing. */
    Races UNCOUNTED = (command, runAgain) -> {};

    /**
     * One command that lost.
     *
     * @param command the name of its kind
     * @param runAgain whether it is decided anew now; if not, its caller is told that the service failed
     */
    void lost(String command, boolean runAgain);
}
