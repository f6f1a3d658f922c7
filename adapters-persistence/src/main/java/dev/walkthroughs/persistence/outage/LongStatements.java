package dev.walkthroughs.persistence.outage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements that may take longer than the database lets others take, and than the driver waits for its answers. The
 * database forgets it with the transaction, and the pool when it gets the connection back.
 */
public final class LongStatements {

    /** How much longer than the database the driver waits: what the database ends is told by the database. */
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private LongStatements() {}

    /**
     * Lets each statement of the running transaction take so long.
     *
     * @param most no bound at all if it is zero
     */
    public static void allow(JdbcClient jdbc, Duration most) {
        jdbc.sql("SELECT set_config('statement_timeout', :millis, true)")
                .param("millis", Long.toString(most.toMillis()))
                .query((ResultSet answer) -> {
                    extend(answer.getStatement().getConnection(), most);
                    return true;
                });
    }

    /**
     * Has the driver wait for the answers of a statement that the database ends after so long.
     *
     * @return what to give to {@link #restore} afterwards
     */
    public static int extend(Connection connection, Duration most) throws SQLException {
        int before = connection.getNetworkTimeout();
        int wanted = most.isZero() ? 0 : Math.toIntExact(most.plus(ANSWER).toMillis());
        if (before != 0 && (wanted == 0 || wanted > before)) {
            connection.setNetworkTimeout(Runnable::run, wanted);
        }
        return before;
    }

    /** Has the driver wait as it did before. */
    public static void restore(Connection connection, int before) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, before);
    }
}
