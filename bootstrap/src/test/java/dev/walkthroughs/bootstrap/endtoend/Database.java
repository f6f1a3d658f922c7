package dev.walkthroughs.bootstrap.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The product's database, seen from outside. */
record Database(String url, String user, String password) {

    /** The database of the embedded server that runs in a data directory, by what the server leaves there. */
    static Database embeddedIn(Path data) throws IOException {
        Path version = data.resolve("postgres").resolve("18");
        return new Database(
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readString(version.resolve("port")).strip() + "/walkthroughs",
                "postgres",
                Files.readString(version.resolve("data").resolve("walkthroughs.password"))
                        .strip());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The first column of all rows, as text. */
    List<String> texts(String sql, String... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            return found;
        }
    }

    String text(String sql, String... parameters) throws SQLException {
        List<String> found = texts(sql, parameters);
        if (found.size() != 1) {
            throw new AssertionError("one row expected, found " + found);
        }
        return found.get(0);
    }

    /** How many events there are. */
    long events() throws SQLException {
        return Long.parseLong(text("SELECT count(*) FROM eventstore.domain_events"));
    }

    /** How often a step was completed, by anyone. */
    long completionsOf(String stepId) throws SQLException {
        return Long.parseLong(text(
                "SELECT count(*) FROM eventstore.domain_events"
                        + " WHERE payload_type LIKE '%StepCompleted' AND payload ->> 'step' = ?",
                stepId));
    }

    /** The steps one learner completed, in order. */
    List<String> completedBy(String progressId) throws SQLException {
        return texts(
                "SELECT payload ->> 'step' FROM eventstore.domain_events WHERE payload_type LIKE '%StepCompleted'"
                        + " AND aggregate_identifier = ? ORDER BY sequence_number",
                progressId);
    }

    /** The short names of everything that was recorded about a progress, in order. */
    List<String> historyOf(String progressId) throws SQLException {
        return texts(
                "SELECT regexp_replace(payload_type, '.*[.$]', '') FROM eventstore.domain_events"
                        + " WHERE aggregate_identifier = ? ORDER BY sequence_number",
                progressId);
    }

    /** The progress opened last. */
    String newestProgress() throws SQLException {
        return text("SELECT aggregate_identifier FROM eventstore.domain_events"
                + " WHERE payload_type LIKE '%AttemptStarted' ORDER BY global_index DESC LIMIT 1");
    }

    /** Every row of every table of a schema, as text, in a fixed order. */
    Map<String, List<String>> rows(String schema) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : texts(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'",
                schema)) {
            String name = schema + ".\"" + table + '"';
            all.put(table, texts("SELECT t::text FROM " + name + " t ORDER BY 1"));
        }
        return all;
    }
}
