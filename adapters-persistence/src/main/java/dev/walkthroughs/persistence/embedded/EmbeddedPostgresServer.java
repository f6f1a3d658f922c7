package dev.walkthroughs.persistence.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process's use of the PostgreSQL server that lives in a data directory. The first process that opens a directory
 * starts the server, others join it, and whoever closes last stops it. A process that dies without closing counts as
 * closed; should it have been the last, the server it leaves is joined by the next one.
 *
 * <p>The server is no child of the process and no member of its terminal's group: neither Ctrl-C nor the death of the
 * process reaches it. There is no shutdown hook; the owner calls {@link #close()}.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

    private final ServerControl control;
    private final int port;
    private final String password;
    private final boolean started;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgresServer(ServerControl control, int port, String password, boolean started) {
        this.control = control;
        this.port = port;
        this.password = password;
        this.started = started;
    }

    /**
     * Joins the server of the directory, or makes and starts it. Returns once its database accepts connections, after
     * its recovery if it had crashed.
     *
     * <p>Waits for another process's start or stop no longer than the start and stop timeouts together, and for its own
     * initialisation and start no longer than the start timeout each.
     *
     * @param dataDirectory created if missing; several directories may be open at once
     * @throws EmbeddedPostgresException if it cannot: the message names the reason and a remedy
     */
    public static EmbeddedPostgresServer open(Path dataDirectory, EmbeddedPostgresSettings settings) {
        ServerDirectory directory = ServerDirectory.prepare(dataDirectory);
        ServerControl control = new ServerControl(directory, settings);
        try (ServerLocks locks = ServerLocks.take(directory, lockWait(settings))) {
            boolean inUse = locks.inUse();
            Optional<Integer> running = control.runningPort(inUse);
            int port = running.isPresent() ? running.orElseThrow() : control.start(inUse);
            String password = Cluster.password(directory);
            boolean usable = false;
            try {
                new Connections(port, password, settings.answerTimeout()).createDatabase(settings.startTimeout());
                usable = true;
            } finally {
                if (!usable && !inUse) {
                    control.stop();
                }
            }
            locks.join();
            LOG.info(
                    "{} PostgreSQL on 127.0.0.1:{}, data in {}",
                    running.isPresent() ? "Joined" : "Started",
                    port,
                    directory.cluster());
            return new EmbeddedPostgresServer(control, port, password, running.isEmpty());
        }
    }

    /** The address of the product's database, without credentials. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Connections.DATABASE;
    }

    /** The superuser, who also owns the database. */
    public String username() {
        return Cluster.SUPERUSER;
    }

    /** The superuser's password, random per data directory; not for a log. */
    public String password() {
        return password;
    }

    /** The port on 127.0.0.1. It stays the same over restarts unless another program has taken it meanwhile. */
    public int port() {
        return port;
    }

    /** The directory that was opened, with symbolic links resolved. */
    public Path dataDirectory() {
        return control.directory().dataDirectory();
    }

    /** Whether opening started the server, rather than joining one that ran. */
    public boolean started() {
        return started;
    }

    /**
     * Stops using the server, and stops the server itself if nobody else uses it. A second call does nothing. An
     * interrupted thread closes all the same, and stays interrupted.
     *
     * @throws EmbeddedPostgresException if the server does not stop in time; it then goes on stopping by itself
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try (ServerLocks locks = ServerLocks.take(control.directory(), lockWait(control.settings()))) {
            locks.leave();
            if (!locks.inUse()) {
                control.stop();
                LOG.info("Stopped PostgreSQL on 127.0.0.1:{}", port);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Duration lockWait(EmbeddedPostgresSettings settings) {
        return settings.startTimeout().plus(settings.stopTimeout());
    }
}
