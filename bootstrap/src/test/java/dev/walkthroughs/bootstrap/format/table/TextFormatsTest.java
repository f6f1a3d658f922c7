package dev.walkthroughs.bootstrap.format.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.tables.Column;
import dev.walkthroughs.application.tables.Column.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rows as text")
class TextFormatsTest {

    private static String written(TableFormat format, List<Column> columns, Object... values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = format.open(out, "rows", columns)) {
            writer.row(place -> values[place]);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final List<Column> ALL = Arrays.stream(Kind.values())
            .map(kind -> new Column("c_" + kind, kind))
            .toList();

    private static final Object[] VALUES = {
        "a \"b\",\n\u2603",
        List.of("x", "\""),
        -7L,
        new BigDecimal("0.0000"),
        true,
        Instant.parse("2026-03-31T22:00:00.5Z"),
        LocalDate.of(2026, 3, 1)
    };

    @Test
    @DisplayName("are CSV with a header, quotes around whatever is no number, and ISO 8601")
    void areCsv() throws IOException {
        assertThat(written(TableFormat.CSV, ALL, VALUES))
                .isEqualTo("\"c_TEXT\",\"c_TEXTS\",\"c_WHOLE\",\"c_RATE\",\"c_FLAG\",\"c_MOMENT\",\"c_DAY\"\r\n"
                        + "\"a \"\"b\"\",\n\u2603\",\"[\"\"x\"\",\"\"\\\"\"\"\"]\",-7,0.0000,\"true\","
                        + "\"2026-03-31T22:00:00.500000Z\",\"2026-03-01\"\r\n");
    }

    @Test
    @DisplayName("are a JSON object a line, its values of their own types")
    void areJson() throws IOException {
        assertThat(written(TableFormat.JSONL, ALL, VALUES))
                .isEqualTo(
                        "{\"c_TEXT\":\"a \\\"b\\\",\\n\u2603\",\"c_TEXTS\":[\"x\",\"\\\"\"],\"c_WHOLE\":-7,\"c_RATE\":0.0000,\"c_FLAG\":true,"
                                + "\"c_MOMENT\":\"2026-03-31T22:00:00.500000Z\",\"c_DAY\":\"2026-03-01\"}\n");
    }

    @Test
    @DisplayName("tell the empty text from none at all")
    void tellEmptyFromNull() throws IOException {
        List<Column> two = List.of(new Column("a", Kind.TEXT), new Column("b", Kind.TEXT));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter csv = TableFormat.CSV.open(out, "rows", two)) {
            csv.row(place -> place == 0 ? null : "");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\"a\",\"b\"\r\n,\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "+1", "-1", "@a", "\tb", "\rc", "\nd", "\uFF1De", "\uFF0Bf", "\uFF0Dg", "\uFF20h", "'=i", "''-j"
            })
    @DisplayName("have an apostrophe in front where a spreadsheet would begin to calculate, or one is there already")
    void disarm(String text) throws IOException {
        List<Column> one = List.of(new Column("a", Kind.TEXT));
        assertThat(written(TableFormat.CSV, one, text)).isEqualTo("\"a\"\r\n\"'" + text + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e=f", "wt_-", "'", "'a", "a+b"})
    @DisplayName("are left alone otherwise")
    void leaveAlone(String text) throws IOException {
        assertThat(written(TableFormat.CSV, List.of(new Column("a", Kind.TEXT)), text))
                .isEqualTo("\"a\"\r\n\"" + text + "\"\r\n");
    }
}
