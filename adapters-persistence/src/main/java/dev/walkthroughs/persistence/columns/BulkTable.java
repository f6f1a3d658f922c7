package dev.walkthroughs.persistence.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that any number of rows is written to by one statement: every column comes as one array of values.
 *
 * @param <R> what a row is made from
 */
public final class BulkTable<R> {

    private record Column<R>(
            String name,
            String type,
            String words,
            Function<R, @Nullable Object> value,
            IntFunction<@Nullable Object[]> array) {}

    private final String table;
    private final List<Column<R>> columns = new ArrayList<>();
    private String statement = "";

    /** A table with its schema; its columns follow, and then what happens to rows that are there. */
    public BulkTable(String table) {
        this.table = table;
    }

    /** A column of text. */
    public BulkTable<R> text(String name, Function<R, @Nullable Object> value) {
        return column(name, "text", "r." + name, value, String[]::new);
    }

    /** A column of another type that text is cast to, such as an array written as one. */
    public BulkTable<R> cast(String name, String type, Function<R, @Nullable Object> value) {
        return column(name, "text", "r." + name + "::" + type, value, String[]::new);
    }

    /** A column of whole numbers. */
    public BulkTable<R> integer(String name, Function<R, @Nullable Object> value) {
        return column(name, "integer", "r." + name, value, Integer[]::new);
    }

    /** A column of large whole numbers. */
    public BulkTable<R> bigint(String name, Function<R, @Nullable Object> value) {
        return column(name, "bigint", "r." + name, value, Long[]::new);
    }

    /** A column of truth values. */
    public BulkTable<R> truth(String name, Function<R, @Nullable Object> value) {
        return column(name, "boolean", "r." + name, value, Boolean[]::new);
    }

    /** A column of moments, given as microseconds since 1970-01-01, UTC. */
    public BulkTable<R> moment(String name, Function<R, @Nullable Object> value) {
        // A product with an interval is one of doubles, which are exact until the year 2255.
        return column(
                name, "bigint", "timestamptz 'epoch' + r." + name + " * interval '1 microsecond'", value, Long[]::new);
    }

    private BulkTable<R> column(
            String name,
            String type,
            String words,
            Function<R, @Nullable Object> value,
            IntFunction<@Nullable Object[]> array) {
        columns.add(new Column<>(name, type, words, value, array));
        return this;
    }

    /** A row whose key is there takes its place. */
    public BulkTable<R> replacing(String... key) {
        Set<String> keys = new HashSet<>(Arrays.asList(key));
        statement = insert() + " ON CONFLICT (" + String.join(", ", key) + ") DO UPDATE SET "
                + columns.stream()
                        .map(Column::name)
                        .filter(name -> !keys.contains(name))
                        .map(name -> name + " = excluded." + name)
                        .collect(Collectors.joining(", "));
        return this;
    }

    /** A row that is there stays as it is. */
    public BulkTable<R> keeping() {
        statement = insert() + " ON CONFLICT DO NOTHING";
        return this;
    }

    /** A row that is there is a failure. */
    public BulkTable<R> adding() {
        statement = insert();
        return this;
    }

    private String insert() {
        return "INSERT INTO " + table + " (" + joined(Column::name) + ") SELECT " + joined(Column::words)
                + " FROM unnest(" + joined(one -> ":" + parameter(one) + "::" + one.type() + "[]") + ") AS r ("
                + joined(Column::name) + ")";
    }

    private String joined(Function<Column<R>, String> word) {
        return columns.stream().map(word).collect(Collectors.joining(", "));
    }

    String statement() {
        return statement;
    }

    /** The columns of rows, by the names of parameters. */
    Map<String, Object> arrays(Collection<R> rows) {
        Map<String, Object> arrays = new HashMap<>();
        for (Column<R> column : columns) {
            arrays.put(parameter(column), rows.stream().map(column.value()).toArray(column.array()));
        }
        return arrays;
    }

    private String parameter(Column<R> column) {
        return table.substring(table.indexOf('.') + 1) + "_" + column.name();
    }
}
