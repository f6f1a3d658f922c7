package dev.walkthroughs.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("The embedded server, used by one process,")
@ExtendWith(OutputCaptureExtension.class)
@Tag("once")
class EmbeddedPostgresServerTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path template;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temporary;

    private Playground playground;

    @BeforeAll
    static void makeOnce() {
        Playground.make(template);
    }

    @BeforeEach
    void newDirectory() throws IOException {
        playground = new Playground(temporary, template);
    }

    @AfterEach
    void nothingIsLeftRunning() {
        try {
            playground.assertNothingRuns();
        } finally {
            playground.killServer();
        }
    }

    @Test
    @DisplayName("makes an empty database at first, and finds its rows at every later start")
    void survivesARestart() throws IOException, SQLException {
        playground.deleteDatabase();
        int port;
        String password;
        try (EmbeddedPostgresServer first = playground.open()) {
            assertThat(first.started()).isTrue();
            assertThat(first.dataDirectory()).isEqualTo(playground.directory().dataDirectory());
            Playground.execute(first, "CREATE TABLE kept AS SELECT 42 AS number");
            port = first.port();
            password = first.password();
        }
        playground.assertNothingRuns();
        try (EmbeddedPostgresServer second = playground.open()) {
            assertThat(second.started()).isTrue();
            assertThat(second.port()).isEqualTo(port);
            assertThat(second.password()).isEqualTo(password);
            assertThat(Playground.number(second, "SELECT number FROM kept")).isEqualTo(42);
        }
    }

    @Test
    @DisplayName("is durable, checks its pages, speaks UTC and UTF-8, and sorts alike on every system")
    void isConfiguredForKeeping() throws SQLException {
        try (EmbeddedPostgresServer server = playground.open()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(Playground.text(server, "SHOW " + setting))
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(Playground.text(
                            server, "SELECT setting FROM pg_file_settings WHERE name = 'timezone' AND applied"))
                    .isEqualTo("UTC");
            assertThat(Playground.text(
                            server,
                            "SELECT pg_encoding_to_char(encoding) || ' ' || datlocprovider::text || ' ' || datlocale"
                                    + " FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("UTF8 b C.UTF-8");
            assertThat(Playground.text(server, "SHOW server_version_num"))
                    .startsWith(Integer.toString(ServerDirectory.MAJOR_VERSION));
        }
    }

    @Test
    @DisplayName("listens on 127.0.0.1 alone, with a password that only its owner reads and no log shows")
    void isClosedToOthers(CapturedOutput output) throws SQLException, IOException {
        try (EmbeddedPostgresServer server = playground.open()) {
            assertThat(Playground.text(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Playground.text(server, "SHOW unix_socket_directories")).isEmpty();
            assertThat(Playground.number(server, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method = 'trust'"))
                    .isZero();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.username(), "guess"));
            Path file = playground.directory().passwordFile();
            assertThat(file).hasContent(server.password());
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
            assertThat(server.password()).hasSizeGreaterThanOrEqualTo(43);
            assertThat(output.getAll()).doesNotContain(server.password());
        }
        assertThat(output.getAll()).doesNotContain("server started").doesNotContain("The files belonging");
    }

    @Test
    @DisplayName("is stopped by the last of several users in the process")
    void countsUsersInOneProcess() throws SQLException {
        EmbeddedPostgresServer first = playground.open();
        EmbeddedPostgresServer second = playground.open();
        assertThat(second.started()).isFalse();
        first.close();
        first.close();
        assertThat(Playground.number(second, "SELECT 1")).isEqualTo(1);
        second.close();
        playground.assertNothingRuns();
    }

    @Test
    @DisplayName("is stopped by an interrupted thread as well, which stays interrupted")
    void closesWhenInterrupted() {
        EmbeddedPostgresServer server = playground.open();
        Thread.currentThread().interrupt();
        server.close();
        assertThat(Thread.interrupted()).isTrue();
        playground.assertNothingRuns();
    }

    @Test
    @DisplayName("takes another port when its own is taken")
    void choosesAnotherPort() throws IOException, SQLException {
        int port;
        try (EmbeddedPostgresServer server = playground.open()) {
            port = server.port();
        }
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
                EmbeddedPostgresServer server = playground.open()) {
            assertThat(server.port()).isNotEqualTo(other.getLocalPort());
            assertThat(Playground.number(server, "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("starts over the lock file of a dead server whose process id belongs to another program by now")
    void ignoresARecycledProcessId() throws IOException, SQLException {
        int port;
        try (EmbeddedPostgresServer server = playground.open()) {
            port = server.port();
        }
        Path cluster = playground.directory().cluster();
        // Not the test's own id: PostgreSQL knows that its ancestors are no servers.
        try (OtherProcess other = OtherProcess.ready(playground.data())) {
            Files.writeString(
                    playground.directory().postmasterFile(),
                    "%d%n%s%n1795354076%n%d%n%n127.0.0.1%n  2146327         4%nready   %n"
                            .formatted(other.pid(), cluster, port));
            try (EmbeddedPostgresServer server = playground.open()) {
                assertThat(server.started()).isTrue();
                assertThat(Playground.number(server, "SELECT 1")).isEqualTo(1);
            }
            assertThat(other.isAlive()).isTrue();
        }
    }

    @Test
    @DisplayName("recovers by itself after its processes were killed")
    void recoversFromItsOwnDeath() throws SQLException {
        EmbeddedPostgresServer server = playground.open();
        Playground.execute(server, "CREATE TABLE kept AS SELECT 42 AS number");
        playground.killServer();
        try (EmbeddedPostgresServer next = playground.open()) {
            assertThat(next.started()).isTrue();
            assertThat(next.port())
                    .as("users of the dead server find the new one")
                    .isEqualTo(server.port());
            assertThat(Playground.number(server, "SELECT number FROM kept")).isEqualTo(42);
        }
        server.close();
    }

    @Test
    @DisplayName("refuses the data of another major version, and touches nothing")
    void refusesAnotherMajorVersion() throws IOException {
        Path data = temporary.resolve("older");
        Path cluster = Files.createDirectories(data.resolve("postgres/17/data"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgresServer.open(data, EmbeddedPostgresSettings.defaults()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("walkthroughs.data-dir");
        assertThat(data.resolve("postgres")).isDirectoryNotContaining(path -> !path.endsWith("17"));
        assertThat(cluster).isDirectoryNotContaining(path -> !path.endsWith("PG_VERSION"));
    }

    @Test
    @DisplayName("refuses a directory it cannot use, and says what to do")
    void refusesUnusableDirectories() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgresServer.open(file, EmbeddedPostgresSettings.defaults()))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("cannot be created or written");
        assertThatThrownBy(() -> EmbeddedPostgresServer.open(
                        temporary.resolve("costs $HOME"), EmbeddedPostgresSettings.defaults()))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("Name another");
    }

    @Test
    @DisplayName("never makes a database over files it does not know")
    void keepsUnknownFiles() throws IOException {
        playground.deleteDatabase();
        Path cluster = Files.createDirectories(playground.directory().cluster());
        Files.writeString(cluster.resolve("precious"), "mine");
        assertThatThrownBy(() -> playground.open())
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("move it away");
        assertThat(cluster.resolve("precious")).hasContent("mine");
    }

    @Test
    @DisplayName("says why it does not start, from its log")
    void quotesTheLog() throws IOException {
        playground.open().close();
        Path configuration = playground.directory().cluster().resolve("postgresql.conf");
        Files.writeString(configuration, Files.readString(configuration) + "\nno_such_setting = 1\n");
        assertThatThrownBy(() -> playground.open())
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("no_such_setting");
    }

    @Test
    @DisplayName("replaces the programs of another build, and keeps the data")
    void upgradesItsPrograms() throws IOException, SQLException {
        Path current;
        try (EmbeddedPostgresServer server = playground.open()) {
            Playground.execute(server, "CREATE TABLE kept AS SELECT 42 AS number");
            current = playground.postmaster().programs();
        }
        Path old = Files.createDirectories(playground.directory().programs("0123456789abcdef"));
        Files.createFile(old.resolve("leftover"));
        try (EmbeddedPostgresServer server = playground.open()) {
            assertThat(playground.directory().allPrograms()).containsExactly(current);
            assertThat(Playground.number(server, "SELECT number FROM kept")).isEqualTo(42);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("leads a process group of its own, which the Ctrl-C of a terminal does not reach")
    void isDetached() throws IOException {
        try (EmbeddedPostgresServer server = playground.open()) {
            assertThat(server.started()).isTrue();
            long process = playground.postmaster().process().pid();
            String status = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            List<String> fields =
                    List.of(status.substring(status.lastIndexOf(')') + 2).split(" ", -1));
            assertThat(fields.get(2)).as("process group").isEqualTo(Long.toString(process));
            assertThat(fields.get(3)).as("session").isEqualTo(Long.toString(process));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("is reached through a symbolic link as the same server")
    void followsLinks() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), playground.data());
        try (EmbeddedPostgresServer server = playground.open();
                EmbeddedPostgresServer linked =
                        EmbeddedPostgresServer.open(link, EmbeddedPostgresSettings.defaults())) {
            assertThat(linked.started()).isFalse();
            assertThat(linked.port()).isEqualTo(server.port());
        }
    }
}
