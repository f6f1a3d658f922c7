package dev.walkthroughs.persistence.projection.replay;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes rows of live tables what they are in another schema, in the running transaction. Only rows that differ are
 * written, so readers have nothing to notice where nothing was wrong, and the tables do not grow by their dead rows.
 */
final class Correction {

    private static final String MEMORY = "SET LOCAL work_mem = '128MB'";

    /** The columns that can be written, and those of the primary key. */
    private static final String COLUMNS = """
            SELECT string_agg(quote_ident(a.attname), ',' ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS written,
                   string_agg(quote_ident(a.attname), ',' ORDER BY a.attnum) FILTER (WHERE a.attnum = ANY (i.indkey)) AS key
              FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
             WHERE a.attrelid = :table::regclass AND a.attnum > 0 AND NOT a.attisdropped""";

    private record Columns(List<String> written, List<String> key) {}

    private final JdbcClient jdbc;
    private long removed;
    private long written;

    Correction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows that were wrong or should not have been. */
    long removed() {
        return removed;
    }

    /** Rows that were wrong or missing. */
    long written() {
        return written;
    }

    /** Corrects tables. First what is wrong goes, then what is missing comes: so no unique key is held twice. */
    void correct(List<String> tables, String schema) {
        jdbc.sql(MEMORY).update();
        for (String table : tables) {
            String right = schema + table.substring(table.indexOf('.'));
            Columns columns = columns(table);
            String sameKey = tuple("r", columns.key()) + " = " + tuple("l", columns.key());
            removed += jdbc.sql("DELETE FROM " + table + " l WHERE NOT EXISTS (SELECT 1 FROM " + right + " r WHERE "
                            + sameKey + " AND " + tuple("r", columns.written()) + " IS NOT DISTINCT FROM "
                            + tuple("l", columns.written()) + ")")
                    .update();
            String names = String.join(", ", columns.written());
            written += jdbc.sql("INSERT INTO " + table + " (" + names + ") SELECT " + names + " FROM " + right
                            + " r WHERE NOT EXISTS (SELECT 1 FROM " + table + " l WHERE " + sameKey + ")")
                    .update();
        }
    }

    private Columns columns(String table) {
        return jdbc.sql(COLUMNS)
                .param("table", table)
                .query((row, number) -> new Columns(
                        List.of(row.getString("written").split(",", -1)),
                        // A projected table without a primary key is a fault of its migration.
                        List.of(row.getString("key").split(",", -1))))
                .single();
    }

    private static String tuple(String row, List<String> columns) {
        return "ROW("
                + String.join(
                        ", ", columns.stream().map(column -> row + "." + column).toList()) + ")";
    }
}
