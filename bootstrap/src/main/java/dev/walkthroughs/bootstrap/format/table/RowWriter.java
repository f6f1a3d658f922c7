package dev.walkthroughs.bootstrap.format.table;

import dev.walkthroughs.application.tables.Row;
import java.io.Closeable;
import java.io.IOException;

/** Writes rows in one format; closing it writes the end of the file, and closes what it writes to. */
public interface RowWriter extends Closeable {

    /** Writes a row, whose values are of the kinds of its columns. */
    void row(Row row) throws IOException;
}
