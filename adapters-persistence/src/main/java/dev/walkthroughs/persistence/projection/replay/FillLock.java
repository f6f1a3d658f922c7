package dev.walkthroughs.persistence.projection.replay;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The right to fill a schema, which one process has at a time. It is bound to a connection of its own outside any
 * transaction, so the database takes it from whoever is killed.
 */
final class FillLock {

    private static final String TAKE = "SELECT pg_try_advisory_lock(hashtext('walkthroughs replay'), hashtext(?))";

    private static final String GIVE = "SELECT pg_advisory_unlock(hashtext('walkthroughs replay'), hashtext(?))";

    private FillLock() {}

    /** Does work while nobody else fills the schema; empty if somebody does, in this process or another. */
    static <T> Optional<T> holding(DataSource pool, String schema, Supplier<T> work) {
        // Behind the walls, whose connections are always in a transaction.
        try (Connection connection = pool.unwrap(HikariDataSource.class).getConnection()) {
            if (!answer(connection, TAKE, schema)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                answer(connection, GIVE, schema);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock on " + schema + " cannot be had, or was lost", e);
        }
    }

    private static boolean answer(Connection connection, String question, String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
