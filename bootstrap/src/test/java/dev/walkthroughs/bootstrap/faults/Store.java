package dev.walkthroughs.bootstrap.faults;

import static org.awaitility.Awaitility.await;

import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/** A PostgreSQL that can be killed, stopped and started. */
final class Store implements AutoCloseable {

    private final Path folder;
    private EmbeddedPostgresServer server;

    private Store(Path folder) {
        this.folder = folder;
        this.server = EmbeddedPostgresServer.open(folder, EmbeddedPostgresSettings.defaults());
    }

    static Store in(Path folder) {
        return new Store(folder);
    }

    int port() {
        return server.port();
    }

    String password() {
        return server.password();
    }

    Path folder() {
        return folder;
    }

    /** As {@code kill -9} of its first process, and of all others with it. */
    void kill() throws IOException, InterruptedException {
        for (ProcessHandle process : processes()) {
            Signal.KILL.to(process.pid());
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> processes().isEmpty());
    }

    /** Stops it in order. */
    void stop() {
        server.close();
    }

    /** Starts it again on its port, after a stop or a kill. */
    void start() {
        server.close();
        int port = server.port();
        server = EmbeddedPostgresServer.open(folder, EmbeddedPostgresSettings.defaults());
        if (server.port() != port) {
            throw new AssertionError("PostgreSQL moved from port " + port + " to " + server.port());
        }
    }

    /** Starts it if it has not survived what happened. */
    void revive() {
        try {
            await().atMost(Duration.ofSeconds(3)).ignoreExceptions().until(() -> !texts("SELECT 1")
                    .isEmpty());
        } catch (ConditionTimeoutException e) {
            start();
        }
    }

    /** All of it stands still. */
    void freeze() throws IOException, InterruptedException {
        for (ProcessHandle process : processes()) {
            Signal.STOP.to(process.pid());
        }
    }

    /** And goes on. */
    void thaw() throws IOException, InterruptedException {
        for (ProcessHandle process : processes()) {
            Signal.CONT.to(process.pid());
        }
    }

    private List<ProcessHandle> processes() throws IOException {
        String programs = folder.toRealPath().resolve("postgres").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(program -> program.startsWith(programs))
                        .isPresent())
                .toList();
    }

    /** A connection of the superuser's. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }

    /** The first column of all rows, as text, seen by the superuser. */
    List<String> texts(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
