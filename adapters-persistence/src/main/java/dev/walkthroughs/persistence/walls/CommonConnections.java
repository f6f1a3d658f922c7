package dev.walkthroughs.persistence.walls;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Connections as the pool has them: in the service's role, in no organization, each statement a transaction of its own.
 * They are for statements that several callers share, and that say themselves whose rows they are about (ADR 0037).
 */
public final class CommonConnections {

    private final DataSource pool;
    private final DatabaseRole usual;

    /** Looks for the pool behind the walls; a source without walls is its own pool, for whoever is usually the service. */
    public CommonConnections(DataSource source) {
        try {
            if (source.isWrapperFor(WalledDataSource.class)) {
                WalledDataSource walled = source.unwrap(WalledDataSource.class);
                this.pool = walled.pool();
                this.usual = walled.usual();
            } else {
                this.pool = source;
                this.usual = DatabaseRole.SERVICE;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a data source that cannot say what is behind it", e);
        }
    }

    /** Whether the current thread may share: it works in the service's role, and has begun no transaction. */
    public boolean fit() {
        return usual == DatabaseRole.SERVICE
                && DatabaseRole.taken().isEmpty()
                && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    /**
     * A connection, to be closed.
     *
     * @throws SQLException if the pool has none
     */
    public Connection get() throws SQLException {
        return pool.getConnection();
    }
}
