package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepSkipped;
import dev.walkthroughs.persistence.columns.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what became of a step in an attempt, and how long it took (R31). The progress row has already told that an
 * event is new. A step that counts as done because it replaces others was never shown, and has no row.
 */
final class StepFacts {

    /** A gap counts 30 minutes at most, and is flagged if it was longer (R31). */
    private static final String TIME = """
            active_seconds = active_seconds
                    + least(1800, greatest(0, floor(extract(epoch FROM :at - f.last_activity_at))))::integer,
            gap_flagged = gap_flagged OR :at - f.last_activity_at > interval '30 minutes',
            last_activity_at = :at""";

    /** Time on a step that was skipped or taken away is left out, unless it had been completed before (R31). */
    private static final String NO_TIME = """
            active_seconds = CASE WHEN completed_at IS NULL THEN 0 ELSE active_seconds END,
            gap_flagged = gap_flagged AND completed_at IS NOT NULL,
            last_activity_at = :at""";

    private final JdbcClient jdbc;

    StepFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step became the current one. One that comes back was not worked on meanwhile: its time goes on from now. */
    void shown(ProgressEvent event, int attempt, StepId step, ClientNote client) {
        jdbc.sql("""
                        INSERT INTO walkthrough.walkthrough_step_facts
                               (progress_id, attempt, step_id, organization_id, mcp_server_user_id, walkthrough_id,
                                version, first_shown_at, last_activity_at, active_seconds, gap_flagged,
                                mcp_server_id, client_name, client_version, protocol_version)
                        SELECT p.id, :attempt, :step, p.organization_id, p.mcp_server_user_id, p.walkthrough_id,
                               p.version, :at, :at, 0, false, :server, :client, :clientVersion, :protocol
                          FROM walkthrough.walkthrough_progress p WHERE p.id = :id
                        ON CONFLICT (progress_id, attempt, step_id) DO UPDATE
                           SET version = excluded.version, last_activity_at = excluded.last_activity_at""")
                .param("id", event.progressId().value())
                .param("attempt", attempt)
                .param("step", step.value())
                .param("server", event.serverId().value())
                .param("client", client.name())
                .param("clientVersion", client.version())
                .param("protocol", client.protocolVersion())
                .param("at", Moments.utc(event.at()))
                .update();
    }

    /** The learner was there, and the current step is the same. */
    void stayed(ProgressEvent event, int attempt) {
        jdbc.sql("UPDATE walkthrough.walkthrough_step_facts f SET " + TIME
                        + " FROM walkthrough.walkthrough_progress p WHERE p.id = :id AND f.progress_id = p.id"
                        + " AND f.attempt = :attempt AND f.step_id = p.current_step_id")
                .param("id", event.progressId().value())
                .param("attempt", attempt)
                .param("at", Moments.utc(event.at()))
                .update();
    }

    void completed(StepCompleted event, ClientNote client) {
        jdbc.sql("""
                        UPDATE walkthrough.walkthrough_step_facts f
                           SET completed_at = :at, version = :version, mcp_server_id = :server,
                               client_name = :client, client_version = :clientVersion,
                               protocol_version = :protocol,
                        """ + TIME + " WHERE progress_id = :id AND attempt = :attempt AND step_id = :step")
                .param("id", event.progressId().value())
                .param("attempt", event.attempt())
                .param("step", event.step().value())
                .param("version", event.version())
                .param("server", event.serverId().value())
                .param("client", client.name())
                .param("clientVersion", client.version())
                .param("protocol", client.protocolVersion())
                .param("at", Moments.utc(event.at()))
                .update();
    }

    void skipped(StepSkipped event, ClientNote client) {
        jdbc.sql("""
                        UPDATE walkthrough.walkthrough_step_facts
                           SET skipped_at = :at, skip_reason = :reason, version = :version, mcp_server_id = :server,
                               client_name = :client, client_version = :clientVersion,
                               protocol_version = :protocol,
                        """ + NO_TIME + " WHERE progress_id = :id AND attempt = :attempt AND step_id = :step")
                .param("id", event.progressId().value())
                .param("attempt", event.attempt())
                .param("step", event.step().value())
                .param("reason", event.reason())
                .param("version", event.version())
                .param("server", event.serverId().value())
                .param("client", client.name())
                .param("clientVersion", client.version())
                .param("protocol", client.protocolVersion())
                .param("at", Moments.utc(event.at()))
                .update();
    }

    /** A newer version no longer has the step that was current. */
    void taken(AttemptCarried event, StepId step) {
        jdbc.sql("UPDATE walkthrough.walkthrough_step_facts SET " + NO_TIME
                        + " WHERE progress_id = :id AND attempt = :attempt AND step_id = :step")
                .param("id", event.progressId().value())
                .param("attempt", event.attempt())
                .param("step", step.value())
                .param("at", Moments.utc(event.at()))
                .update();
    }
}
