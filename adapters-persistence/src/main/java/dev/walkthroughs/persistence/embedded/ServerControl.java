package dev.walkthroughs.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds, starts and stops the server of one directory. Every caller holds the start lock. */
record ServerControl(ServerDirectory directory, EmbeddedPostgresSettings settings) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerControl.class);

    /** How often a start may lose the race for its port to another program. */
    private static final int PORT_ATTEMPTS = 5;

    /** The pause between two questions to a server that does not serve yet. */
    private static final Duration STEP = Duration.ofMillis(100);

    /** How long a postmaster may take to end after it has said that it is done. */
    private static final Duration EXIT_WAIT = Duration.ofSeconds(2);

    /**
     * The port of a server that runs and answers, waiting for one that is starting, recovering or stopping.
     *
     * @param inUse whether any process uses the server, which protects a silent one
     * @return empty if none runs, or only a silent one that nobody uses
     * @throws EmbeddedPostgresException if it is still busy after the start timeout, or silent and in use
     */
    Optional<Integer> runningPort(boolean inUse) {
        Deadline busy = Deadline.in(settings.startTimeout());
        Deadline silent = Deadline.in(settings.unresponsiveAfter());
        while (true) {
            Optional<Postmaster> found = Postmaster.find(directory);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Postmaster postmaster = found.orElseThrow();
            Connections.Answer answer = ask(postmaster);
            if (answer == Connections.Answer.READY) {
                return Optional.of(postmaster.port().orElseThrow());
            }
            if (answer == Connections.Answer.BUSY) {
                if (busy.passed()) {
                    throw stillBusy(settings.startTimeout());
                }
                silent = Deadline.in(settings.unresponsiveAfter());
            } else if (silent.passed()) {
                if (inUse) {
                    throw new EmbeddedPostgresException("The embedded PostgreSQL, process "
                            + postmaster.process().pid() + ", does not answer, and other processes use it."
                            + " Stop them and try again, or look into " + directory.log() + ".");
                }
                LOG.warn(
                        "PostgreSQL, process {}, does not answer and is stopped by force",
                        postmaster.process().pid());
                return Optional.empty();
            }
            Deadline.in(STEP).await(() -> postmaster.isGone(directory));
        }
    }

    /**
     * Starts the server, after making the cluster if there is none, and waits until it has recovered and serves.
     *
     * @param inUse whether any process uses the server, although it does not run
     * @return its port
     * @throws EmbeddedPostgresException if it does not start in time, with the reason
     */
    int start(boolean inUse) {
        ProcessOrigin origin = ProcessOrigin.current();
        if (inUse && !origin.equals(ProcessOrigin.read(directory.originFile()))) {
            throw new EmbeddedPostgresException("The database in " + directory.cluster() + " is in use by processes"
                    + " that cannot be seen from here, such as those of another container. Two servers would destroy"
                    + " it: run the command where those processes run, or stop them.");
        }
        Postmaster.killAll(directory);
        PostgresTools tools = new PostgresTools(PostgresPrograms.install(directory), directory.log());
        if (!directory.hasCluster()) {
            Cluster.create(directory, tools, settings.startTimeout());
        }
        Cluster.configure(directory, settings);
        origin.write(directory.originFile());
        int port = start(tools);
        PostgresPrograms.deleteOthers(directory, tools.home());
        return port;
    }

    /** Disconnects everybody, writes a checkpoint and stops; does nothing if no server runs. */
    void stop() {
        Optional<Postmaster> running = Postmaster.find(directory);
        if (running.isEmpty()) {
            return;
        }
        Postmaster postmaster = running.orElseThrow();
        long seconds = settings.stopTimeout().toSeconds();
        new PostgresTools(postmaster.programs(), directory.log())
                .run(
                        "pg_ctl",
                        List.of("stop", "-D", clusterName(), "-m", "fast", "-w", "-t", Long.toString(seconds)),
                        settings.stopTimeout().plusSeconds(5));
        if (!Deadline.in(EXIT_WAIT).await(() -> postmaster.isGone(directory))) {
            LOG.debug(
                    "PostgreSQL has stopped, but process {} has not ended yet",
                    postmaster.process().pid());
        }
    }

    private int start(PostgresTools tools) {
        PortChoice ports = new PortChoice(directory.portFile());
        int port = ports.choose();
        for (int attempt = 1; ; attempt++) {
            try {
                startOn(port, tools);
                break;
            } catch (EmbeddedPostgresException e) {
                if (Postmaster.find(directory).isPresent()) {
                    throw stillBusy(settings.startTimeout());
                }
                if (attempt == PORT_ATTEMPTS || PortChoice.isFree(port)) {
                    throw new EmbeddedPostgresException(
                            "PostgreSQL does not start on port " + port + ". Its log in " + directory.log()
                                    + " ends with: " + lastLog(),
                            e);
                }
                port = ports.choose(); // somebody was faster
            }
        }
        ports.remember(port);
        return port;
    }

    private void startOn(int port, PostgresTools tools) {
        Path output = directory.log().resolve("start.out"); // until the server's own log opens
        try {
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + output, e);
        }
        long seconds = settings.startTimeout().toSeconds();
        tools.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        clusterName(),
                        "-l",
                        output.toString(),
                        "-o",
                        "-p " + port,
                        "-w",
                        "-t",
                        Long.toString(seconds)),
                settings.startTimeout().plusSeconds(5));
    }

    private Connections.Answer ask(Postmaster postmaster) {
        return postmaster.port().isPresent()
                ? new Connections(
                                postmaster.port().orElseThrow(), Cluster.password(directory), settings.answerTimeout())
                        .ask()
                : Connections.Answer.SILENT;
    }

    private String clusterName() {
        return directory.cluster().toString();
    }

    private EmbeddedPostgresException stillBusy(Duration waited) {
        return new EmbeddedPostgresException("PostgreSQL is still starting, recovering or stopping after "
                + waited.toSeconds() + " s. It goes on; wait and try again, and see " + directory.log() + ".");
    }

    /** The newest lines of the log; a failed start writes to one of several files. */
    private String lastLog() {
        try (Stream<Path> files = Files.list(directory.log())) {
            return files.filter(file -> !file.endsWith("pg_ctl.out"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .map(PostgresTools::tail)
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory.log(), e);
        }
    }
}
