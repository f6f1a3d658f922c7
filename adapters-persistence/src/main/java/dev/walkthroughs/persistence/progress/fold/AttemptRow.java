package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Move;
import dev.walkthroughs.domain.progress.Replacement;
import dev.walkthroughs.persistence.progress.tally.ClientNote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code walkthrough_attempts} while events change it, with its steps and moves. Moments are microseconds since
 * 1970-01-01, UTC.
 *
 * <p>Which steps are done is not kept in the row, where it would be written again with every step: it is in the facts,
 * except for what a newer version changed about it, which is rare.
 */
final class AttemptRow {

    final ProgressRow progress;
    final int number;
    final String server;
    final int versionAtStart;
    final long startedAt;
    int versionAtEnd;
    long lastActivity;
    int resumed;
    int completedSteps;
    int skippedSteps;
    int requiredSteps;

    @Nullable
    Long endedAt;

    @Nullable
    String endReason;

    @Nullable
    String completionReason;

    long revision;
    boolean catchesUp;
    List<String> only = List.of();
    List<String> offered = List.of();
    List<String> doneByReplacement = List.of();
    List<String> superseded = List.of();
    List<String> linked = List.of();
    long activeSeconds;
    boolean changed;

    /** Whether all its steps and moves are here: not so for those that no event of the batch can change. */
    boolean whole;

    final Map<String, StepRow> steps = new HashMap<>();
    final List<MoveRow> moves = new ArrayList<>();

    AttemptRow(ProgressRow progress, int number, String server, int version, long startedAt) {
        this.progress = progress;
        this.number = number;
        this.server = server;
        this.versionAtStart = version;
        this.versionAtEnd = version;
        this.startedAt = startedAt;
    }

    /** An event is about it. */
    void noted(long number, long at) {
        revision = number;
        lastActivity = at;
        changed = true;
    }

    /** A step became the current one. */
    void shown(String step, long at, String onServer, ClientNote client) {
        StepRow there = steps.get(step);
        if (there == null) {
            StepRow row = new StepRow(this, step, progress.version, at, onServer, client);
            row.changed = true;
            steps.put(step, row);
        } else {
            there.shownAgain(progress.version, at);
        }
    }

    void carried(Move move) {
        List<String> by = new ArrayList<>();
        List<String> of = new ArrayList<>();
        for (Replacement one : move.replaced()) {
            by.add(one.by().value());
            one.of().forEach(step -> of.add(step.value()));
        }
        versionAtEnd = move.to();
        completedSteps = move.completedSteps();
        requiredSteps = move.requiredSteps();
        offered = ids(move.offered());
        if (catchesUp) {
            only = joined(only, ids(move.added()));
        }
        TreeSet<String> instead = new TreeSet<>(joined(doneByReplacement, by));
        of.forEach(instead::remove);
        doneByReplacement = List.copyOf(instead);
        superseded = List.copyOf(new TreeSet<>(joined(superseded, of)));
    }

    /** It may have been done before, and have come back with a newer version. */
    void notSuperseded(String step) {
        if (superseded.contains(step)) {
            superseded = superseded.stream().filter(one -> !one.equals(step)).toList();
        }
    }

    void ended(long at, String reason, @Nullable String completion) {
        endedAt = at;
        endReason = reason;
        completionReason = completion;
    }

    static List<String> ids(Collection<StepId> steps) {
        return steps.stream().map(StepId::value).toList();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
