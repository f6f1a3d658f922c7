package dev.walkthroughs.persistence.analysts;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * What somebody with a login tries, statement by statement on a connection of its own; most go on after an error, as
 * whoever tries would.
 *
 * @param refused the SQLSTATEs of which the last statement has to end with one; empty if it may succeed, and then has to tell nothing
 */
record Trick(String name, List<String> refused, List<String> statements) {

    /** How a trick ended. */
    record Told(List<String> cells, String state) {}

    /** One that has to come to nothing though nothing refuses it. */
    static Trick blind(String name, String... statements) {
        return new Trick(name, List.of(), List.of(statements));
    }

    /** One that has to be refused for want of a right. */
    static Trick denied(String name, String... statements) {
        return new Trick(name, List.of("42501"), List.of(statements));
    }

    /** Does it, and gives every value, notice and error that it was told; the state is that of the last statement. */
    Told on(Connection connection) throws SQLException {
        List<String> told = new ArrayList<>();
        String state = "";
        for (String sql : statements) {
            state = "";
            try (Statement statement = connection.createStatement()) {
                if (sql.endsWith("TO STDOUT")) {
                    StringWriter copied = new StringWriter();
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, copied);
                    told.add(copied.toString());
                } else {
                    read(statement, statement.execute(sql), told);
                }
                for (SQLWarning one = statement.getWarnings(); one != null; one = one.getNextWarning()) {
                    told.add(String.valueOf(one.getMessage()));
                }
            } catch (SQLException e) {
                state = String.valueOf(e.getSQLState());
                told.add(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return new Told(told, state);
    }

    private static void read(Statement statement, boolean rows, List<String> told) throws SQLException {
        boolean more = rows;
        while (more || statement.getUpdateCount() >= 0) {
            if (more) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                            told.add(String.valueOf(result.getString(i)));
                        }
                    }
                }
            }
            more = statement.getMoreResults();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
