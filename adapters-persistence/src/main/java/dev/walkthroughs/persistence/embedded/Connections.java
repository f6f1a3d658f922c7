package dev.walkthroughs.persistence.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/**
 * Short connections to a server, to see how it is.
 *
 * @param password of the superuser; {@link #toString()} leaves it out
 * @param answerTimeout longest wait for a connection, and again for an answer; in whole seconds, at least one
 */
record Connections(int port, String password, Duration answerTimeout) {

    static final String DATABASE = "walkthroughs";

    /** The server is starting, recovering or stopping. */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private static final String TOO_MANY_CONNECTIONS = "53300";

    private static final Set<String> WRONG_PASSWORD =
            Set.of(PSQLState.INVALID_PASSWORD.getState(), PSQLState.INVALID_AUTHORIZATION_SPECIFICATION.getState());

    /** What a server says to a new connection. */
    enum Answer {
        /** It serves. */
        READY,
        /** It is starting, recovering or stopping, and says so. */
        BUSY,
        /** It says nothing, or nothing one can build on. */
        SILENT
    }

    /** @throws EmbeddedPostgresException if the server does not accept our password */
    Answer ask() {
        try (Connection connection = connect(answerTimeout)) {
            return connection.isValid(seconds(answerTimeout)) ? Answer.READY : Answer.SILENT;
        } catch (SQLException e) {
            String state = e.getSQLState();
            if (state != null && WRONG_PASSWORD.contains(state)) {
                throw new EmbeddedPostgresException(
                        "The embedded PostgreSQL on port " + port + " does not accept the password it was made with."
                                + " Set the password of its user " + Cluster.SUPERUSER
                                + " back to the content of walkthroughs.password in its data.",
                        e);
            }
            if (TOO_MANY_CONNECTIONS.equals(state)) {
                return Answer.READY;
            }
            return CANNOT_CONNECT_NOW.equals(state) ? Answer.BUSY : Answer.SILENT;
        }
    }

    /** Creates the product's database unless an earlier start did. */
    void createDatabase(Duration timeout) {
        try (Connection connection = connect(timeout);
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + DATABASE);
        } catch (SQLException e) {
            if (TOO_MANY_CONNECTIONS.equals(e.getSQLState())) {
                return; // whoever took them all found the database
            }
            throw new EmbeddedPostgresException("Cannot create the database " + DATABASE + " on port " + port, e);
        }
    }

    private Connection connect(Duration answerWait) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(Cluster.SUPERUSER);
        source.setPassword(password);
        source.setSslMode("disable"); // the server has none, and asking first doubles the wait for a silent one
        source.setGssEncMode("disable");
        source.setConnectTimeout(seconds(answerTimeout));
        source.setSocketTimeout(seconds(answerWait));
        return source.getConnection();
    }

    private static int seconds(Duration wait) {
        return Math.toIntExact(Math.max(1, wait.toSeconds()));
    }

    @Override
    public String toString() {
        return "Connections to port " + port;
    }
}
