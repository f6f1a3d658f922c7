package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.persistence.columns.Moments;
import dev.walkthroughs.persistence.progress.tally.AttemptFigures;
import dev.walkthroughs.persistence.progress.tally.AttemptFigures.Walkthrough;
import dev.walkthroughs.persistence.progress.tally.ClientFigures;
import dev.walkthroughs.persistence.progress.tally.ClientNote;
import dev.walkthroughs.persistence.progress.tally.MoveFigures;
import dev.walkthroughs.persistence.progress.tally.PersonFigures;
import dev.walkthroughs.persistence.progress.tally.StepFigures;
import dev.walkthroughs.persistence.progress.tally.TallyChanges;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rows count for. A unit is a person and a walkthrough; what it counts for depends on its own rows alone, so the
 * tallies are the sum over all units. Of attempts that are not whole only what they say about the person is counted: no event
 * of the batch changes the rest.
 */
final class Units {

    /** A person and a walkthrough. */
    record Unit(String person, Walkthrough walkthrough) {}

    private final TallyChanges changes;
    private final int sign;
    private final Map<Unit, Set<ClientNote>> clients = new HashMap<>();

    private Units(TallyChanges changes, int sign) {
        this.changes = changes;
        this.sign = sign;
    }

    /**
     * Adds what all rows count for, or takes it away, but for the programs that each person used: those are returned, as
     * far as whole attempts tell.
     *
     * @param sign 1 or -1
     */
    static Map<Unit, Set<ClientNote>> count(Rows rows, TallyChanges changes, int sign) {
        Map<Unit, List<ProgressRow>> units = new HashMap<>();
        for (ProgressRow row : rows.progress.values()) {
            units.computeIfAbsent(unitOf(row), one -> new ArrayList<>(1)).add(row);
        }
        Units counting = new Units(changes, sign);
        units.forEach(counting::count);
        return counting.clients;
    }

    static Unit unitOf(ProgressRow row) {
        return new Unit(row.person, new Walkthrough(row.organization, row.walkthrough));
    }

    /**
     * Whether an attempt counts: of two that were united by linking, the one that goes on, or the one that was completed
     * by its learner's own doing.
     */
    static boolean counts(AttemptRow attempt) {
        ProgressRow of = attempt.progress;
        return !"linked".equals(attempt.completionReason)
                && !(attempt.endedAt == null && !of.person.equals(of.learner));
    }

    private void count(Unit unit, Collection<ProgressRow> rows) {
        Walkthrough of = unit.walkthrough();
        Set<PersonFigures.Place> begun = new HashSet<>();
        Set<PersonFigures.Place> done = new HashSet<>();
        Set<Long> days = new HashSet<>();
        long startDay = Long.MAX_VALUE;
        long endDay = Long.MAX_VALUE;
        for (ProgressRow row : rows) {
            days.addAll(row.days);
            for (AttemptRow attempt : row.attempts.values()) {
                if (!counts(attempt)) {
                    continue;
                }
                if (!attempt.catchesUp) {
                    PersonFigures.Place place = new PersonFigures.Place(attempt.versionAtStart, attempt.server);
                    begun.add(place);
                    startDay = Math.min(startDay, Moments.day(attempt.startedAt));
                    if (isCompleted(attempt)) {
                        done.add(place);
                        endDay = Math.min(endDay, day(attempt.endedAt));
                    }
                }
                if (attempt.whole) {
                    whole(unit, row, attempt);
                }
            }
        }
        changes.add(new PersonFigures(of, begun, done, orNone(startDay), orNone(endDay), days), sign);
    }

    private void whole(Unit unit, ProgressRow row, AttemptRow attempt) {
        Walkthrough of = unit.walkthrough();
        boolean completed = isCompleted(attempt);
        long lastDay = Moments.day(attempt.lastActivity);
        changes.add(
                new AttemptFigures(
                        of,
                        attempt.versionAtStart,
                        attempt.server,
                        attempt.catchesUp,
                        attempt.endReason,
                        Moments.day(attempt.startedAt),
                        completed ? day(attempt.endedAt) : -1,
                        attempt.endedAt == null ? lastDay : -1,
                        completed ? attempt.activeSeconds : -1),
                sign);
        Set<String> counting = new HashSet<>(attempt.doneByReplacement);
        counting.addAll(attempt.linked);
        String current = attempt.endedAt == null && attempt.number == row.attempt ? row.step : null;
        Set<ClientNote> used = new HashSet<>();
        for (StepRow step : attempt.steps.values()) {
            boolean done = step.completedAt != null || counting.contains(step.step);
            boolean here = !done && step.skippedAt == null && step.step.equals(current);
            boolean settled = step.completedAt != null || step.skippedAt != null;
            changes.add(
                    new StepFigures(
                            of,
                            attempt.versionAtStart,
                            attempt.catchesUp,
                            step.step,
                            done,
                            day(step.completedAt),
                            step.completedAt == null ? day(step.skippedAt) : -1,
                            here ? lastDay : -1,
                            step.gapFlagged && step.completedAt != null,
                            step.completedAt == null ? -1 : step.activeSeconds,
                            settled ? step.client : null),
                    sign);
            if (settled) {
                used.add(step.client);
            }
        }
        if (!attempt.catchesUp) {
            counting.removeAll(attempt.steps.keySet());
            counting.forEach(step -> changes.add(StepFigures.unseen(of, attempt.versionAtStart, step), sign));
        }
        used.forEach(client -> changes.add(new ClientFigures(of, "client_attempts", client), sign));
        if (!used.isEmpty()) {
            clients.computeIfAbsent(unit, one -> new HashSet<>()).addAll(used);
        }
        moves(of, row, attempt);
    }

    private void moves(Walkthrough of, ProgressRow row, AttemptRow attempt) {
        for (MoveRow move : attempt.moves) {
            moved(of, "moved", move);
            if (move.toStep() == null) {
                moved(of, "moved_completed", move);
            } else if (!move.toStep().equals(move.fromStep())) {
                moved(of, "moved_elsewhere", move);
            }
            if (isCompleted(attempt)) {
                moved(of, "moved_finished", move);
            }
        }
        AttemptRow next = row.attempts.get(attempt.number + 1);
        if ("new_version".equals(attempt.endReason) && next != null) {
            changes.add(new MoveFigures(of, "moved_again", next.versionAtStart, attempt.versionAtEnd), sign);
        }
    }

    private void moved(Walkthrough of, String figure, MoveRow move) {
        changes.add(new MoveFigures(of, figure, move.to(), move.from()), sign);
    }

    private static boolean isCompleted(AttemptRow attempt) {
        return "completed".equals(attempt.endReason);
    }

    private static long day(@Nullable Long moment) {
        return moment == null ? -1 : Moments.day(Objects.requireNonNull(moment));
    }

    private static long orNone(long day) {
        return day == Long.MAX_VALUE ? -1 : day;
    }
}
