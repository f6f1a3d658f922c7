package dev.walkthroughs.persistence.columns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements that are sent together: they cost one round trip, in which a busy machine may take its time. */
public final class BulkWrite {

    private final List<String> statements = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Writes rows of a table, each key once; without any it does nothing. A table may come once. */
    public <R> BulkWrite rows(BulkTable<R> table, Collection<R> rows) {
        if (!rows.isEmpty()) {
            statement(table.statement(), table.arrays(rows));
        }
        return this;
    }

    /** Runs a statement; no other may have parameters of the same names. */
    public void statement(String words, Map<String, Object> values) {
        statements.add(words);
        parameters.putAll(values);
    }

    /** Sends them, in their order. */
    public void run(JdbcClient jdbc) {
        if (!statements.isEmpty()) {
            jdbc.sql(String.join(";\n", statements)).params(parameters).update();
        }
    }
}
