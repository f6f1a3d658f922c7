package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows and what their columns are called, from wherever they come. A value is a String, Long, Double, Boolean, Instant,
 * LocalDate, a list of Strings, or null.
 *
 * @param types of the columns, as the database calls them
 */
record Told(List<String> names, List<String> types, List<List<@Nullable Object>> rows) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a query answered. */
    static Told by(ResultSet result) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        int width = result.getMetaData().getColumnCount();
        for (int i = 1; i <= width; i++) {
            names.add(result.getMetaData().getColumnName(i));
            types.add(result.getMetaData().getColumnTypeName(i));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                row.add(value(result, i, types.get(i - 1)));
            }
            rows.add(row);
        }
        return new Told(names, types, rows);
    }

    private static @Nullable Object value(ResultSet result, int place, String type) throws SQLException {
        if (result.getObject(place) == null) {
            return null;
        }
        return switch (type) {
            case "int2", "int4", "int8" -> result.getLong(place);
            case "numeric" -> result.getDouble(place);
            case "bool" -> result.getBoolean(place);
            case "timestamptz" -> result.getObject(place, OffsetDateTime.class).toInstant();
            case "date" -> result.getObject(place, LocalDate.class);
            case "_text" -> List.of((String[]) result.getArray(place).getArray());
            default -> result.getString(place);
        };
    }

    /** What a file tells, read by what reads such files. */
    static Told read(String format, Path file, List<String> types) throws IOException {
        return switch (format) {
            case "csv" -> csv(file, types);
            case "jsonl" -> json(file, types);
            default -> ReadParquet.of(file, types);
        };
    }

    private static Told csv(Path file, List<String> types) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setQuoteMode(QuoteMode.NON_NUMERIC)
                .setNullString("")
                .get();
        assertThat(Files.readString(file)).endsWith("\r\n");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            parser.forEach(line -> {
                if (names.isEmpty()) {
                    line.forEach(names::add);
                    return;
                }
                List<@Nullable Object> row = new ArrayList<>();
                for (String text : line) {
                    row.add(text == null ? null : spelled(text, types.get(row.size())));
                }
                rows.add(row);
            });
        }
        return new Told(names, types, rows);
    }

    private static Object spelled(String text, String type) {
        return switch (type) {
            case "int2", "int4", "int8" -> Long.valueOf(text);
            case "numeric" -> Double.valueOf(text);
            case "bool" -> Boolean.valueOf(text);
            case "timestamptz" -> Instant.parse(text);
            case "date" -> LocalDate.parse(text);
            case "_text" ->
                JSON.readTree(text).valueStream().map(JsonNode::stringValue).toList();
            // One apostrophe is taken away where it disarms what follows.
            default ->
                text.matches("(?s)''*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*") ? text.substring(1) : text;
        };
    }

    private static Told json(Path file, List<String> types) throws IOException {
        List<String> names = new ArrayList<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        String all = Files.readString(file);
        assertThat(all).endsWith("}\n");
        for (String line : all.split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            JsonNode object = JSON.readTree(line);
            names.clear();
            names.addAll(object.propertyNames());
            List<@Nullable Object> row = new ArrayList<>();
            for (JsonNode value : object) {
                row.add(value.isNull() ? null : typed(value, types.get(row.size())));
            }
            rows.add(row);
        }
        return new Told(names, types, rows);
    }

    /** These readings fail on a value of another kind. */
    private static Object typed(JsonNode value, String type) {
        return switch (type) {
            case "int2", "int4", "int8" -> value.longValue();
            case "numeric" -> value.doubleValue();
            case "bool" -> value.booleanValue();
            case "timestamptz" -> Instant.parse(value.stringValue());
            case "date" -> LocalDate.parse(value.stringValue());
            case "_text" -> value.valueStream().map(JsonNode::stringValue).toList();
            default -> value.stringValue();
        };
    }

    /** The same in the order of a key: text by its bytes, null last. */
    Told inOrderOf(List<String> key) {
        Comparator<List<@Nullable Object>> order = Comparator.comparing(row -> 0);
        for (String column : key) {
            int place = names.indexOf(column);
            assertThat(place).as("column %s", column).isNotNegative();
            order = order.thenComparing((one, other) -> compared(one.get(place), other.get(place)));
        }
        return new Told(names, types, rows.stream().sorted(order).toList());
    }

    private static int compared(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        if (one instanceof String text) {
            return text.compareTo((String) other);
        }
        if (one instanceof Long number) {
            return number.compareTo((Long) other);
        }
        return one instanceof Instant moment
                ? moment.compareTo((Instant) other)
                : ((LocalDate) one).compareTo((LocalDate) other);
    }

    /** The rows' values in some columns alone. */
    List<List<String>> in(List<String> columns) {
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> String.valueOf(row.get(names.indexOf(column))))
                        .toList())
                .toList();
    }

    /** The rows without some columns. */
    List<List<String>> without(Set<String> columns) {
        return rows.stream()
                .map(row -> IntStream.range(0, names.size())
                        .filter(place -> !columns.contains(names.get(place)))
                        .mapToObj(place -> names.get(place) + "=" + row.get(place))
                        .toList())
                .toList();
    }
}
