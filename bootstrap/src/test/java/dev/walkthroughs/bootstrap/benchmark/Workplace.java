package dev.walkthroughs.bootstrap.benchmark;

import dev.walkthroughs.bootstrap.WalkthroughServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for one run, and a PostgreSQL server in it with everything durable, which the programs that are measured use
 * as an external one. Closing it removes all of it.
 */
final class Workplace implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgresServer server;

    private Workplace(Path folder, EmbeddedPostgresServer server) {
        this.folder = folder;
        this.server = server;
    }

    static Workplace open() throws IOException {
        Path folder = Files.createTempDirectory("walkthroughs-benchmark");
        return new Workplace(
                folder, EmbeddedPostgresServer.open(folder.resolve("data"), EmbeddedPostgresSettings.defaults()));
    }

    Path folder() {
        return folder;
    }

    /** Creates an empty database. */
    void createDatabase(String name) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    String user() {
        return server.username();
    }

    String password() {
        return server.password();
    }

    /** The settings that lead a program to a database. */
    List<String> settings(String database) {
        return List.of(
                "--spring.datasource.url=" + url(database),
                "--spring.datasource.username=" + user(),
                "--spring.datasource.password=" + password());
    }

    /** Runs a command of the operator's tool on a database, in this process. */
    void command(String database, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(settings(database));
        PrintStream out = System.out;
        try {
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
            int status = WalkthroughServer.run(all.toArray(String[]::new));
            if (status != 0) {
                throw new IllegalStateException("the command failed: " + String.join(" ", arguments));
            }
        } finally {
            System.setOut(out);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
