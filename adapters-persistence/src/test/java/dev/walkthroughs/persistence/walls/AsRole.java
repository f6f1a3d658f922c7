package dev.walkthroughs.persistence.walls;

import dev.walkthroughs.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Raw SQL as one of the product's roles, with more rights to tables than the role has, so that what is refused is
 * refused by a policy. All of it is one transaction that is undone.
 */
final class AsRole implements AutoCloseable {

    private final Connection connection;
    private final Statement statement;

    private AsRole(Connection connection, Statement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** As what answers requests, for an organization or for none. */
    static AsRole service(TestDatabase database, @Nullable String organization) throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        Statement statement = connection.createStatement();
        for (String schema : List.of("walkthrough", "identity", "eventstore", "tenancy")) {
            statement.execute("GRANT ALL ON ALL TABLES IN SCHEMA " + schema + " TO walkthroughs_service");
        }
        statement.execute("SET LOCAL ROLE walkthroughs_service");
        if (organization != null) {
            statement.execute("SET LOCAL walkthroughs.organization_id = '" + organization + "'");
        }
        return new AsRole(connection, statement);
    }

    /** The first column of all rows. */
    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    /** Rows that a statement changes; nothing stays changed. */
    int changes(String command) throws SQLException {
        statement.execute("SAVEPOINT before");
        try {
            return statement.executeUpdate(command);
        } finally {
            statement.execute("ROLLBACK TO SAVEPOINT before");
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.rollback();
        connection.close();
    }
}
