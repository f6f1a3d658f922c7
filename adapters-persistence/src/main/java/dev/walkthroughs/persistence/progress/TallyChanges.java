package dev.walkthroughs.persistence.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By how much counts change in one transaction, folded by key before any is written. */
final class TallyChanges {

    /** The key of the table, in its order. */
    static final String COLUMNS =
            "organization_id, walkthrough_id, figure, version, mcp_server_id, subject, span, place";

    private static final String CHANGES = "unnest(:organizations::text[], :walkthroughs::text[], :figures::text[],"
            + " :versions::integer[], :servers::text[], :subjects::text[], :spans::integer[], :places::bigint[],"
            + " :changes::bigint[]) AS d (" + COLUMNS + ", n)";

    private record Key(
            String organization,
            String walkthrough,
            String figure,
            int version,
            String server,
            String subject,
            int span,
            long place) {}

    private final Map<Key, Long> changes = new HashMap<>();

    /**
     * Adds a count, or takes it away.
     *
     * @param row the columns of the table in their order
     * @param sign 1 or -1
     */
    void add(ResultSet row, int sign) throws SQLException {
        Key key = new Key(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getLong(8));
        changes.merge(key, sign * row.getLong(9), Long::sum);
    }

    /** In the order of keys, so that two writers never wait for each other; counts that come to nothing go. */
    void write(JdbcClient jdbc) {
        changes.values().removeIf(change -> change == 0);
        if (changes.isEmpty()) {
            return;
        }
        List<Key> keys = List.copyOf(changes.keySet());
        Map<String, Object> columns = Map.of(
                "organizations", keys.stream().map(Key::organization).toArray(String[]::new),
                "walkthroughs", keys.stream().map(Key::walkthrough).toArray(String[]::new),
                "figures", keys.stream().map(Key::figure).toArray(String[]::new),
                "versions", keys.stream().map(Key::version).toArray(Integer[]::new),
                "servers", keys.stream().map(Key::server).toArray(String[]::new),
                "subjects", keys.stream().map(Key::subject).toArray(String[]::new),
                "spans", keys.stream().map(Key::span).toArray(Integer[]::new),
                "places", keys.stream().map(Key::place).toArray(Long[]::new),
                "changes", keys.stream().map(changes::get).toArray(Long[]::new));
        jdbc.sql("INSERT INTO walkthrough.walkthrough_tallies AS t (" + COLUMNS + ", n) SELECT d.* FROM " + CHANGES
                        + " ORDER BY " + COLUMNS + " ON CONFLICT (" + COLUMNS + ") DO UPDATE SET n = t.n + excluded.n")
                .params(columns)
                .update();
        if (changes.values().stream().anyMatch(change -> change < 0)) {
            jdbc.sql("DELETE FROM walkthrough.walkthrough_tallies t USING " + CHANGES
                            + " WHERE t.n = 0 AND d.n < 0 AND (t.organization_id, t.walkthrough_id, t.figure, t.version,"
                            + " t.mcp_server_id, t.subject, t.span, t.place) = (d.organization_id, d.walkthrough_id,"
                            + " d.figure, d.version, d.mcp_server_id, d.subject, d.span, d.place)")
                    .params(columns)
                    .update();
        }
    }
}
