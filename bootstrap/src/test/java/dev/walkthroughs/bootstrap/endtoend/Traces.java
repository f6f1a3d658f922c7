package dev.walkthroughs.bootstrap.endtoend;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What a request can leave behind: the rows of every table, whatever it is called, each table as one hash. */
record Traces(Map<String, String> tables) {

    /**
     * Tables that change without anybody having written: each projection notes there every few seconds that it is alive,
     * and how far it came; what it wrote shows in its own tables.
     */
    private static final String BOOKKEEPING = "eventstore.token_entries";

    private static final String TABLES = """
            SELECT n.nspname || '.' || quote_ident(c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1""";

    /** The traces so far. */
    static Traces in(Database database) throws SQLException {
        Map<String, String> hashes = new TreeMap<>();
        for (String table : database.texts(TABLES)) {
            if (!table.equals(BOOKKEEPING)) {
                hashes.put(
                        table,
                        database.text(
                                "SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')"
                                        + " FROM " + table + " t"));
            }
        }
        return new Traces(hashes);
    }
}
