package dev.walkthroughs.persistence.progress.tally;

import org.jspecify.annotations.Nullable;

/**
 * What an attempt counts for. Days are numbered from 1970-01-01, in UTC.
 *
 * @param version the one it was opened on
 * @param catchesUp whether it is only about what is new, and counts as an attempt and as nothing else (R7)
 * @param endReason null while it runs
 * @param endDay -1 unless it was completed
 * @param lastDay of its last activity while it runs, -1 otherwise
 * @param seconds active; -1 unless it was completed
 */
public record AttemptFigures(
        Walkthrough of,
        int version,
        String server,
        boolean catchesUp,
        @Nullable String endReason,
        long startDay,
        long endDay,
        long lastDay,
        long seconds)
        implements Counted {

    /** Which walkthrough it is, and whose. */
    public record Walkthrough(String organization, String walkthrough) {}

    @Override
    public void addTo(TallyChanges changes, long n) {
        at(changes, version, server, n);
        at(changes, 0, server, n);
        at(changes, version, "", n);
        at(changes, 0, "", n);
        if (!catchesUp) {
            changes.add(of, "day_starts", 0, startDay, n);
            if (endDay >= 0) {
                changes.add(of, "day_completions", 0, endDay, n);
            }
        }
    }

    private void at(TallyChanges changes, int inVersion, String onServer, long n) {
        add(changes, "attempts", inVersion, onServer, 0, 0, n);
        if (catchesUp) {
            return;
        }
        add(changes, "starts", inVersion, onServer, 0, 0, n);
        if (seconds >= 0) {
            add(changes, "completions", inVersion, onServer, 0, 0, n);
            add(changes, "seconds", inVersion, onServer, 1, seconds, n);
            add(changes, "seconds", inVersion, onServer, TallyChanges.BLOCK, TallyChanges.block(seconds), n);
        }
        if ("restarted".equals(endReason) || "reset".equals(endReason)) {
            add(changes, "restarted", inVersion, onServer, 0, 0, n);
        }
        if ("new_version".equals(endReason)) {
            add(changes, "replaced", inVersion, onServer, 0, 0, n);
        }
        if (endReason == null) {
            add(changes, "unfinished", inVersion, onServer, 0, lastDay, n);
        }
    }

    private void add(
            TallyChanges changes, String figure, int inVersion, String onServer, int span, long place, long n) {
        changes.add(new TallyChanges.Key(of, figure, inVersion, onServer, "", span, place), n);
    }
}
