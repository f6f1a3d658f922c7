package dev.walkthroughs.persistence.embedded;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A process of its own that uses the server: opens the directory of its first argument, reports, and obeys what it is
 * told on its standard input. Lines for the test begin with an at sign, because logging shares the stream.
 */
final class ServerUser {

    private static final PrintStream REPORT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private ServerUser() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        REPORT.println("@ready");
        if ("hold".equals(orders.readLine())) {
            holdStartLock(Path.of(arguments[0]), orders);
            return;
        }
        try (EmbeddedPostgresServer server =
                EmbeddedPostgresServer.open(Path.of(arguments[0]), EmbeddedPostgresSettings.defaults())) {
            REPORT.println("@" + (server.started() ? "started" : "joined") + " " + server.port());
            if ("write".equals(orders.readLine())) {
                write(server);
            }
        }
        REPORT.println("@closed");
    }

    private static void holdStartLock(Path dataDirectory, BufferedReader orders) throws IOException {
        try (ServerLocks locks = ServerLocks.take(ServerDirectory.prepare(dataDirectory), Duration.ofSeconds(10))) {
            REPORT.println("@holding " + locks.inUse());
            orders.readLine();
        }
        REPORT.println("@closed");
    }

    /** Inserts 1, 2, 3 … without end, and reports each number once it is committed. */
    private static void write(EmbeddedPostgresServer server) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                Statement create = connection.createStatement()) {
            create.execute("CREATE TABLE written (number bigint PRIMARY KEY)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO written VALUES (?)")) {
                for (long number = 1; ; number++) {
                    insert.setLong(1, number);
                    insert.executeUpdate();
                    REPORT.println("@" + number);
                }
            }
        }
    }
}
