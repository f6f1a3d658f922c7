package dev.walkthroughs.persistence.content;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.walkthrough.StepLink;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepRemoved;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughCreated;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughDescribed;
import dev.walkthroughs.persistence.columns.Moments;
import dev.walkthroughs.persistence.columns.StepArrays;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes drafts. What is made of them is written by {@link VersionProjector}. */
public final class ContentProjector {

    /** The tables it owns, the first of them together with {@link VersionProjector}. */
    public static final List<String> TABLES = List.of("walkthrough.walkthroughs", "walkthrough.walkthrough_steps");

    private final JdbcClient jdbc;

    /** Writes through a client whose connection is the processor's transaction. */
    public ContentProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(WalkthroughCreated event) {
        // Its words come with the next event of the same decision.
        jdbc.sql("""
                        INSERT INTO walkthrough.walkthroughs
                               (id, organization_id, key, title, description, tags, version, availability, is_published,
                                created_at, updated_at, revision)
                        VALUES (:id, :organization, :key, :key, '', '{}', 0, 'draft', false, :at, :at, 0)
                        ON CONFLICT DO NOTHING""")
                .param("id", event.walkthroughId().value())
                .param("organization", event.organizationId().value())
                .param("key", event.key())
                .param("at", Moments.utc(event.at()))
                .update();
    }

    @EventHandler
    void on(WalkthroughDescribed event, @SequenceNumber long revision) {
        if (!isNew(event.walkthroughId(), event.at(), revision)) {
            return;
        }
        jdbc.sql("""
                        UPDATE walkthrough.walkthroughs
                           SET title = :title, description = :description, tags = :tags, estimated_minutes = :minutes
                         WHERE id = :id""")
                .param("id", event.walkthroughId().value())
                .param("title", event.details().title())
                .param("description", event.details().description())
                .param("tags", event.details().tags().toArray(new String[0]))
                .param("minutes", event.details().estimatedMinutes())
                .update();
    }

    @EventHandler
    void on(StepWritten event, @SequenceNumber long revision) {
        if (!isNew(event.walkthroughId(), event.at(), revision)) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO walkthrough.walkthrough_steps
                               (id, walkthrough_id, organization_id, key, title, content, policy_version, agent,
                                estimated_minutes, replaces, substantial, created_at, updated_at)
                        SELECT :id, w.id, w.organization_id, :key, :title, :content, :policy, :agent, :minutes,
                               :replaces, :substantial, :at, :at
                          FROM walkthrough.walkthroughs w WHERE w.id = :walkthrough
                        ON CONFLICT (id) DO UPDATE
                           SET key = excluded.key, title = excluded.title, content = excluded.content,
                               policy_version = excluded.policy_version, agent = excluded.agent,
                               estimated_minutes = excluded.estimated_minutes, replaces = excluded.replaces,
                               substantial = excluded.substantial, is_removed = false,
                               updated_at = excluded.updated_at""")
                .param("id", event.stepId().value())
                .param("walkthrough", event.walkthroughId().value())
                .param("key", event.key())
                .param("title", event.title())
                .param("content", event.content())
                .param("policy", event.policyVersion())
                .param("agent", event.agent())
                .param("minutes", event.estimatedMinutes())
                .param("replaces", StepArrays.of(event.replaces()))
                .param("substantial", event.substantial())
                .param("at", Moments.utc(event.at()))
                .update();
    }

    @EventHandler
    void on(StepRemoved event, @SequenceNumber long revision) {
        if (!isNew(event.walkthroughId(), event.at(), revision)) {
            return;
        }
        jdbc.sql("""
                        UPDATE walkthrough.walkthrough_steps
                           SET is_removed = true, next_step_id = NULL, updated_at = :at WHERE id = :id""")
                .param("id", event.stepId().value())
                .param("at", Moments.utc(event.at()))
                .update();
    }

    @EventHandler
    void on(StepsLinked event, @SequenceNumber long revision) {
        if (!isNew(event.walkthroughId(), event.at(), revision)) {
            return;
        }
        jdbc.sql("UPDATE walkthrough.walkthroughs SET first_step_id = :first WHERE id = :id")
                .param("first", valueOf(event.firstStepId()))
                .param("id", event.walkthroughId().value())
                .update();
        jdbc.sql("""
                        UPDATE walkthrough.walkthrough_steps s SET next_step_id = link.next
                          FROM unnest(:steps::text[], :next::text[]) AS link (step, next) WHERE s.id = link.step""")
                .param(
                        "steps",
                        event.links().stream().map(link -> link.step().value()).toArray(String[]::new))
                .param(
                        "next",
                        event.links().stream()
                                .map(StepLink::next)
                                .map(ContentProjector::valueOf)
                                .toArray(String[]::new))
                .update();
    }

    private boolean isNew(WalkthroughId walkthrough, Instant at, long revision) {
        return Revisions.isNew(jdbc, walkthrough, at, revision);
    }

    private static @Nullable String valueOf(@Nullable StepId step) {
        return step == null ? null : step.value();
    }
}
