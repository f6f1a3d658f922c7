package dev.walkthroughs.persistence.progress.tally;

import dev.walkthroughs.persistence.progress.tally.AttemptFigures.Walkthrough;

/**
 * What a person, or an attempt, counts for with the program that was used.
 *
 * @param figure what is counted
 */
public record ClientFigures(Walkthrough of, String figure, ClientNote client) implements Counted {

    @Override
    public void addTo(TallyChanges changes, long n) {
        changes.add(of, figure, client, n);
    }
}
