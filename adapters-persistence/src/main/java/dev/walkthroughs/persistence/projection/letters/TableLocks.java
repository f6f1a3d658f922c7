package dev.walkthroughs.persistence.projection.letters;

import dev.walkthroughs.persistence.outage.LongStatements;
import dev.walkthroughs.persistence.projection.Projection;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who writes a projection's tables: processors a batch at a time, or one that wants them alone. All take the tables in
 * the order of the projection, so that they do not lock each other up. Readers never wait.
 */
public final class TableLocks {

    /** How long a processor waits for one that has the tables alone. */
    private static final Duration FOR_A_BATCH = Duration.ofMinutes(15);

    /** How long one that wants the tables alone goes on trying. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Tries that give way at once, to writers by hand that may hold one table and want another. */
    private static final int POLITE = 10;

    private static final String SHORT = "300ms";

    /** Longer than the second after which PostgreSQL has an automatic VACUUM give way. */
    private static final String LONG = "3s";

    /** SQLSTATE lock_not_available, PostgreSQL documentation, appendix A. */
    private static final String LOCK_TIMEOUT = "55P03";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Locks in transactions of this kind. */
    public TableLocks(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Has the running transaction write a batch; it waits while somebody has the tables alone. */
    static void forABatch(JdbcClient jdbc, ConnectionProvider connections, Projection projection) {
        try (Connection connection = connections.getConnection()) {
            int before = LongStatements.extend(connection, FOR_A_BATCH);
            // In one round trip.
            jdbc.sql("SET LOCAL statement_timeout = " + FOR_A_BATCH.toMillis() + "; LOCK TABLE "
                            + String.join(", ", projection.tables())
                            + " IN ROW EXCLUSIVE MODE; SET LOCAL statement_timeout TO DEFAULT")
                    .update();
            LongStatements.restore(connection, before);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("no connection to lock tables by", e);
        }
    }

    /**
     * Does work in a transaction of its own that alone writes the tables, as projector and without a limit on statements.
     *
     * @throws DataAccessException if they cannot be had within five minutes
     */
    public <T> T alone(Projection projection, Supplier<T> work) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int tries = 0; ; tries++) {
            String patience = tries < POLITE ? SHORT : LONG;
            try {
                return DatabaseRole.PROJECTOR.act(() -> Objects.requireNonNull(transaction.execute(status -> {
                    lock(projection, patience);
                    return work.get();
                })));
            } catch (DataAccessException e) {
                if (!isLockTimeout(e) || System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    private void lock(Projection projection, String patience) {
        LongStatements.allow(jdbc, Duration.ZERO);
        jdbc.sql("SET LOCAL lock_timeout = '" + patience + "'").update();
        jdbc.sql("LOCK TABLE " + String.join(", ", projection.tables()) + " IN EXCLUSIVE MODE")
                .update();
        jdbc.sql("SET LOCAL lock_timeout = 0").update();
    }

    private static boolean isLockTimeout(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState());
    }
}
