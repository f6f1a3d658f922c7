package dev.walkthroughs.application.figures;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.util.Optional;

/** Reads the analysts' views for a report. How much it reads is bounded, however long the history is. */
public interface Figures {

    /** Most walkthroughs in a snapshot: those with the most starts. */
    int MOST_WALKTHROUGHS = 100;

    /** Most rows of a list of a walkthrough: servers, versions, learners at risk. */
    int MOST_ROWS = 25;

    /** How many days of activity, today's included, and so a year of weeks. */
    int MOST_DAYS = 371;

    /** How many weeks of cohorts, and how many weeks each is followed. */
    int MOST_WEEKS = 12;

    /**
     * Reads everything at one moment. Walkthroughs come by starts, the most first; steps by their number in the newest
     * version, counting attempts of all versions; days and cohorts from the oldest; servers by starts, the most first; versions from the
     * newest; learners at risk by days without activity, the fewest first.
     *
     * @param organization whose figures; nothing of others is read
     * @param walkthrough the only one to read about; all that were published or started if absent
     */
    Snapshot at(OrganizationId organization, Optional<WalkthroughId> walkthrough);
}
