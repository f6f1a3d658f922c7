package dev.walkthroughs.application.tables;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** What takes the rows of a relation, one by one. */
public interface RowSink {

    /** Whether rows are to be counted before the first comes, which takes as long as reading them in the worst case. */
    boolean wantsTotal();

    /**
     * Called once, before the first row, also if there is none.
     *
     * @param total how many rows will come; empty if nobody wanted to know
     * @throws IOException if rows cannot be taken; none comes then
     */
    void begin(List<Column> columns, OptionalLong total) throws IOException;

    /**
     * Takes a row.
     *
     * @param row not to be kept: it tells the next one later
     * @throws IOException if it could not be taken; no other comes then
     */
    void row(Row row) throws IOException;
}
