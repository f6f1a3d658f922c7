package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.application.library.ProgressRow;
import dev.walkthroughs.application.library.ProgressRow.Settled;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.persistence.columns.StepArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of the progress table, for lists. It may lag, and says so row by row: each is compared with its event stream in
 * the same query.
 */
public final class JdbcProgressRows {

    /**
     * Steps are looked up only where a newer version is published than the one that was completed. What a completion
     * builds on are the attempts back to the last that did not merely catch up.
     *
     * <p>Rows are found first, by their ids, and the next number of each stream is worked out before it is looked up: behind a
     * policy a condition goes into an index only if it cannot fail, and an addition can. Joined at once, every row of the
     * organization was read, and the whole of each stream.
     */
    private static final String ROWS = """
            WITH p AS MATERIALIZED (
                SELECT asked.id AS asked, found.*, coalesce(found.revision + 1, 0) AS next
                  FROM unnest(:ids::text[]) AS asked (id)
                  LEFT JOIN walkthrough.walkthrough_progress found
                    ON found.id = asked.id AND found.organization_id = :organization),
            later AS MATERIALIZED (
                SELECT p.asked, EXISTS (SELECT FROM eventstore.domain_events e
                                         WHERE e.aggregate_identifier = p.asked AND e.sequence_number = p.next) AS is_there
                  FROM p)
            SELECT p.asked AS id, p.status, p.completed_steps, p.required_steps, p.current_step_id,
                   p.version, p.attempt, coalesce(p.revision, -1) AS revision, later.is_there AS stale,
                   settled.done, settled.skipped, settled.before
              FROM p
              JOIN later ON later.asked = p.asked
              LEFT JOIN walkthrough.walkthroughs w ON w.id = p.walkthrough_id
              LEFT JOIN LATERAL (
                    SELECT array_agg(s.step_id) FILTER (WHERE s.attempt = p.attempt AND s.how = 'done') AS done,
                           array_agg(s.step_id) FILTER (WHERE s.attempt = p.attempt AND s.how = 'skipped') AS skipped,
                           array_agg(DISTINCT s.step_id) FILTER (WHERE s.attempt < p.attempt OR s.how = 'superseded')
                             AS before
                      FROM (SELECT a.* FROM walkthrough.walkthrough_attempts a
                             WHERE a.progress_id = p.id AND a.attempt <= p.attempt
                               AND a.attempt >= (SELECT max(b.attempt) FROM walkthrough.walkthrough_attempts b
                                                  WHERE b.progress_id = p.id AND b.attempt <= p.attempt
                                                    AND NOT b.catches_up)) a
                     CROSS JOIN LATERAL (
                            SELECT a.attempt, f.step_id, 'done' AS how FROM walkthrough.walkthrough_step_facts f
                             WHERE f.progress_id = a.progress_id AND f.attempt = a.attempt
                               AND f.completed_at IS NOT NULL AND f.step_id <> ALL (a.superseded_steps)
                             UNION ALL
                            SELECT a.attempt, f.step_id, 'skipped' FROM walkthrough.walkthrough_step_facts f
                             WHERE f.progress_id = a.progress_id AND f.attempt = a.attempt
                               AND f.skipped_at IS NOT NULL
                             UNION ALL
                            SELECT a.attempt, replacing.step_id, 'done'
                              FROM unnest(a.done_by_replacement) AS replacing (step_id)
                             UNION ALL
                            SELECT a.attempt, superseded.step_id, 'superseded'
                              FROM unnest(a.superseded_steps) AS superseded (step_id)) s
                     WHERE p.status = 'completed' AND p.version < w.version) settled ON true
             WHERE p.id IS NOT NULL OR later.is_there""";

    private final JdbcClient jdbc;

    /** Reads the progress tables, the walkthroughs' newest versions, and the event store's index. */
    public JdbcProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row, and what it shows.
     *
     * @param revision the sequence number of the last event it shows, from 0; −1 if there is no row yet
     */
    public record Known(ProgressRow row, long revision) {}

    /**
     * The rows of those that have begun. One that has events but no row yet is there, and stale.
     *
     * @param progress at most 1,000
     */
    public Map<ProgressId, Known> known(OrganizationId organization, Collection<ProgressId> progress) {
        Map<ProgressId, Known> rows = new HashMap<>();
        jdbc.sql(ROWS)
                .param("ids", progress.stream().map(ProgressId::value).toArray(String[]::new))
                .param("organization", organization.value())
                .query(row -> {
                    rows.put(new ProgressId(row.getString("id")), new Known(read(row), row.getLong("revision")));
                });
        return rows;
    }

    private static ProgressRow read(ResultSet row) throws SQLException {
        return new ProgressRow(
                "completed".equals(row.getString("status")),
                row.getInt("completed_steps"),
                row.getInt("required_steps"),
                Optional.ofNullable(row.getString("current_step_id")).map(StepId::new),
                row.getInt("version"),
                row.getInt("attempt"),
                new Settled(
                        StepArrays.read(row, "done"), StepArrays.read(row, "skipped"), StepArrays.read(row, "before")),
                row.getBoolean("stale"));
    }
}
