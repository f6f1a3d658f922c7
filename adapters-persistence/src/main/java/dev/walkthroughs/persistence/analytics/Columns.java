package dev.walkthroughs.persistence.analytics;

import dev.walkthroughs.application.tables.Column;
import dev.walkthroughs.application.tables.Column.Kind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a result, and how their values are read. */
final class Columns {

    /** Reads a value of one kind. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        Object at(ResultSet row, int place) throws SQLException;
    }

    private Columns() {}

    /** The columns of a result, in its order. */
    static List<Column> of(ResultSet result) throws SQLException {
        ResultSetMetaData about = result.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(new Column(about.getColumnName(i), kind(about.getColumnTypeName(i), about.getColumnType(i))));
        }
        return columns;
    }

    private static Kind kind(String type, int jdbc) {
        return switch (type) {
            case "text" -> Kind.TEXT;
            case "_text" -> Kind.TEXTS;
            case "int2", "int4", "int8" -> Kind.WHOLE;
            case "numeric" -> Kind.RATE;
            case "bool" -> Kind.FLAG;
            case "timestamptz" -> Kind.MOMENT;
            case "date" -> Kind.DAY;
            default -> {
                if (jdbc == Types.VARCHAR) {
                    // A type of our own whose values are words.
                    yield Kind.TEXT;
                }
                throw new IllegalStateException("no way to read " + type);
            }
        };
    }

    static Reading reading(Kind kind) {
        return switch (kind) {
            case TEXT -> ResultSet::getString;
            case TEXTS -> Columns::texts;
            case WHOLE -> Columns::whole;
            case RATE -> ResultSet::getBigDecimal;
            case FLAG -> Columns::flag;
            case MOMENT -> Columns::moment;
            case DAY -> (row, place) -> row.getObject(place, LocalDate.class);
        };
    }

    private static @Nullable Object texts(ResultSet row, int place) throws SQLException {
        Array array = row.getArray(place);
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static @Nullable Object whole(ResultSet row, int place) throws SQLException {
        long value = row.getLong(place);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Object flag(ResultSet row, int place) throws SQLException {
        boolean value = row.getBoolean(place);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Object moment(ResultSet row, int place) throws SQLException {
        OffsetDateTime value = row.getObject(place, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
