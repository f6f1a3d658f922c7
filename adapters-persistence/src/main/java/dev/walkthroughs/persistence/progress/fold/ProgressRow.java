package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.persistence.columns.Moments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code walkthrough_progress} while events change it, with its attempts and the days on which the learner was
 * active. It remembers the last of its events that was seen, so one that comes again changes nothing. Moments are microseconds
 * since 1970-01-01, UTC.
 */
final class ProgressRow {

    final String id;
    final String organization;
    final String learner;
    final String walkthrough;
    final String server;
    final String person;

    @Nullable
    String step;

    boolean completed;
    long startedAt;

    @Nullable
    Long completedAt;

    int version;
    int attempt;
    int completedSteps;
    int skippedSteps;
    int requiredSteps;
    long lastActivity;
    long revision = -1;
    boolean changed;

    final SortedMap<Integer, AttemptRow> attempts = new TreeMap<>();

    /** Days since 1970-01-01. */
    final Set<Long> days = new HashSet<>();

    final List<Long> newDays = new ArrayList<>();

    ProgressRow(String id, String organization, String learner, String walkthrough, String server, String person) {
        this.id = id;
        this.organization = organization;
        this.learner = learner;
        this.walkthrough = walkthrough;
        this.server = server;
        this.person = person;
    }

    /** An event happened to it. */
    void noted(long number, long at) {
        revision = number;
        lastActivity = at;
        changed = true;
    }

    /** The learner did something. */
    void active(long at) {
        long day = Moments.day(at);
        if (days.add(day)) {
            newDays.add(day);
        }
    }

    /**
     * An attempt of it.
     *
     * @throws IllegalStateException if there is none: the event that opened it is missing
     */
    AttemptRow attempt(int number) {
        AttemptRow row = attempts.get(number);
        if (row == null) {
            throw new IllegalStateException("there is no attempt " + number + " of " + id);
        }
        return row;
    }
}
