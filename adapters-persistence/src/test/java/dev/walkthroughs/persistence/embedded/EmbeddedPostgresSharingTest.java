package dev.walkthroughs.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded server, shared by processes that come, go and die,")
@Tag("once")
class EmbeddedPostgresSharingTest {

    /** How many committed rows make a test of a crash worth its name. */
    private static final int MANY = 300;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path template;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temporary;

    private Playground playground;

    @BeforeAll
    static void unpackOnce() {
        Playground.unpack(template);
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
    @DisplayName("outlives the process that started it while another one uses it")
    void outlivesItsStarter() throws IOException, InterruptedException, SQLException {
        try (OtherProcess starter = OtherProcess.open(playground.data())) {
            assertThat(starter.report()).startsWith("started");
            try (EmbeddedPostgresServer joined = playground.open()) {
                assertThat(joined.started()).isFalse();
                starter.finish();
                assertThat(Playground.number(joined, "SELECT 1")).isEqualTo(1);
            }
            playground.assertNothingRuns();
        }
    }

    @Test
    @DisplayName("is left running for others by the process that started it, and stopped by the last of them")
    void isStoppedByTheLastUser() throws IOException, InterruptedException {
        try (OtherProcess other = OtherProcess.ready(playground.data())) {
            try (EmbeddedPostgresServer starter = playground.open()) {
                other.tell("open");
                assertThat(other.report()).isEqualTo("joined " + starter.port());
            }
            assertThat(playground.processes()).isNotEmpty();
            other.finish();
            playground.assertNothingRuns();
        }
    }

    @Test
    @DisplayName("is one, when two processes open a new directory at the same moment")
    void isStartedOnce() throws IOException, InterruptedException {
        try (OtherProcess one = OtherProcess.ready(playground.data());
                OtherProcess two = OtherProcess.ready(playground.data())) {
            one.tell("open");
            two.tell("open");
            String[] first = one.report().split(" ", -1);
            String[] second = two.report().split(" ", -1);
            assertThat(new String[] {first[0], second[0]}).containsExactlyInAnyOrder("started", "joined");
            assertThat(first[1]).isEqualTo(second[1]);
            one.finish();
            assertThat(playground.processes()).isNotEmpty();
            two.finish();
            playground.assertNothingRuns();
        }
    }

    @Test
    @DisplayName("has every row that was acknowledged before kill -9 of its user, and is joined by the next one")
    void survivesTheDeathOfItsUser() throws IOException, InterruptedException, SQLException {
        long acknowledged = writeAndKill();
        try (EmbeddedPostgresServer server = playground.open()) {
            assertThat(server.started()).as("the orphan is joined").isFalse();
            assertAllThere(server, acknowledged);
        }
        playground.assertNothingRuns();
    }

    @Test
    @DisplayName("recovers every acknowledged row after kill -9 of its user and of itself")
    void survivesTheDeathOfEverything() throws IOException, InterruptedException, SQLException {
        try (OtherProcess writer = OtherProcess.open(playground.data())) {
            assertThat(writer.report()).startsWith("started");
            startWriting(writer);
            writer.kill();
            playground.postmaster().process().destroyForcibly();
            assertThat(playground.directory().postmasterFile()).exists();
            long acknowledged = writer.lastNumber();
            try (EmbeddedPostgresServer server = playground.open()) {
                assertThat(server.started()).isTrue();
                assertAllThere(server, acknowledged);
            }
        }
    }

    @Test
    @DisplayName("is made anew when kill -9 interrupted its making")
    void survivesADeathDuringItsMaking() throws IOException, InterruptedException, SQLException {
        try (OtherProcess maker = OtherProcess.ready(playground.data());
                WatchService watch = playground.data().getFileSystem().newWatchService()) {
            ServerDirectory directory = playground.directory();
            directory.version().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            maker.tell("open");
            while (!Files.exists(directory.unfinishedCluster())) {
                WatchKey key = watch.poll(30, TimeUnit.SECONDS);
                assertThat(key).isNotNull();
                key.reset();
            }
            maker.kill();
            assertThat(directory.hasCluster()).isFalse();
            try (EmbeddedPostgresServer server = playground.open()) {
                assertThat(server.started()).isTrue();
                assertThat(Playground.number(server, "SELECT 1")).isEqualTo(1);
            }
            assertThat(directory.unfinishedCluster()).doesNotExist();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("is replaced when it hangs and nobody uses it, but not while somebody does")
    void replacesAHangingServer() throws IOException, InterruptedException, SQLException {
        EmbeddedPostgresSettings impatient = new EmbeddedPostgresSettings(
                Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(1), 20, 16);
        try (OtherProcess other = OtherProcess.open(playground.data())) {
            assertThat(other.report()).startsWith("started");
            long process = playground.postmaster().process().pid();
            assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(process))
                            .start()
                            .waitFor())
                    .isZero();
            assertThatThrownBy(() -> EmbeddedPostgresServer.open(playground.data(), impatient))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("other processes use it");
            other.kill();
            try (EmbeddedPostgresServer server = EmbeddedPostgresServer.open(playground.data(), impatient)) {
                assertThat(server.started()).isTrue();
                assertThat(Playground.number(server, "SHOW max_connections")).isEqualTo(20);
            }
        }
    }

    @Test
    @DisplayName("is not started beside one that runs out of sight, as in another container")
    void refusesAServerOutOfSight() throws IOException, InterruptedException {
        try (OtherProcess other = OtherProcess.open(playground.data())) {
            assertThat(other.report()).startsWith("started");
            playground.killServer();
            new ProcessOrigin("elsewhere").write(playground.directory().originFile());
            assertThatThrownBy(() -> playground.open())
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("another container");
            other.finish();
        }
    }

    @Test
    @DisplayName("is not waited for without end when another process hangs while it starts or stops it")
    void boundsTheWaitForOthers() throws IOException, InterruptedException {
        EmbeddedPostgresSettings impatient = new EmbeddedPostgresSettings(
                Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 20, 16);
        try (OtherProcess other = OtherProcess.ready(playground.data())) {
            other.tell("hold");
            assertThat(other.report()).isEqualTo("holding false");
            assertThatThrownBy(() -> EmbeddedPostgresServer.open(playground.data(), impatient))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("stop that process");
            other.finish();
        }
    }

    private long writeAndKill() throws IOException, InterruptedException {
        try (OtherProcess writer = OtherProcess.open(playground.data())) {
            assertThat(writer.report()).startsWith("started");
            startWriting(writer);
            writer.kill();
            return writer.lastNumber();
        }
    }

    private static void startWriting(OtherProcess writer) throws IOException {
        writer.tell("write");
        for (String number = writer.report(); Long.parseLong(number) < MANY; number = writer.report()) {
            assertThat(number).isNotEmpty();
        }
    }

    /** All rows are there up to the last acknowledged one; one more may have been committed unheard. */
    private static void assertAllThere(EmbeddedPostgresServer server, long acknowledged) throws SQLException {
        assertThat(Playground.number(server, "SELECT count(*) FROM written WHERE number <= " + acknowledged))
                .isEqualTo(acknowledged);
        assertThat(Playground.number(server, "SELECT max(number) FROM written"))
                .isBetween(acknowledged, acknowledged + 1);
    }
}
