package dev.walkthroughs.persistence;

import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A database of its own with all migrations: one for the whole class if registered in a static field, one for each test
 * if registered in a field of the instance. All of them live on one embedded server, which runs as long as the tests of
 * this JVM do.
 */
public final class TestDatabase implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private @Nullable Server server;
    private String name = "";
    private boolean ofClass;
    private String migratedTo = Migrations.ALL;

    /** One that stays behind, for tests of what later migrations make of its rows. */
    public static TestDatabase migratedTo(String version) {
        TestDatabase database = new TestDatabase();
        database.migratedTo = version;
        return database;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        create(context);
        ofClass = true;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        if (!ofClass) {
            create(context);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        if (!ofClass) {
            drop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        drop();
    }

    private void create(ExtensionContext context) throws SQLException {
        Server running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Server.class, type -> new Server(), Server.class);
        server = running;
        name = "test_" + COUNT.incrementAndGet();
        if (migratedTo.equals(Migrations.ALL)) {
            running.execute("CREATE DATABASE " + name + " TEMPLATE " + Server.MIGRATED);
        } else {
            running.execute("CREATE DATABASE " + name);
            Migrations.apply(url(), username(), password(), migratedTo);
        }
    }

    private void drop() throws SQLException {
        running().execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private Server running() {
        return Objects.requireNonNull(server, "register this as an extension");
    }

    /** The address, without credentials. */
    public String url() {
        return running().url(name);
    }

    /** The superuser. */
    public String username() {
        return running().postgres.username();
    }

    /** The superuser's password. */
    public String password() {
        return running().postgres.password();
    }

    /** A connection that the caller closes. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), username(), password());
    }

    /** A new connection at each request. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url(), username(), password());
    }

    /** Runs a statement in a transaction of its own. */
    public void execute(String command) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    /** Every row of a query, its columns joined by bars, null as {@code null}. */
    public List<String> rows(String query) {
        return lastRows("SELECT 1", query);
    }

    /** Likewise, on a connection that was prepared by a command. */
    public List<String> lastRows(String prepared, String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(prepared);
            return rows(statement, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }

    /** The only column of the only row. */
    public String text(String query) {
        List<String> rows = rows(query);
        if (rows.size() != 1) {
            throw new IllegalStateException(query + " gave " + rows);
        }
        return rows.get(0);
    }

    /** The only column of the only row, a number. */
    public long number(String query) {
        return Long.parseLong(text(query));
    }

    /** The server, closed by JUnit when the last test of the JVM has run. */
    private static final class Server implements AutoCloseable {

        private static final String MIGRATED = "migrated";

        private final Path directory;
        private final EmbeddedPostgresServer postgres;

        Server() {
            try {
                directory = Files.createTempDirectory("walkthroughs-tests");
                postgres = EmbeddedPostgresServer.open(directory, EmbeddedPostgresSettings.defaults());
                // Nothing here has to survive a crash of the machine.
                execute("ALTER SYSTEM SET fsync = off");
                execute("SELECT pg_reload_conf()");
                execute("CREATE DATABASE " + MIGRATED);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Migrations.apply(url(MIGRATED), postgres.username(), postgres.password(), Migrations.ALL);
        }

        private String url(String database) {
            return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database;
        }

        private void execute(String command) throws SQLException {
            try (Connection connection =
                            DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(command);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
