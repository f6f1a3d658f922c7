package dev.walkthroughs.persistence.projection;

import dev.walkthroughs.persistence.projection.ProjectionStatus.Waiting;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of tokens and of letters say about projections. */
final class Standings {

    private static final String STATUS = """
            SELECT t.processor_name,
                   coalesce((t.token::jsonb ->> 'index')::bigint, 0) AS position,
                   coalesce(h.head, 0) AS head,
                   unseen.behind,
                   CASE WHEN unseen.oldest IS NULL THEN 0
                        ELSE greatest(0, extract(epoch FROM clock_timestamp() - unseen.oldest)) END AS lag,
                   CASE WHEN t.timestamp::timestamptz > clock_timestamp() - interval '10 seconds'
                        THEN coalesce(t.owner, '') ELSE '' END AS owner,
                   w.letters, w.streams, coalesce(first.stream, '') AS stream, coalesce(first.cause, '') AS cause
              FROM eventstore.token_entries t
             CROSS JOIN (SELECT max(global_index) AS head FROM eventstore.domain_events) h
             CROSS JOIN LATERAL (SELECT count(*) AS behind, min(e.time_stamp) AS oldest
                                   FROM eventstore.domain_events e
                                  WHERE e.global_index <= :upTo
                                    AND (e.global_index > coalesce((t.token::jsonb ->> 'index')::bigint, 0)
                                     OR e.global_index IN (SELECT gap::bigint FROM
                                         jsonb_array_elements_text(coalesce(t.token::jsonb -> 'gaps', '[]')) AS gap)))
                                unseen
             CROSS JOIN LATERAL (SELECT count(*) AS letters, count(DISTINCT l.stream) AS streams
                                   FROM eventstore.dead_letters l WHERE l.processor_name = t.processor_name) w
              LEFT JOIN LATERAL (SELECT l.stream, l.cause FROM eventstore.dead_letters l
                                  WHERE l.processor_name = t.processor_name AND l.cause IS NOT NULL
                                  ORDER BY l.put_aside_at, l.stream, l.sequence_number LIMIT 1) first ON true
             ORDER BY t.processor_name, t.segment""";

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far each projection is, as if there were no event behind a place. */
    List<ProjectionStatus> upTo(long place) {
        return DatabaseRole.PROJECTOR.act(() -> jdbc.sql(STATUS)
                .param("upTo", place)
                .query((row, number) -> new ProjectionStatus(
                        row.getString("processor_name"),
                        row.getLong("position"),
                        row.getLong("head"),
                        row.getLong("behind"),
                        Duration.ofMillis(Math.round(row.getDouble("lag") * 1000)),
                        row.getString("owner"),
                        new Waiting(
                                row.getLong("letters"),
                                row.getLong("streams"),
                                row.getString("stream"),
                                row.getString("cause"))))
                .list());
    }
}
