package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.persistence.columns.Moments;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes on which days learners were active. The progress row has already told that an event is new. */
final class ActiveDays {

    private final JdbcClient jdbc;

    ActiveDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The learner did something. */
    void active(ProgressId progress, Instant at) {
        jdbc.sql("""
                        INSERT INTO walkthrough.walkthrough_active_days
                               (progress_id, day, organization_id, mcp_server_user_id, walkthrough_id)
                        SELECT p.id, :day, p.organization_id, p.mcp_server_user_id, p.walkthrough_id
                          FROM walkthrough.walkthrough_progress p WHERE p.id = :id
                        ON CONFLICT (progress_id, day) DO NOTHING""")
                .param("id", progress.value())
                .param("day", Moments.utc(at.truncatedTo(ChronoUnit.DAYS)))
                .update();
    }
}
