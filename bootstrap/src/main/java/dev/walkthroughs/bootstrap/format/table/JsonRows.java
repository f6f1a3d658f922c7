package dev.walkthroughs.bootstrap.format.table;

import dev.walkthroughs.application.tables.Column;
import dev.walkthroughs.application.tables.Row;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, with every column, null where there is nothing. Moments are in ISO 8601, numbers are numbers. */
final class JsonRows implements RowWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Writer out;
    private final List<Column> columns;
    private final JsonGenerator json;
    private boolean some;

    JsonRows(Writer out, List<Column> columns) {
        this.out = out;
        this.columns = columns;
        json = JSON.writer().withRootValueSeparator("\n").createGenerator(out);
    }

    @Override
    public void row(Row row) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i).name());
            value(row.at(i));
        }
        json.writeEndObject();
        some = true;
    }

    private void value(@Nullable Object value) {
        if (value instanceof Long whole) {
            json.writeNumber(whole);
        } else if (value instanceof BigDecimal rate) {
            json.writeNumber(rate.toPlainString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Instant moment) {
            json.writeString(Texts.moment(moment));
        } else if (value instanceof LocalDate day) {
            json.writeString(day.toString());
        } else if (value instanceof List<?> texts) {
            json.writeStartArray();
            texts.forEach(text -> json.writeString((String) text));
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else {
            json.writeNull();
        }
    }

    @Override
    public void close() throws IOException {
        json.flush();
        if (some) {
            out.write('\n');
        }
        out.close();
    }
}
