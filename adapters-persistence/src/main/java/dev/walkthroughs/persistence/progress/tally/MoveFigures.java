package dev.walkthroughs.persistence.progress.tally;

import dev.walkthroughs.persistence.progress.tally.AttemptFigures.Walkthrough;

/**
 * What an attempt counts for by going over to another version.
 *
 * @param figure what is counted
 * @param to the version it went to
 * @param from the version it came from
 */
public record MoveFigures(Walkthrough of, String figure, int to, int from) implements Counted {

    @Override
    public void addTo(TallyChanges changes, long n) {
        changes.add(new TallyChanges.Key(of, figure, to, "", "", 0, from), n);
    }
}
