package dev.walkthroughs.persistence.analytics;

import dev.walkthroughs.application.figures.Figures;
import dev.walkthroughs.application.figures.Relation;
import dev.walkthroughs.application.figures.Row;
import dev.walkthroughs.application.figures.Snapshot;
import dev.walkthroughs.application.figures.View;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.persistence.replica.AnalystReads;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the views in one transaction that writes nothing and sees one moment. */
public final class JdbcFigures implements Figures {

    private final AnalystReads reads;

    /** Reads as the operator, who alone may see the views, and asks for one organization in every query. */
    public JdbcFigures(AnalystReads reads) {
        this.reads = reads;
    }

    @Override
    public Snapshot at(OrganizationId organization, Optional<WalkthroughId> walkthrough) {
        return reads.atOneMoment(organization, jdbc -> read(jdbc, organization, walkthrough));
    }

    private static Snapshot read(JdbcClient jdbc, OrganizationId organization, Optional<WalkthroughId> walkthrough) {
        Map<String, Map<String, String>> comments = comments(jdbc);
        List<Row> walkthroughs = jdbc.sql(ViewQueries.WALKTHROUGHS)
                .param("organization", organization.value())
                .param("walkthrough", walkthrough.map(WalkthroughId::value).orElse(null))
                .param("walkthroughs", MOST_WALKTHROUGHS)
                .query((row, number) -> row(row))
                .list();
        List<String> chosen =
                walkthroughs.stream().map(row -> row.text(Relation.WALKTHROUGH)).toList();
        Map<View, Relation> relations = new EnumMap<>(View.class);
        relations.put(View.WALKTHROUGH_OVERVIEW, relation(View.WALKTHROUGH_OVERVIEW, comments, walkthroughs));
        ViewQueries.OTHERS.forEach(
                (view, sql) -> relations.put(view, relation(view, comments, read(jdbc, sql, organization, chosen))));
        // A replica may not have heard of the organization yet.
        return jdbc.sql("SELECT coalesce((SELECT name FROM walkthrough.organization WHERE id = :organization),"
                        + " :organization) AS name, now() AS taken_at")
                .param("organization", organization.value())
                .query((row, number) -> new Snapshot(
                        row.getString("name"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        relations))
                .single();
    }

    private static List<Row> read(JdbcClient jdbc, String sql, OrganizationId organization, List<String> chosen) {
        return jdbc.sql(sql)
                .param("organization", organization.value())
                // An empty list is no SQL, and no id is empty.
                .param("chosen", chosen.isEmpty() ? List.of("") : chosen)
                .param("days", MOST_DAYS)
                .param("weeks", MOST_WEEKS)
                .param("rows", MOST_ROWS)
                .query((row, number) -> row(row))
                .list();
    }

    private static Relation relation(View view, Map<String, Map<String, String>> comments, List<Row> rows) {
        Map<String, String> own = comments.getOrDefault(view.relation(), Map.of());
        return new Relation(own.getOrDefault("", ""), own, rows);
    }

    /** By relation and column; of the relation itself under no name. */
    private static Map<String, Map<String, String>> comments(JdbcClient jdbc) {
        Map<String, Map<String, String>> comments = new HashMap<>();
        jdbc.sql(ViewQueries.COMMENTS)
                .query((row, number) -> comments.computeIfAbsent(row.getString("relname"), any -> new HashMap<>())
                        .put(row.getString("attname"), row.getString("description")))
                .list();
        return comments;
    }

    private static Row row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Optional<Object>> values = new HashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i), Optional.ofNullable(plain(row.getObject(i))));
        }
        return new Row(values);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Timestamp moment) {
            return moment.toInstant();
        }
        return value instanceof Date day ? day.toLocalDate() : value;
    }
}
