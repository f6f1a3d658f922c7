package dev.walkthroughs.bootstrap.format.table;

import dev.walkthroughs.application.tables.Column;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A format in which rows are written; its name is the word for it on the command line. */
public enum TableFormat {
    /** Values between commas, with a header. */
    CSV,
    /** Values in columns, typed and compressed. */
    PARQUET,
    /** A JSON object a line. */
    JSONL;

    /** Whether it is text, which can be written to a terminal or through a pipe. */
    public boolean isText() {
        return this != PARQUET;
    }

    /**
     * Begins a file.
     *
     * @param relation what the rows are called where the format has a place for it
     * @param out closed with the writer
     */
    public RowWriter open(OutputStream out, String relation, List<Column> columns) throws IOException {
        return isText()
                ? open(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), columns)
                : new ParquetRows(out, relation, columns);
    }

    /** Begins a text; only for a format that is one. */
    public RowWriter open(Writer out, List<Column> columns) throws IOException {
        return switch (this) {
            case CSV -> new CsvRows(out, columns);
            case JSONL -> new JsonRows(out, columns);
            case PARQUET -> throw new IllegalStateException("Parquet is no text");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
