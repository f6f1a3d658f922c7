package dev.walkthroughs.persistence.progress.tally;

/**
 * What one thing counts for: two that are equal count for the same, and one that is the same before and after a batch of
 * events need not be counted at all.
 */
public interface Counted {

    /**
     * Adds its counts.
     *
     * @param n how often it is there; negative if it is there no longer
     */
    void addTo(TallyChanges changes, long n);
}
