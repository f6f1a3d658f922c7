package dev.walkthroughs.persistence.analytics;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.figures.Figures;
import dev.walkthroughs.application.figures.Relation;
import dev.walkthroughs.application.figures.Row;
import dev.walkthroughs.application.figures.Snapshot;
import dev.walkthroughs.application.figures.View;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.persistence.walls.DatabaseRole;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the views in one transaction that writes nothing and sees one moment. */
public final class JdbcFigures implements Figures {

    private final JdbcClient jdbc;
    private final TransactionTemplate oneMoment;

    /** Reads as the operator, who alone may see the views, and asks for one organization in every query. */
    public JdbcFigures(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public Snapshot at(OrganizationId organization, Optional<WalkthroughId> walkthrough) {
        return TenantScope.within(
                organization,
                () -> DatabaseRole.OPERATOR.act(
                        () -> Objects.requireNonNull(oneMoment.execute(status -> read(organization, walkthrough)))));
    }

    private Snapshot read(OrganizationId organization, Optional<WalkthroughId> walkthrough) {
        Map<String, Map<String, String>> comments = comments();
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
                (view, sql) -> relations.put(view, relation(view, comments, read(sql, organization, chosen))));
        return jdbc.sql("SELECT name, now() AS taken_at FROM walkthrough.organization WHERE id = :organization")
                .param("organization", organization.value())
                .query((row, number) -> new Snapshot(
                        row.getString("name"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        relations))
                .single();
    }

    private List<Row> read(String sql, OrganizationId organization, List<String> chosen) {
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
    private Map<String, Map<String, String>> comments() {
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
