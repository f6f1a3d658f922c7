package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.application.library.ProgressRows;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the progress table, each compared with the end of its event stream in the same query. */
public final class JdbcProgressRows implements ProgressRows {

    private final JdbcClient jdbc;

    /** Reads the progress table and the event store's index. */
    public JdbcProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ProgressId, Row> of(OrganizationId organization, Collection<ProgressId> progress) {
        Map<ProgressId, Row> rows = new HashMap<>();
        jdbc.sql("""
                        SELECT asked.id, p.status, p.completed_steps, p.required_steps, p.current_step_id,
                               p.version, p.attempt, p.revision IS DISTINCT FROM stream.last AS stale
                          FROM unnest(:ids::text[]) AS asked (id)
                          LEFT JOIN walkthrough.walkthrough_progress p
                            ON p.id = asked.id AND p.organization_id = :organization
                          JOIN LATERAL (SELECT e.sequence_number AS last FROM eventstore.domain_events e
                                         WHERE e.aggregate_identifier = asked.id
                                         ORDER BY e.sequence_number DESC LIMIT 1) stream ON true""")
                .param("ids", progress.stream().map(ProgressId::value).toArray(String[]::new))
                .param("organization", organization.value())
                .query(row -> {
                    boolean stale = row.getBoolean("stale");
                    rows.put(
                            new ProgressId(row.getString("id")),
                            new Row(
                                    "completed".equals(row.getString("status")),
                                    row.getInt("completed_steps"),
                                    row.getInt("required_steps"),
                                    Optional.ofNullable(row.getString("current_step_id"))
                                            .map(StepId::new),
                                    row.getInt("version"),
                                    row.getInt("attempt"),
                                    Settled.NONE,
                                    stale));
                });
        return rows;
    }
}
