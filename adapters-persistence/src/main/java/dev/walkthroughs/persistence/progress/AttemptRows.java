package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Move;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.CompletionReason;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepSkipped;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.Replacement;
import dev.walkthroughs.persistence.columns.Moments;
import dev.walkthroughs.persistence.columns.StepArrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes attempts and their moves to newer versions. The progress row has already told that an event is new.
 *
 * <p>Which steps are done is not kept in the row, where it would be written again with every step: it is in the facts,
 * except for what a newer version changed about it, which is rare.
 */
final class AttemptRows {

    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void started(AttemptStarted event, long revision) {
        jdbc.sql("""
                        INSERT INTO walkthrough.walkthrough_attempts
                               (progress_id, attempt, organization_id, mcp_server_user_id, walkthrough_id,
                                mcp_server_id, version_at_start, version_at_end, started_at, last_activity_at,
                                resumed_count, completed_steps, required_steps, catches_up, only_steps, revision)
                        VALUES (:id, :attempt, :organization, :learner, :walkthrough, :server, :version, :version,
                                :at, :at, 0, 0, :required, :catchesUp, :only, :revision)""")
                .param("id", event.progressId().value())
                .param("attempt", event.attempt())
                .param("organization", event.organizationId().value())
                .param("learner", event.learnerId().value())
                .param("walkthrough", event.walkthroughId().value())
                .param("server", event.serverId().value())
                .param("version", event.version())
                .param("required", event.requiredSteps())
                .param("catchesUp", !event.only().isEmpty())
                .param("only", StepArrays.of(event.only()))
                .param("at", Moments.utc(event.at()))
                .param("revision", revision)
                .update();
    }

    void resumed(AttemptResumed event, long revision) {
        update(event, event.attempt(), revision, "resumed_count = resumed_count + 1", Map.of());
    }

    void completed(StepCompleted event, long revision) {
        update(
                event,
                event.attempt(),
                revision,
                "completed_steps = completed_steps + 1,"
                        // It may have been done before, and have come back with a newer version.
                        + " superseded_steps = array_remove(superseded_steps, :step)",
                Map.of("step", event.step().value()));
    }

    void skipped(StepSkipped event, long revision) {
        update(
                event,
                event.attempt(),
                revision,
                "skipped_steps = skipped_steps + 1, required_steps = required_steps - 1",
                Map.of());
    }

    void carried(AttemptCarried event, long revision) {
        Move move = event.move();
        List<StepId> by = move.replaced().stream().map(Replacement::by).toList();
        List<StepId> of =
                move.replaced().stream().flatMap(one -> one.of().stream()).toList();
        update(
                event,
                event.attempt(),
                revision,
                """
                version_at_end = :to, completed_steps = :completed, required_steps = :required,
                offered_steps = :offered,
                only_steps = CASE WHEN catches_up THEN only_steps || :added::text[] ELSE only_steps END,
                done_by_replacement = ARRAY(SELECT DISTINCT step FROM unnest(done_by_replacement || :by::text[]) AS step
                                             WHERE step <> ALL (:of::text[]) ORDER BY step),
                superseded_steps = ARRAY(SELECT DISTINCT step FROM unnest(superseded_steps || :of::text[]) AS step
                                          ORDER BY step)""",
                Map.of(
                        "to", move.to(),
                        "completed", move.completedSteps(),
                        "required", move.requiredSteps(),
                        "offered", StepArrays.of(move.offered()),
                        "added", StepArrays.of(move.added()),
                        "by", StepArrays.of(by),
                        "of", StepArrays.of(of)));
        moved(event, move);
    }

    /** The progress row still tells where the learner stood. */
    private void moved(AttemptCarried event, Move move) {
        StepId pointer = move.pointer();
        jdbc.sql("""
                        INSERT INTO walkthrough.walkthrough_attempt_moves
                               (progress_id, attempt, to_version, from_version, organization_id, mcp_server_user_id,
                                walkthrough_id, mcp_server_id, from_step_id, to_step_id, completed_steps,
                                required_steps, moved_at)
                        SELECT p.id, :attempt, :to, :from, p.organization_id, p.mcp_server_user_id,
                               p.walkthrough_id, :server, p.current_step_id, :pointer, :completed, :required, :at
                          FROM walkthrough.walkthrough_progress p WHERE p.id = :id""")
                .param("id", event.progressId().value())
                .param("attempt", event.attempt())
                .param("to", move.to())
                .param("from", move.from())
                .param("server", event.serverId().value())
                .param("pointer", pointer == null ? null : pointer.value())
                .param("completed", move.completedSteps())
                .param("required", move.requiredSteps())
                .param("at", Moments.utc(event.at()))
                .update();
    }

    void completed(WalkthroughCompleted event, long revision) {
        update(
                event,
                event.attempt(),
                revision,
                "ended_at = :at, end_reason = 'completed', completion_reason = :reason",
                Map.of("reason", word(event.reason())));
    }

    void ended(AttemptEnded event, long revision) {
        update(
                event,
                event.attempt(),
                revision,
                "ended_at = :at, end_reason = :reason",
                Map.of("reason", word(event.reason())));
    }

    private void update(ProgressEvent event, int attempt, long revision, String words, Map<String, Object> values) {
        jdbc.sql("UPDATE walkthrough.walkthrough_attempts SET revision = :revision, last_activity_at = :at, " + words
                        + " WHERE progress_id = :id AND attempt = :attempt")
                .params(values)
                .param("id", event.progressId().value())
                .param("attempt", attempt)
                .param("revision", revision)
                .param("at", Moments.utc(event.at()))
                .update();
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
}
