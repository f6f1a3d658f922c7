package dev.walkthroughs.persistence.embedded;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A new data directory for each test: a copy of a template, with the programs linked rather than copied. */
final class Playground {

    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Path data;

    /** @param template a data directory that was prepared by {@link #unpack} or {@link #make} */
    Playground(Path temporary, Path template) throws IOException {
        data = temporary.resolve("data directory");
        Path from = ServerDirectory.prepare(template).version();
        Path to = ServerDirectory.prepare(data).version();
        Files.walkFileTree(from, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (!directory.equals(from)) {
                    Files.copy(directory, to.resolve(from.relativize(directory)), COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path link = to.resolve(from.relativize(file));
                if (attributes.isSymbolicLink()) {
                    Files.createSymbolicLink(link, Files.readSymbolicLink(file));
                } else if (file.startsWith(from.resolve("data"))) {
                    Files.copy(file, link, COPY_ATTRIBUTES);
                } else {
                    Files.createLink(link, file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Prepares a template without a database: every test makes its own. */
    static void unpack(Path template) {
        PostgresPrograms.install(ServerDirectory.prepare(template));
    }

    /** Prepares a template with an empty database, which spares the tests that start from it most of their time. */
    static void make(Path template) {
        EmbeddedPostgresServer.open(template, EmbeddedPostgresSettings.defaults())
                .close();
    }

    void deleteDatabase() throws IOException {
        FileSystemUtils.deleteRecursively(directory().cluster());
    }

    Path data() {
        return data;
    }

    ServerDirectory directory() {
        return ServerDirectory.prepare(data);
    }

    EmbeddedPostgresServer open() {
        return EmbeddedPostgresServer.open(data, EmbeddedPostgresSettings.defaults());
    }

    Postmaster postmaster() {
        return Postmaster.find(directory()).orElseThrow();
    }

    /** As {@code kill -9} of the server does. */
    void killServer() {
        Postmaster.killAll(directory());
    }

    /** Every process that runs a program of this directory; waits for the last ones on their way out. */
    List<ProcessHandle> processes() {
        Path programs = directory().version();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.startsWith(programs.toString()))
                        .isPresent())
                .toList();
    }

    void assertNothingRuns() {
        Deadline.in(WAIT).await(() -> processes().isEmpty());
        assertThat(processes()).isEmpty();
    }

    static long number(EmbeddedPostgresServer server, String query) throws SQLException {
        return Long.parseLong(text(server, query));
    }

    static String text(EmbeddedPostgresServer server, String query) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    static void execute(EmbeddedPostgresServer server, String command) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(EmbeddedPostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }
}
