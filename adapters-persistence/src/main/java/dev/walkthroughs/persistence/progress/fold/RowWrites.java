package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.persistence.columns.BulkTable;
import dev.walkthroughs.persistence.columns.BulkWrite;
import dev.walkthroughs.persistence.columns.Moments;
import dev.walkthroughs.persistence.columns.TextArrays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the rows that changed, one statement a table, in the order of their keys. */
final class RowWrites {

    private record Day(ProgressRow progress, long day) {}

    private static final BulkTable<ProgressRow> PROGRESS = new BulkTable<ProgressRow>(
                    "walkthrough.walkthrough_progress")
            .text("id", row -> row.id)
            .text("organization_id", row -> row.organization)
            .text("mcp_server_user_id", row -> row.learner)
            .text("walkthrough_id", row -> row.walkthrough)
            .text("mcp_server_id", row -> row.server)
            .text("person_id", row -> row.person)
            .text("current_step_id", row -> row.step)
            .cast("status", "walkthrough.walkthrough_status", row -> row.completed ? "completed" : "in_progress")
            .moment("started_at", row -> row.startedAt)
            .moment("completed_at", row -> row.completedAt)
            .integer("version", row -> row.version)
            .integer("attempt", row -> row.attempt)
            .integer("completed_steps", row -> row.completedSteps)
            .integer("skipped_steps", row -> row.skippedSteps)
            .integer("required_steps", row -> row.requiredSteps)
            .moment("last_activity_at", row -> row.lastActivity)
            .bigint("revision", row -> row.revision)
            .replacing("id");

    private static final BulkTable<AttemptRow> ATTEMPTS = new BulkTable<AttemptRow>("walkthrough.walkthrough_attempts")
            .text("progress_id", row -> row.progress.id)
            .integer("attempt", row -> row.number)
            .text("organization_id", row -> row.progress.organization)
            .text("mcp_server_user_id", row -> row.progress.learner)
            .text("walkthrough_id", row -> row.progress.walkthrough)
            .text("mcp_server_id", row -> row.server)
            .integer("version_at_start", row -> row.versionAtStart)
            .integer("version_at_end", row -> row.versionAtEnd)
            .moment("started_at", row -> row.startedAt)
            .moment("last_activity_at", row -> row.lastActivity)
            .integer("resumed_count", row -> row.resumed)
            .integer("completed_steps", row -> row.completedSteps)
            .integer("skipped_steps", row -> row.skippedSteps)
            .integer("required_steps", row -> row.requiredSteps)
            .moment("ended_at", row -> row.endedAt)
            .text("end_reason", row -> row.endReason)
            .text("completion_reason", row -> row.completionReason)
            .bigint("revision", row -> row.revision)
            .truth("catches_up", row -> row.catchesUp)
            .cast("only_steps", "text[]", row -> TextArrays.literal(row.only))
            .cast("offered_steps", "text[]", row -> TextArrays.literal(row.offered))
            .cast("done_by_replacement", "text[]", row -> TextArrays.literal(row.doneByReplacement))
            .cast("superseded_steps", "text[]", row -> TextArrays.literal(row.superseded))
            .cast("linked_steps", "text[]", row -> TextArrays.literal(row.linked))
            .bigint("active_seconds", row -> row.activeSeconds)
            .replacing("progress_id", "attempt");

    private static final BulkTable<MoveRow> MOVES = new BulkTable<MoveRow>("walkthrough.walkthrough_attempt_moves")
            .text("progress_id", row -> row.attempt().progress.id)
            .integer("attempt", row -> row.attempt().number)
            .integer("to_version", MoveRow::to)
            .integer("from_version", MoveRow::from)
            .text("organization_id", row -> row.attempt().progress.organization)
            .text("mcp_server_user_id", row -> row.attempt().progress.learner)
            .text("walkthrough_id", row -> row.attempt().progress.walkthrough)
            .text("mcp_server_id", MoveRow::server)
            .text("from_step_id", MoveRow::fromStep)
            .text("to_step_id", MoveRow::toStep)
            .integer("completed_steps", MoveRow::completedSteps)
            .integer("required_steps", MoveRow::requiredSteps)
            .moment("moved_at", MoveRow::at)
            .adding();

    private static final BulkTable<StepRow> STEPS = new BulkTable<StepRow>("walkthrough.walkthrough_step_facts")
            .text("progress_id", row -> row.attempt.progress.id)
            .integer("attempt", row -> row.attempt.number)
            .text("step_id", row -> row.step)
            .text("organization_id", row -> row.attempt.progress.organization)
            .text("mcp_server_user_id", row -> row.attempt.progress.learner)
            .text("walkthrough_id", row -> row.attempt.progress.walkthrough)
            .integer("version", row -> row.version)
            .moment("first_shown_at", row -> row.firstShown)
            .moment("last_activity_at", row -> row.lastActivity)
            .moment("completed_at", row -> row.completedAt)
            .moment("skipped_at", row -> row.skippedAt)
            .text("skip_reason", row -> row.skipReason)
            .integer("active_seconds", row -> row.activeSeconds)
            .truth("gap_flagged", row -> row.gapFlagged)
            .text("mcp_server_id", row -> row.server)
            .text("client_name", row -> row.client.name())
            .text("client_version", row -> row.client.version())
            .text("protocol_version", row -> row.client.protocolVersion())
            .replacing("progress_id", "attempt", "step_id");

    private static final BulkTable<Day> DAYS = new BulkTable<Day>("walkthrough.walkthrough_active_days")
            .text("progress_id", row -> row.progress().id)
            .moment("day", row -> Moments.begin(row.day()))
            .text("organization_id", row -> row.progress().organization)
            .text("mcp_server_user_id", row -> row.progress().learner)
            .text("walkthrough_id", row -> row.progress().walkthrough)
            .keeping();

    private final List<ProgressRow> progress = new ArrayList<>();
    private final List<AttemptRow> attempts = new ArrayList<>();
    private final List<MoveRow> moves = new ArrayList<>();
    private final List<StepRow> steps = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();

    /** Finds what changed. */
    RowWrites(Rows rows) {
        rows.progress.values().stream()
                .filter(row -> row.changed)
                .sorted(Comparator.comparing(row -> row.id))
                .forEach(this::add);
    }

    private void add(ProgressRow row) {
        progress.add(row);
        row.newDays.forEach(day -> days.add(new Day(row, day)));
        for (AttemptRow attempt : row.attempts.values()) {
            if (attempt.changed) {
                attempts.add(attempt);
                attempt.moves.stream().filter(MoveRow::isNew).forEach(moves::add);
                attempt.steps.values().stream().filter(step -> step.changed).forEach(steps::add);
            }
        }
    }

    void addTo(BulkWrite write) {
        write.rows(PROGRESS, progress)
                .rows(ATTEMPTS, attempts)
                .rows(MOVES, moves)
                .rows(STEPS, steps)
                .rows(DAYS, days);
    }
}
