package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Move;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepSkipped;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.persistence.columns.Moments;
import dev.walkthroughs.persistence.projection.WholeReplay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.interceptors.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes progress, and has attempts and step facts written. The progress row remembers the last of its events that was
 * seen, so an event that comes again changes nothing.
 */
public final class ProgressProjector implements WholeReplay {

    /** The tables it owns. */
    public static final List<String> TABLES = List.of(
            "walkthrough.walkthrough_progress",
            "walkthrough.walkthrough_attempts",
            "walkthrough.walkthrough_attempt_moves",
            "walkthrough.walkthrough_step_facts",
            "walkthrough.walkthrough_active_days");

    private final JdbcClient jdbc;
    private final AttemptRows attempts;
    private final StepFacts facts;
    private final ActiveDays days;
    private final Tallies tallies;

    /** Writes through a client whose connection is the processor's transaction, and has the tallies kept. */
    public ProgressProjector(JdbcClient jdbc, Tallies tallies) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.days = new ActiveDays(jdbc);
        this.attempts = new AttemptRows(jdbc);
        this.facts = new StepFacts(jdbc);
    }

    @Override
    public void whole(Runnable replay) {
        tallies.whole(replay);
    }

    @Override
    public void settle() {
        tallies.settle();
    }

    @MessageHandlerInterceptor
    @Nullable
    Object tallied(EventMessage<?> event, InterceptorChain handling) throws Exception {
        return tallies.around(event, handling::proceed);
    }

    @EventHandler
    void on(AttemptStarted event, @SequenceNumber long revision, MetaData noted) {
        int written = jdbc.sql("""
                        INSERT INTO walkthrough.walkthrough_progress AS p
                               (id, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id,
                                current_step_id, status, started_at, version, attempt, completed_steps,
                                skipped_steps, required_steps, last_activity_at, revision, person_id)
                        VALUES (:id, :organization, :learner, :walkthrough, :server, :step, 'in_progress', :at,
                                :version, :attempt, 0, 0, :required, :at, :revision,
                                coalesce((SELECT l.person_id FROM walkthrough.walkthrough_learners l
                                           WHERE l.id = :learner), :learner))
                        ON CONFLICT (id) DO UPDATE
                           SET current_step_id = excluded.current_step_id, status = excluded.status,
                               completed_at = NULL, version = excluded.version, attempt = excluded.attempt,
                               completed_steps = 0, skipped_steps = 0, required_steps = excluded.required_steps,
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
                .param("at", Moments.utc(event.at()))
                .param("revision", revision)
                .update();
        if (written > 0) {
            days.active(event.progressId(), event.at());
            attempts.started(event, revision);
            facts.shown(event, event.attempt(), event.firstStep(), ClientNote.of(noted));
        }
    }

    @EventHandler
    void on(AttemptResumed event, @SequenceNumber long revision) {
        if (isNew(event, revision, "", Map.of())) {
            attempts.resumed(event, revision);
            facts.stayed(event, event.attempt());
        }
    }

    @EventHandler
    void on(StepCompleted event, @SequenceNumber long revision, MetaData noted) {
        if (left(event, revision, event.next(), ", completed_steps = completed_steps + 1")) {
            ClientNote client = ClientNote.of(noted);
            attempts.completed(event, revision);
            facts.completed(event, client);
            next(event.next()).ifPresent(step -> facts.shown(event, event.attempt(), step, client));
        }
    }

    @EventHandler
    void on(StepSkipped event, @SequenceNumber long revision, MetaData noted) {
        String counts = ", skipped_steps = skipped_steps + 1, required_steps = required_steps - 1";
        if (left(event, revision, event.next(), counts)) {
            ClientNote client = ClientNote.of(noted);
            attempts.skipped(event, revision);
            facts.skipped(event, client);
            next(event.next()).ifPresent(step -> facts.shown(event, event.attempt(), step, client));
        }
    }

    @EventHandler
    void on(AttemptCarried event, @SequenceNumber long revision, MetaData noted) {
        Move move = event.move();
        Map<String, Object> counts =
                Map.of("version", move.to(), "completed", move.completedSteps(), "required", move.requiredSteps());
        String words = ", version = :version, completed_steps = :completed, required_steps = :required";
        if (!isNew(event, revision, words, counts)) {
            return;
        }
        attempts.carried(event, revision);
        StepId left = move.left();
        if (left == null) {
            facts.stayed(event, event.attempt());
            return;
        }
        facts.taken(event, left);
        next(move.pointer()).ifPresent(pointer -> {
            stands(event, pointer);
            facts.shown(event, event.attempt(), pointer, ClientNote.of(noted));
        });
    }

    @EventHandler
    void on(WalkthroughCompleted event, @SequenceNumber long revision) {
        if (isNew(event, revision, ", status = 'completed', current_step_id = NULL, completed_at = :at", Map.of())) {
            attempts.completed(event, revision);
        }
    }

    @EventHandler
    void on(AttemptEnded event, @SequenceNumber long revision) {
        if (isNew(event, revision, "", Map.of())) {
            attempts.ended(event, revision);
        }
    }

    private static Optional<StepId> next(@Nullable StepId step) {
        return Optional.ofNullable(step);
    }

    /** Notes that a step was left; the last one stays current until the completion that follows it. */
    private boolean left(ProgressEvent event, long revision, @Nullable StepId next, String counts) {
        return next == null
                ? isNew(event, revision, counts, Map.of())
                : isNew(event, revision, counts + ", current_step_id = :next", Map.of("next", next.value()));
    }

    private void stands(ProgressEvent event, StepId pointer) {
        jdbc.sql("UPDATE walkthrough.walkthrough_progress SET current_step_id = :step WHERE id = :id")
                .param("id", event.progressId().value())
                .param("step", pointer.value())
                .update();
    }

    /** Notes an event on the progress row; false if it was seen before. Further columns are this class's own words. */
    private boolean isNew(ProgressEvent event, long revision, String further, Map<String, Object> values) {
        Optional<Boolean> dayIsNoted = jdbc.sql(
                        "UPDATE walkthrough.walkthrough_progress SET revision = :revision, last_activity_at = :at"
                                + further
                                + " WHERE id = :id AND revision < :revision"
                                + " RETURNING EXISTS (SELECT FROM walkthrough.walkthrough_active_days d"
                                + " WHERE d.progress_id = id AND d.day = last_active_day)")
                .params(values)
                .param("id", event.progressId().value())
                .param("revision", revision)
                .param("at", Moments.utc(event.at()))
                .query(Boolean.class)
                .optional();
        if (dayIsNoted.filter(noted -> !noted).isPresent()) {
            days.active(event.progressId(), event.at());
        }
        return dayIsNoted.isPresent();
    }
}
