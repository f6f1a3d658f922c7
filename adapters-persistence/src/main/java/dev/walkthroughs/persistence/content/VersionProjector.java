package dev.walkthroughs.persistence.content;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.Availability;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughArchived;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughReopened;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughUnpublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughWithdrawn;
import dev.walkthroughs.persistence.columns.Moments;
import dev.walkthroughs.persistence.columns.StepArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes frozen versions, and what learners may do with the newest. */
public final class VersionProjector {

    /** The tables it owns. */
    public static final List<String> TABLES =
            List.of("walkthrough.walkthrough_versions", "walkthrough.walkthrough_version_steps");

    private final JdbcClient jdbc;

    /** Writes through a client whose connection is the processor's transaction. */
    public VersionProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(VersionPublished event, @SequenceNumber long revision) {
        if (!available(event, revision, Availability.OPEN)) {
            return;
        }
        String[] steps = StepArrays.of(event.steps());
        jdbc.sql("""
                        INSERT INTO walkthrough.walkthrough_versions
                               (walkthrough_id, version, organization_id, title, description, tags, estimated_minutes,
                                step_count, policy, published_at)
                        SELECT id, :version, organization_id, title, description, tags, estimated_minutes,
                               cardinality(:steps::text[]), :policy, :at
                          FROM walkthrough.walkthroughs WHERE id = :id""")
                .param("id", event.walkthroughId().value())
                .param("version", event.version())
                .param("steps", steps)
                .param("policy", word(event.policy()))
                .param("at", Moments.utc(event.at()))
                .update();
        jdbc.sql("""
                        INSERT INTO walkthrough.walkthrough_version_steps
                               (walkthrough_id, version, number, step_id, organization_id, key, title, content,
                                content_type, policy_version, agent, estimated_minutes, substantial, next_step_id)
                        SELECT s.walkthrough_id, :version, place.number, s.id, s.organization_id, s.key, s.title,
                               s.content, s.content_type, s.policy_version, s.agent, s.estimated_minutes,
                               s.id = ANY (:substantial::text[]), lead(s.id) OVER (ORDER BY place.number)
                          FROM unnest(:steps::text[]) WITH ORDINALITY AS place (id, number)
                          JOIN walkthrough.walkthrough_steps s ON s.id = place.id""")
                .param("version", event.version())
                .param("steps", steps)
                .param("substantial", StepArrays.of(event.substantial()))
                .update();
        replacements(event);
        jdbc.sql("UPDATE walkthrough.walkthroughs SET version = :version WHERE id = :id")
                .param("id", event.walkthroughId().value())
                .param("version", event.version())
                .update();
    }

    /** As the event has them, in the order of ids, since the set in the event has none. */
    private void replacements(VersionPublished event) {
        List<String> by = new ArrayList<>();
        List<String> of = new ArrayList<>();
        event.replaced().forEach((step, replaced) -> {
            for (String one : sorted(replaced)) {
                by.add(step.value());
                of.add(one);
            }
        });
        if (by.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE walkthrough.walkthrough_version_steps s SET replaces = pairs.replaced
                          FROM (SELECT pair.by, array_agg(pair.of ORDER BY pair.place) AS replaced
                                  FROM unnest(:by::text[], :of::text[]) WITH ORDINALITY AS pair (by, of, place)
                                 GROUP BY pair.by) AS pairs
                         WHERE s.walkthrough_id = :id AND s.version = :version AND s.step_id = pairs.by""")
                .param("id", event.walkthroughId().value())
                .param("version", event.version())
                .param("by", by.toArray(String[]::new))
                .param("of", of.toArray(String[]::new))
                .update();
    }

    private static Set<String> sorted(Set<StepId> steps) {
        Set<String> ids = new TreeSet<>();
        steps.forEach(step -> ids.add(step.value()));
        return ids;
    }

    @EventHandler
    void on(WalkthroughUnpublished event, @SequenceNumber long revision) {
        available(event, revision, Availability.CLOSED);
    }

    @EventHandler
    void on(WalkthroughWithdrawn event, @SequenceNumber long revision) {
        available(event, revision, Availability.WITHDRAWN);
    }

    @EventHandler
    void on(WalkthroughReopened event, @SequenceNumber long revision) {
        available(event, revision, Availability.OPEN);
    }

    @EventHandler
    void on(WalkthroughArchived event, @SequenceNumber long revision) {
        available(event, revision, Availability.ARCHIVED);
    }

    /** Notes what learners may do from now on; false if the event was seen before. */
    private boolean available(WalkthroughEvent event, long revision, Availability availability) {
        if (!Revisions.isNew(jdbc, event.walkthroughId(), event.at(), revision)) {
            return false;
        }
        jdbc.sql("UPDATE walkthrough.walkthroughs SET availability = :word, is_published = :open WHERE id = :id")
                .param("id", event.walkthroughId().value())
                .param("word", word(availability))
                .param("open", availability == Availability.OPEN)
                .update();
        return true;
    }

    /** The word analysts read. */
    private static String word(Availability availability) {
        return switch (availability) {
            case DRAFT -> "draft";
            case OPEN -> "open";
            case CLOSED -> "closed";
            case WITHDRAWN -> "withdrawn";
            case ARCHIVED -> "archived";
        };
    }

    private static String word(PublishPolicy policy) {
        return switch (policy) {
            case CARRY -> "carry";
            case PIN -> "pin";
            case RESTART -> "restart";
        };
    }
}
