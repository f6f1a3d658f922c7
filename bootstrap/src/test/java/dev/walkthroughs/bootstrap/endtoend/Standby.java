package dev.walkthroughs.bootstrap.endtoend;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.awaitility.Awaitility.await;

import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A real streaming replica. A primary that was started from a copy of the prepared data, and another copy that is told to
 * follow it, have one history: so the replica needs none of the programs that copy a running cluster.
 */
final class Standby implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database primary;
    private final EmbeddedPostgresServer server;

    private Standby(Database primary, EmbeddedPostgresServer server) {
        this.primary = primary;
        this.server = server;
    }

    /** Follows a primary whose data directory is a copy of the prepared one. */
    static Standby of(EmbeddedPostgresServer primary, Path folder) throws IOException {
        Path data = folder.resolve("data");
        PreparedData.copyTo(data);
        Path cluster = data.resolve("postgres").resolve("18").resolve("data");
        Files.createFile(cluster.resolve("standby.signal"));
        Files.writeString(
                cluster.resolve("postgresql.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + primary.port() + " user=" + primary.username()
                        + " password=" + primary.password() + "'\n",
                APPEND);
        return new Standby(
                new Database(primary.jdbcUrl(), primary.username(), primary.password()),
                EmbeddedPostgresServer.open(data, EmbeddedPostgresSettings.defaults()));
    }

    Database database() {
        return new Database(server.jdbcUrl(), server.username(), server.password());
    }

    int port() {
        return server.port();
    }

    /** Waits until it has replayed all that the primary has recorded. */
    void catchUp() throws SQLException {
        String head = primary.text("SELECT pg_current_wal_insert_lsn()");
        await().atMost(PATIENCE).until(() -> database()
                .text("SELECT (pg_last_wal_replay_lsn() >= ?::pg_lsn)::text", head)
                .equals("true"));
    }

    /** Lags from now on: replays nothing. */
    void pause() throws SQLException {
        database().texts("SELECT pg_wal_replay_pause()");
        await().atMost(PATIENCE).until(() -> database()
                .text("SELECT pg_get_wal_replay_pause_state()")
                .equals("paused"));
    }

    /** Replays again. */
    void resume() throws SQLException {
        database().texts("SELECT pg_wal_replay_resume()");
    }

    @Override
    public void close() {
        server.close();
    }
}
