package dev.walkthroughs.persistence.analytics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks one connection the same thing several times, and how it was planned.
 *
 * @param times how often what counts; a third as often before that
 * @param busy where the system tells how long the process at the other end has had a processor; need not exist
 */
record Asking(Connection connection, int times, Path busy) {

    private static final Pattern SCAN =
            Pattern.compile("(Seq Scan|Index Only Scan using \\w+|Index Scan using \\w+|Bitmap Heap Scan) on (\\w+)");

    /** Medians, in milliseconds: from asking until the last row was there, and of the processor's time. */
    record Answer(long rows, double millis, double busyMillis, List<String> plan) {

        /** How tables are read, each way once. */
        Set<String> scans() {
            Set<String> scans = new TreeSet<>();
            for (String line : plan) {
                Matcher scan = SCAN.matcher(line);
                if (scan.find()) {
                    scans.add(scan.group());
                }
            }
            return scans;
        }

        /** Rows and both times, for a table of such. */
        String figures() {
            return String.format(Locale.ROOT, "%,8d %8.1f %8.1f", rows, millis, busyMillis);
        }
    }

    /** Asks through a connection to this machine. */
    static Asking through(Connection connection, int times) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet process = statement.executeQuery("SELECT pg_backend_pid()")) {
            process.next();
            return new Asking(connection, times, Path.of("/proc", process.getString(1), "schedstat"));
        }
    }

    /** The answer to a query that is written out. */
    Answer literally(String query) throws SQLException, IOException {
        return answer(query);
    }

    /**
     * The answer to a query with parameters, planned once for whatever they are, as servers do from the sixth time on where
     * it seems to pay.
     *
     * @param arguments as SQL
     */
    Answer prepared(String query, String types, String arguments) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE asked (" + types + ") AS " + query);
            Answer answer = answer("EXECUTE asked (" + arguments + ")");
            statement.execute("DEALLOCATE asked");
            statement.execute("RESET plan_cache_mode");
            return answer;
        }
    }

    private Answer answer(String query) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            double[] millis = new double[times];
            double[] busyMillis = new double[times];
            long rows = 0;
            for (int i = -times / 3; i < times; i++) {
                long before = busyNanos();
                long begin = System.nanoTime();
                rows = rows(statement, query);
                long end = System.nanoTime();
                if (i >= 0) {
                    millis[i] = (end - begin) / 1e6;
                    busyMillis[i] = (busyNanos() - before) / 1e6;
                }
            }
            List<String> plan = new ArrayList<>();
            try (ResultSet line = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) " + query)) {
                while (line.next()) {
                    plan.add(line.getString(1));
                }
            }
            return new Answer(rows, median(millis), median(busyMillis), plan);
        }
    }

    private static long rows(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            long rows = 0;
            while (result.next()) {
                rows++;
            }
            return rows;
        }
    }

    private long busyNanos() throws IOException {
        if (!Files.isReadable(busy)) {
            return 0;
        }
        String first = Files.readString(busy);
        return Long.parseLong(first.substring(0, first.indexOf(' ')));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
