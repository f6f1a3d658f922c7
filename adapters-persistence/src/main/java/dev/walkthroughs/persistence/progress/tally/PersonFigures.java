package dev.walkthroughs.persistence.progress.tally;

import dev.walkthroughs.persistence.progress.tally.AttemptFigures.Walkthrough;
import java.util.HashSet;
import java.util.Set;

/**
 * What a person counts for in a walkthrough, all identities and attempts together; attempts that merely catch up do not
 * count. Days are numbered from 1970-01-01, in UTC. Weeks have the number of their Monday; day 0 was a Thursday, so three days
 * are added before dividing.
 *
 * @param begun the versions and servers that attempts were opened on
 * @param done those of them on which an attempt was completed
 * @param startDay the first; -1 if there was none
 * @param endDay of the first completion; -1 if there was none
 * @param days on which the person was active
 */
public record PersonFigures(
        Walkthrough of, Set<Place> begun, Set<Place> done, long startDay, long endDay, Set<Long> days)
        implements Counted {

    private static final Set<Long> RETURNS = Set.of(1L, 3L, 7L, 14L, 30L, 60L, 90L);

    /** Where an attempt was opened; version 0 and server "" stand for all. */
    public record Place(int version, String server) {}

    /** Copies the sets. */
    public PersonFigures {
        begun = Set.copyOf(begun);
        done = Set.copyOf(done);
        days = Set.copyOf(days);
    }

    @Override
    public void addTo(TallyChanges changes, long n) {
        at(changes, "learners", begun, n);
        at(changes, "completed_learners", done, n);
        days.forEach(day -> changes.add(of, "day_active", 0, day, n));
        if (startDay >= 0) {
            since(changes, n);
        }
    }

    private void at(TallyChanges changes, String figure, Set<Place> places, long n) {
        Set<Place> all = new HashSet<>();
        for (Place one : places) {
            all.add(one);
            all.add(new Place(0, one.server()));
            all.add(new Place(one.version(), ""));
            all.add(new Place(0, ""));
        }
        all.forEach(one -> changes.add(new TallyChanges.Key(of, figure, one.version(), one.server(), "", 0, 0), n));
    }

    private void since(TallyChanges changes, long n) {
        long week = (startDay + 3) / 7 * 7 - 3;
        changes.add(of, "cohort", 0, week, n);
        changes.add(of, "start_day", 0, startDay, n);
        if (endDay >= 0) {
            changes.add(of, "cohort_completed", Math.max(0, (endDay - week) / 7), week, n);
        }
        Set<Long> weeks = new HashSet<>();
        long stayed = 0;
        for (long day : days) {
            if (day >= week && weeks.add((day - week) / 7)) {
                changes.add(of, "cohort_active", (day - week) / 7, week, n);
            }
            if (RETURNS.contains(day - startDay)) {
                changes.add(of, "returned", day - startDay, startDay, n);
            }
            stayed = Math.max(stayed, day - startDay);
        }
        if (!days.isEmpty()) {
            changes.add(of, "stayed", stayed, startDay, n);
        }
    }
}
