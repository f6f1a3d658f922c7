package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes progress, attempts and step facts. The progress row remembers the last of its events that was seen, so an event
 * that comes again changes nothing.
 */
public final class ProgressProjector {

    /** The tables it owns. */
    public static final List<String> TABLES = List.of(
            "walkthrough.walkthrough_progress",
            "walkthrough.walkthrough_attempts",
            "walkthrough.walkthrough_step_facts");

    private final JdbcClient jdbc;

    /** Writes through a client whose connection is the processor's transaction. */
    public ProgressProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(
            AttemptStarted event,
            @SequenceNumber long revision,
            @MetaDataValue("client_name") @Nullable String clientName,
            @MetaDataValue("client_version") @Nullable String clientVersion) {
        int written = jdbc.sql("""
                        INSERT INTO walkthrough.walkthrough_progress AS p
                               (id, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id,
                                current_step_id, status, started_at, version, attempt, completed_steps,
                                required_steps, last_activity_at, revision)
                        VALUES (:id, :organization, :learner, :walkthrough, :server, :step, 'in_progress', :at,
                                :version, :attempt, 0, :required, :at, :revision)
                        ON CONFLICT (id) DO UPDATE
                           SET current_step_id = excluded.current_step_id, status = excluded.status,
                               completed_at = NULL, version = excluded.version, attempt = excluded.attempt,
                               completed_steps = 0, required_steps = excluded.required_steps,
                               last_activity_at = excluded.last_activity_at, revision = excluded.revision
                         WHERE p.revision < excluded.revision""")
                .param("id", event.progressId().value())
                .param("organization", event.organizationId().value())
                .param("learner", event.learnerId().value())
                .param("walkthrough", event.walkthroughId().value())
                .param("server", event.serverId().value())
                .param("step", event.firstStep().value())
                .param("version", event.version())
                .param("attempt", event.attempt())
                .param("required", event.requiredSteps())
                .param("at", at(event))
                .param("revision", revision)
                .update();
        if (written == 0) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO walkthrough.walkthrough_attempts
                               (progress_id, attempt, organization_id, mcp_server_user_id, walkthrough_id,
                                mcp_server_id, version_at_start, version_at_end, started_at, last_activity_at,
                                resumed_count, completed_steps, required_steps, revision)
                        VALUES (:id, :attempt, :organization, :learner, :walkthrough, :server, :version, :version,
                                :at, :at, 0, 0, :required, :revision)""")
                .param("id", event.progressId().value())
                .param("attempt", event.attempt())
                .param("organization", event.organizationId().value())
                .param("learner", event.learnerId().value())
                .param("walkthrough", event.walkthroughId().value())
                .param("server", event.serverId().value())
                .param("version", event.version())
                .param("required", event.requiredSteps())
                .param("at", at(event))
                .param("revision", revision)
                .update();
        shown(event, event.attempt(), event.firstStep(), clientName, clientVersion);
    }

    @EventHandler
    void on(AttemptResumed event, @SequenceNumber long revision) {
        if (!advance(event, revision, "")) {
            return;
        }
        attempt(event, event.attempt(), revision, ", resumed_count = resumed_count + 1");
        jdbc.sql("""
                        UPDATE walkthrough.walkthrough_step_facts f
                           SET active_seconds = active_seconds
                                   + least(1800, greatest(0, floor(extract(epoch FROM :at - f.last_activity_at))))::integer,
                               gap_flagged = gap_flagged OR :at - f.last_activity_at > interval '30 minutes',
                               last_activity_at = :at
                          FROM walkthrough.walkthrough_progress p
                         WHERE p.id = :id AND f.progress_id = p.id AND f.attempt = :attempt
                           AND f.step_id = p.current_step_id""")
                .param("id", event.progressId().value())
                .param("attempt", event.attempt())
                .param("at", at(event))
                .update();
    }

    @EventHandler
    void on(
            StepCompleted event,
            @SequenceNumber long revision,
            @MetaDataValue("client_name") @Nullable String clientName,
            @MetaDataValue("client_version") @Nullable String clientVersion) {
        StepId next = event.next();
        if (!advance(event, revision, ", completed_steps = completed_steps + 1")) {
            return;
        }
        if (next != null) {
            jdbc.sql("UPDATE walkthrough.walkthrough_progress SET current_step_id = :step WHERE id = :id")
                    .param("id", event.progressId().value())
                    .param("step", next.value())
                    .update();
        }
        attempt(event, event.attempt(), revision, ", completed_steps = completed_steps + 1");
        jdbc.sql("""
                        UPDATE walkthrough.walkthrough_step_facts
                           SET completed_at = :at, version = :version, mcp_server_id = :server,
                               client_name = :client, client_version = :clientVersion,
                               active_seconds = active_seconds
                                   + least(1800, greatest(0, floor(extract(epoch FROM :at - last_activity_at))))::integer,
                               gap_flagged = gap_flagged OR :at - last_activity_at > interval '30 minutes',
                               last_activity_at = :at
                         WHERE progress_id = :id AND attempt = :attempt AND step_id = :step""")
                .param("id", event.progressId().value())
                .param("attempt", event.attempt())
                .param("step", event.step().value())
                .param("version", event.version())
                .param("server", event.serverId().value())
                .param("client", orEmpty(clientName))
                .param("clientVersion", orEmpty(clientVersion))
                .param("at", at(event))
                .update();
        if (next != null) {
            shown(event, event.attempt(), next, clientName, clientVersion);
        }
    }

    @EventHandler
    void on(WalkthroughCompleted event, @SequenceNumber long revision) {
        if (advance(event, revision, ", status = 'completed', current_step_id = NULL, completed_at = :at")) {
            attempt(event, event.attempt(), revision, ", ended_at = :at, end_reason = 'completed'");
        }
    }

    @EventHandler
    void on(AttemptEnded event, @SequenceNumber long revision) {
        if (advance(event, revision, "")) {
            attempt(event, event.attempt(), revision, ", ended_at = :at, end_reason = '" + word(event.reason()) + "'");
        }
    }

    /** Notes an event on the progress row; false if it was seen before. Further columns are this class's own words. */
    private boolean advance(ProgressEvent event, long revision, String further) {
        return jdbc.sql("UPDATE walkthrough.walkthrough_progress SET revision = :revision, last_activity_at = :at"
                                + further + " WHERE id = :id AND revision < :revision")
                        .param("id", event.progressId().value())
                        .param("revision", revision)
                        .param("at", at(event))
                        .update()
                > 0;
    }

    private void attempt(ProgressEvent event, int attempt, long revision, String further) {
        jdbc.sql("UPDATE walkthrough.walkthrough_attempts SET revision = :revision, last_activity_at = :at" + further
                        + " WHERE progress_id = :id AND attempt = :attempt")
                .param("id", event.progressId().value())
                .param("attempt", attempt)
                .param("revision", revision)
                .param("at", at(event))
                .update();
    }

    private void shown(
            ProgressEvent event,
            int attempt,
            StepId step,
            @Nullable String clientName,
            @Nullable String clientVersion) {
        jdbc.sql("""
                        INSERT INTO walkthrough.walkthrough_step_facts
                               (progress_id, attempt, step_id, organization_id, mcp_server_user_id, walkthrough_id,
                                version, first_shown_at, last_activity_at, active_seconds, gap_flagged,
                                mcp_server_id, client_name, client_version)
                        SELECT p.id, :attempt, :step, p.organization_id, p.mcp_server_user_id, p.walkthrough_id,
                               p.version, :at, :at, 0, false, :server, :client, :clientVersion
                          FROM walkthrough.walkthrough_progress p WHERE p.id = :id
                        ON CONFLICT DO NOTHING""")
                .param("id", event.progressId().value())
                .param("attempt", attempt)
                .param("step", step.value())
                .param("server", event.serverId().value())
                .param("client", orEmpty(clientName))
                .param("clientVersion", orEmpty(clientVersion))
                .param("at", at(event))
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

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static OffsetDateTime at(ProgressEvent event) {
        return event.at().atOffset(ZoneOffset.UTC);
    }
}
