package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Move;
import dev.walkthroughs.domain.progress.ProgressEvent.CompletionReason;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.Replacement;
import dev.walkthroughs.persistence.columns.Moments;
import dev.walkthroughs.persistence.columns.TextArrays;
import dev.walkthroughs.persistence.progress.tally.ClientNote;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** What {@link #read} reads, of a table a. Empty arrays, which most are, come as null: that is read at no cost. */
    static final String SELECT = """
            SELECT a.progress_id, a.attempt, a.mcp_server_id, a.version_at_start, a.started_at, a.version_at_end,
                   a.last_activity_at, a.resumed_count, a.completed_steps, a.skipped_steps, a.required_steps, a.ended_at,
                   a.end_reason, a.completion_reason, a.revision, a.catches_up, a.active_seconds,
                   nullif(a.only_steps, '{}'), nullif(a.offered_steps, '{}'), nullif(a.done_by_replacement, '{}'),
                   nullif(a.superseded_steps, '{}'), nullif(a.linked_steps, '{}')
              FROM walkthrough.walkthrough_attempts a
            """;

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

    /** Reads one, without its steps and moves. */
    static AttemptRow read(ProgressRow of, ResultSet row) throws SQLException {
        AttemptRow one = new AttemptRow(of, row.getInt(2), row.getString(3), row.getInt(4), Moments.present(row, 5));
        one.versionAtEnd = row.getInt(6);
        one.lastActivity = Moments.present(row, 7);
        one.resumed = row.getInt(8);
        one.completedSteps = row.getInt(9);
        one.skippedSteps = row.getInt(10);
        one.requiredSteps = row.getInt(11);
        one.endedAt = Moments.micros(row, 12);
        one.endReason = row.getString(13);
        one.completionReason = row.getString(14);
        one.revision = row.getLong(15);
        one.catchesUp = row.getBoolean(16);
        one.activeSeconds = row.getLong(17);
        one.only = TextArrays.read(row, 18);
        one.offered = TextArrays.read(row, 19);
        one.doneByReplacement = TextArrays.read(row, 20);
        one.superseded = TextArrays.read(row, 21);
        one.linked = TextArrays.read(row, 22);
        return one;
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

    void completed(long at, CompletionReason reason) {
        endedAt = at;
        endReason = "completed";
        completionReason = word(reason);
    }

    /** Another identity of the learner had done the rest. */
    void completedByLinking(long at) {
        endedAt = at;
        endReason = "completed";
        completionReason = "linked";
    }

    void ended(long at, EndReason reason) {
        endedAt = at;
        endReason = word(reason);
    }

    /** The word analysts read. */
    private static String word(EndReason reason) {
        return switch (reason) {
            case RESTARTED -> "restarted";
            case RESET -> "reset";
            case NEW_VERSION -> "new_version";
        };
    }

    private static String word(CompletionReason reason) {
        return switch (reason) {
            case ACKNOWLEDGED -> "acknowledged";
            case SKIPPED -> "skipped";
            case CONTENT_CHANGE -> "content_change";
        };
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
