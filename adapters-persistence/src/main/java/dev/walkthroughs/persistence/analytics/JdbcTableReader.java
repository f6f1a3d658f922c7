package dev.walkthroughs.persistence.analytics;

import dev.walkthroughs.application.tables.Column;
import dev.walkthroughs.application.tables.Column.Kind;
import dev.walkthroughs.application.tables.Extract;
import dev.walkthroughs.application.tables.Relation;
import dev.walkthroughs.application.tables.Row;
import dev.walkthroughs.application.tables.RowSink;
import dev.walkthroughs.application.tables.TableReader;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.replica.AnalystReads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads relations through a cursor, in one transaction that sees one moment and writes nothing. */
public final class JdbcTableReader implements TableReader {

    /** Rows that are fetched at a time. */
    static final int FETCHED = 1_000;

    /** All projections' tables are complete up to the earliest of their moments. */
    private static final String COMPLETE = "SELECT now() AS taken_at,"
            + " CASE WHEN count(*) > 0 AND count(*) = count(complete_to) THEN min(complete_to) END AS complete_to"
            + " FROM analytics.freshness WHERE organization_id = ?";

    private final AnalystReads reads;

    /** Reads where analysts' figures are read. */
    public JdbcTableReader(AnalystReads reads) {
        this.reads = reads;
    }

    @Override
    public Extract read(OrganizationId organization, Relation relation, Optional<Instant> since, RowSink sink) {
        return reads.atOneMoment(organization, jdbc -> {
            // It also takes role and organization, with which a statement would not be read through a cursor.
            Extract nothing = jdbc.sql(COMPLETE)
                    .param(organization.value())
                    .query((row, number) -> new Extract(
                            0,
                            row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(row.getObject("complete_to", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant)))
                    .single();
            long rows = rows(jdbc, organization, relation, since, sink);
            return new Extract(rows, nothing.takenAt(), nothing.completeTo());
        });
    }

    private static long rows(
            JdbcClient jdbc, OrganizationId organization, Relation relation, Optional<Instant> since, RowSink sink) {
        String from = " FROM " + relation.schema() + "." + relation.name();
        List<Column> columns = jdbc.sql("SELECT *" + from + " LIMIT 0").query((ResultSet none) -> Columns.of(none));
        String where = from + " WHERE organization_id = ?"
                + since.map(any -> newer(relation)).orElse("");
        OptionalLong total = OptionalLong.empty();
        if (sink.wantsTotal()) {
            total = OptionalLong.of(bound(jdbc, "SELECT count(*)" + where, organization, relation, since, columns)
                    .query(Long.class)
                    .single());
        }
        begin(sink, columns, total);
        return bound(
                        jdbc,
                        "SELECT *" + where + " ORDER BY " + order(relation, columns),
                        organization,
                        relation,
                        since,
                        columns)
                .withFetchSize(FETCHED)
                .query((ResultSet rows) -> given(rows, columns, sink));
    }

    private static StatementSpec bound(
            JdbcClient jdbc,
            String sql,
            OrganizationId organization,
            Relation relation,
            Optional<Instant> since,
            List<Column> columns) {
        StatementSpec statement = jdbc.sql(sql).param(organization.value());
        return since.map(from -> statement.param(
                        kind(columns, column(relation)) == Kind.DAY
                                ? LocalDate.ofInstant(from, ZoneOffset.UTC)
                                : from.atOffset(ZoneOffset.UTC)))
                .orElse(statement);
    }

    private static String newer(Relation relation) {
        return " AND " + column(relation) + " >= ?";
    }

    private static String column(Relation relation) {
        return relation.since()
                .orElseThrow(() ->
                        new IllegalArgumentException("nothing tells how new rows of " + relation.name() + " are"));
    }

    /** By bytes, so that the order depends on no database's language. */
    private static String order(Relation relation, List<Column> columns) {
        return relation.key().stream()
                .map(key -> kind(columns, key) == Kind.TEXT ? key + " COLLATE \"C\"" : key)
                .collect(Collectors.joining(", "));
    }

    private static Kind kind(List<Column> columns, String name) {
        return columns.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no column " + name))
                .kind();
    }

    private static void begin(RowSink sink, List<Column> columns, OptionalLong total) {
        try {
            sink.begin(columns, total);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Long given(ResultSet rows, List<Column> columns, RowSink sink) throws SQLException {
        List<Columns.Reading> readings = new ArrayList<>();
        columns.forEach(column -> readings.add(Columns.reading(column.kind())));
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        Row row = place -> values[place];
        long count = 0;
        while (rows.next()) {
            for (int i = 0; i < values.length; i++) {
                values[i] = readings.get(i).at(rows, i + 1);
            }
            try {
                sink.row(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count++;
        }
        return count;
    }
}
