package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.learner.LearnerEvent.LearnerErased;
import dev.walkthroughs.domain.learner.LearnerEvent.LearnerLinked;
import dev.walkthroughs.domain.progress.ProgressEvent.ProgressUnited;
import dev.walkthroughs.persistence.columns.Moments;
import dev.walkthroughs.persistence.columns.StepArrays;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.interceptors.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what linking and erasing learners does to their progress (R24). */
public final class LearnerProjector {

    /** The tables it owns. */
    public static final List<String> TABLES = List.of("walkthrough.walkthrough_learners");

    private final JdbcClient jdbc;
    private final StepFacts facts;
    private final Tallies tallies;

    /** Writes through a client whose connection is the processor's transaction, and has the tallies kept. */
    public LearnerProjector(JdbcClient jdbc, Tallies tallies) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.facts = new StepFacts(jdbc);
    }

    @MessageHandlerInterceptor
    @Nullable
    Object tallied(EventMessage<?> event, InterceptorChain handling) throws Exception {
        return tallies.around(event, handling::proceed);
    }

    @EventHandler
    void on(ProgressUnited event, @SequenceNumber long revision) {
        StepId pointer = event.pointer();
        int written = write(event, revision, """
                        INSERT INTO walkthrough.walkthrough_progress AS p
                               (id, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id,
                                current_step_id, status, started_at, completed_at, version, attempt, completed_steps,
                                skipped_steps, required_steps, last_activity_at, revision, person_id)
                        VALUES (:id, :organization, :learner, :walkthrough, :server, :step,
                                CASE WHEN :step::text IS NULL THEN 'completed' ELSE 'in_progress' END
                                    ::walkthrough.walkthrough_status,
                                :startedAt, :completedAt, :version, :attempt, :done, :skipped, :required, :at, :revision,
                                coalesce((SELECT l.person_id FROM walkthrough.walkthrough_learners l
                                           WHERE l.id = :learner), :learner))
                        ON CONFLICT (id) DO UPDATE
                           SET current_step_id = excluded.current_step_id, status = excluded.status,
                               started_at = least(p.started_at, excluded.started_at),
                               completed_at = excluded.completed_at, version = excluded.version,
                               attempt = excluded.attempt, completed_steps = excluded.completed_steps,
                               skipped_steps = excluded.skipped_steps, required_steps = excluded.required_steps,
                               last_activity_at = excluded.last_activity_at, revision = excluded.revision
                         WHERE p.revision < excluded.revision""");
        if (written == 0) {
            return;
        }
        write(event, revision, """
                        INSERT INTO walkthrough.walkthrough_attempts AS a
                               (progress_id, attempt, organization_id, mcp_server_user_id, walkthrough_id,
                                mcp_server_id, version_at_start, version_at_end, started_at, last_activity_at,
                                resumed_count, completed_steps, skipped_steps, required_steps, catches_up, only_steps,
                                offered_steps, linked_steps, ended_at, end_reason, completion_reason, revision)
                        VALUES (:id, :attempt, :organization, :learner, :walkthrough, :server, :version, :version,
                                :startedAt, :at, 0, :done, :skipped, :required, :catchesUp, :only, :offered, :linked,
                                CASE WHEN :step::text IS NULL THEN :at END,
                                CASE WHEN :step::text IS NULL THEN 'completed' END,
                                CASE WHEN :step::text IS NULL THEN 'linked' END, :revision)
                        ON CONFLICT (progress_id, attempt) DO UPDATE
                           SET version_at_end = excluded.version_at_end, last_activity_at = excluded.last_activity_at,
                               completed_steps = excluded.completed_steps, skipped_steps = excluded.skipped_steps,
                               required_steps = excluded.required_steps, catches_up = excluded.catches_up,
                               only_steps = excluded.only_steps, offered_steps = excluded.offered_steps,
                               linked_steps = excluded.linked_steps,
                               ended_at = coalesce(a.ended_at, excluded.ended_at),
                               end_reason = coalesce(a.end_reason, excluded.end_reason),
                               completion_reason = coalesce(a.completion_reason, excluded.completion_reason),
                               revision = excluded.revision""");
        if (pointer != null) {
            facts.shown(event, event.attempt(), pointer, ClientNote.NONE);
        }
    }

    /** From now on, and for all that was, it stands for the other; as do those that were linked into it before. */
    @EventHandler
    void on(LearnerLinked event, @SequenceNumber long revision) {
        String learner = event.learnerId().value();
        if (noted(learner, event.organizationId().value(), revision, "linked_at", event.at())) {
            // Whoever it was linked into may itself have been linked by the time an event comes late.
            jdbc.sql("""
                            UPDATE walkthrough.walkthrough_learners
                               SET person_id = coalesce((SELECT o.person_id FROM walkthrough.walkthrough_learners o
                                                          WHERE o.id = :into), :into)
                             WHERE id = :learner OR person_id = :learner""")
                    .param("learner", learner)
                    .param("into", event.into().value())
                    .update();
            jdbc.sql("""
                            UPDATE walkthrough.walkthrough_progress p SET person_id = l.person_id
                              FROM walkthrough.walkthrough_learners l
                             WHERE l.id = :learner AND p.person_id = :learner""").param("learner", learner).update();
        }
    }

    /** What the learner wrote goes; the events that held it no longer do. */
    @EventHandler
    void on(LearnerErased event, @SequenceNumber long revision) {
        String learner = event.learnerId().value();
        noted(learner, event.organizationId().value(), revision, "erased_at", event.at());
        jdbc.sql("""
                        UPDATE walkthrough.walkthrough_step_facts SET skip_reason = ''
                         WHERE mcp_server_user_id = :learner AND skip_reason IS NOT NULL""").param("learner", learner).update();
    }

    /** Notes an event on the learner's row; false if it was seen before. The first erasure and the first linking count. */
    private boolean noted(String learner, String organization, long revision, String moment, Instant at) {
        return jdbc.sql("INSERT INTO walkthrough.walkthrough_learners AS l (id, organization_id, person_id, " + moment
                                + ", revision) VALUES (:learner, :organization, :learner, :at, :revision)"
                                + " ON CONFLICT (id) DO UPDATE SET " + moment + " = coalesce(l." + moment
                                + ", excluded." + moment + "), revision = excluded.revision"
                                + " WHERE l.revision < excluded.revision")
                        .param("learner", learner)
                        .param("organization", organization)
                        .param("at", Moments.utc(at))
                        .param("revision", revision)
                        .update()
                > 0;
    }

    private int write(ProgressUnited event, long revision, String sql) {
        StepId pointer = event.pointer();
        Instant completedAt = event.completedAt();
        return jdbc.sql(sql)
                .param("id", event.progressId().value())
                .param("organization", event.organizationId().value())
                .param("learner", event.learnerId().value())
                .param("walkthrough", event.walkthroughId().value())
                .param("server", event.serverId().value())
                .param("step", pointer == null ? null : pointer.value())
                .param("startedAt", Moments.utc(event.startedAt()))
                .param("completedAt", completedAt == null ? null : Moments.utc(completedAt))
                .param("version", event.version())
                .param("attempt", event.attempt())
                .param("done", event.marks().done().size())
                .param("skipped", event.marks().skipped().size())
                .param("required", event.requiredSteps())
                .param("catchesUp", !event.marks().only().isEmpty())
                .param("only", StepArrays.of(List.copyOf(event.marks().only())))
                .param("offered", StepArrays.of(List.copyOf(event.marks().offered())))
                .param("linked", StepArrays.of(List.copyOf(event.marks().done())))
                .param("at", Moments.utc(event.at()))
                .param("revision", revision)
                .update();
    }
}
