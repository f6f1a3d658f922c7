package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.domain.learner.LearnerEvent;
import dev.walkthroughs.domain.learner.LearnerEvent.LearnerErased;
import dev.walkthroughs.domain.learner.LearnerEvent.LearnerLinked;
import dev.walkthroughs.persistence.columns.Moments;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what linking and erasing learners does to their rows (R24). */
public final class LearnerRows {

    /** The tables it owns; it writes into those of progress as well. */
    public static final List<String> TABLES = List.of("walkthrough.walkthrough_learners");

    private final JdbcClient jdbc;

    LearnerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The learners who are one person from an event on; none for events of another kind. */
    static List<String> united(LearnerEvent event) {
        return event instanceof LearnerLinked one
                ? List.of(one.learnerId().value(), one.into().value())
                : List.of();
    }

    void write(LearnerEvent event, long revision) {
        if (event instanceof LearnerLinked one) {
            linked(one, revision);
        } else if (event instanceof LearnerErased one) {
            erased(one, revision);
        }
    }

    /** From now on, and for all that was, it stands for the other; as do those that were linked into it before. */
    private void linked(LearnerLinked event, long revision) {
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
    private void erased(LearnerErased event, long revision) {
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
}
