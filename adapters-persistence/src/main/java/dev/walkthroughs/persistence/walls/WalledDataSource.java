package dev.walkthroughs.persistence.walls;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections whose statements run in the role and for the organization of the thread that makes them. */
public final class WalledDataSource extends DelegatingDataSource {

    private final DatabaseRole usual;

    /**
     * Puts walls around connections.
     *
     * @param usual the role of threads that have taken none
     */
    public WalledDataSource(DataSource target, DatabaseRole usual) {
        super(target);
        this.usual = usual;
    }

    /** What is behind the walls. */
    DataSource pool() {
        return obtainTargetDataSource();
    }

    /** The role of threads that have taken none. */
    DatabaseRole usual() {
        return usual;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return WalledConnection.around(super.getConnection(), usual);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return WalledConnection.around(super.getConnection(username, password), usual);
    }
}
