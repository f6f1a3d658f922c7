package dev.walkthroughs.bootstrap.format.table;

import dev.walkthroughs.application.tables.Column;
import dev.walkthroughs.application.tables.Row;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * CSV by RFC 4180, with a header. Text is in quotes, also the empty one; null is nothing at all, without quotes.
 *
 * <p>Spreadsheets run text that begins with certain characters as a formula, quotes or not. Titles are written by
 * authors, and names of clients by whoever connects, so such text gets an apostrophe in front, and so does text that has
 * one there already: whoever takes one apostrophe away has the text again.
 */
final class CsvRows implements RowWriter {

    /** What a spreadsheet takes for the begin of a formula, ASCII or full width, or skips before looking for one. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CSVPrinter out;
    private final int width;

    CsvRows(Writer out, List<Column> columns) throws IOException {
        this.out = CSVFormat.RFC4180
                .builder()
                .setQuoteMode(QuoteMode.NON_NUMERIC)
                .get()
                .print(out);
        width = columns.size();
        for (Column column : columns) {
            this.out.print(column.name());
        }
        this.out.println();
    }

    @Override
    public void row(Row row) throws IOException {
        for (int place = 0; place < width; place++) {
            out.print(spelled(row.at(place)));
        }
        out.println();
    }

    private static @Nullable Object spelled(@Nullable Object value) {
        if (value instanceof Instant moment) {
            return Texts.moment(moment);
        }
        if (value instanceof String text) {
            return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
        }
        if (value instanceof List<?> texts) {
            return JSON.writeValueAsString(texts);
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
