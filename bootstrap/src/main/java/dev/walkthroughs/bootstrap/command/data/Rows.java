package dev.walkthroughs.bootstrap.command.data;

import dev.walkthroughs.application.tables.Column;
import dev.walkthroughs.application.tables.Relation;
import dev.walkthroughs.application.tables.Row;
import dev.walkthroughs.application.tables.RowSink;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.format.table.RowWriter;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a writer, which is opened when the first is on its way, and closed with this. */
final class Rows implements RowSink, Closeable {

    /** Rows between two signs of progress. */
    private static final int STRIDE = 5_000;

    private static final int BAR = 30;

    /** Opens a writer once columns are known. */
    @FunctionalInterface
    interface Opening {
        RowWriter open(List<Column> columns) throws IOException;
    }

    private final Relation relation;
    private final Console console;
    private final boolean shown;
    private final Opening opening;
    private @Nullable RowWriter out;
    private long total;
    private long done;

    /**
     * Rows of a relation.
     *
     * @param shown whether progress is shown
     */
    Rows(Relation relation, Console console, boolean shown, Opening opening) {
        this.relation = relation;
        this.console = console;
        this.shown = shown;
        this.opening = opening;
    }

    @Override
    public boolean wantsTotal() {
        return shown;
    }

    @Override
    public void begin(List<Column> columns, OptionalLong counted) throws IOException {
        total = counted.orElse(0);
        out = opening.open(columns);
    }

    @Override
    public void row(Row row) throws IOException {
        RowWriter writer = out;
        if (writer == null) {
            throw new IllegalStateException("not begun");
        }
        writer.row(row);
        done++;
        if (shown && (done % STRIDE == 0 || done == total)) {
            int filled = (int) (done * BAR / Math.max(total, done));
            console.progress(relation.name() + " [" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + done
                    + " of " + total + " rows");
        }
    }

    @Override
    public void close() throws IOException {
        RowWriter writer = out;
        if (writer != null) {
            writer.close();
        }
    }
}
