package dev.walkthroughs.persistence.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A live server of a directory, as its lock file and the process table show it. A process counts as ours when the
 * program it runs lies among the directory's own: that needs no trust in a process id, which the system gives out again.
 *
 * @param process the postmaster, parent of all other processes of the server
 * @param port the port it listens on; empty while it has not yet chosen one
 */
record Postmaster(ProcessHandle process, OptionalInt port) {

    /** Line of the port in {@code postmaster.pid}, counted from 0. */
    private static final int PORT_LINE = 3;

    /** How long the processes of a killed server may take to disappear. */
    private static final Duration KILL_WAIT = Duration.ofSeconds(10);

    static Optional<Postmaster> find(ServerDirectory directory) {
        List<String> lines = lockFile(directory);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt pid = number(lines.get(0));
        if (pid.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt port = lines.size() > PORT_LINE ? number(lines.get(PORT_LINE)) : OptionalInt.empty();
        return ProcessHandle.of(pid.getAsInt())
                .filter(process -> isOurs(process, directory))
                .map(process -> new Postmaster(process, port));
    }

    /** The directory of the programs it runs, which may be older than this build's. */
    Path programs() {
        return Path.of(process.info().command().orElseThrow())
                .resolveSibling("..")
                .normalize();
    }

    /**
     * Whether it has ended. Asks for its program, not for its process id: an init that is slow to take notice keeps the
     * id of a dead process alive, for {@link ProcessHandle#onExit()} as well.
     */
    boolean isGone(ServerDirectory directory) {
        return !isOurs(process, directory);
    }

    /**
     * Kills whatever runs programs of the directory, the processes of a dead postmaster and the tools of a dead starter
     * included, and removes the lock file they leave. Data is safe: PostgreSQL recovers from its log.
     *
     * @throws EmbeddedPostgresException if a process does not go away
     */
    static void killAll(ServerDirectory directory) {
        boolean gone = Deadline.in(KILL_WAIT).await(() -> {
            List<ProcessHandle> left = ours(directory);
            left.forEach(ProcessHandle::destroyForcibly);
            return left.isEmpty();
        });
        if (!gone) {
            throw new EmbeddedPostgresException("Processes " + ours(directory) + " of an earlier PostgreSQL in "
                    + directory.cluster() + " cannot be killed. End them, or restart the machine, and try again.");
        }
        try {
            // Its process id may belong to anybody by now, and PostgreSQL would take that for a server that runs.
            Files.deleteIfExists(directory.postmasterFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + directory.postmasterFile(), e);
        }
    }

    private static List<ProcessHandle> ours(ServerDirectory directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> isOurs(process, directory))
                .toList();
    }

    private static boolean isOurs(ProcessHandle process, ServerDirectory directory) {
        String programs = directory.version() + File.separator;
        return process.info()
                .command()
                .filter(program -> program.startsWith(programs)) // text: other programs may have names that are no path
                .isPresent();
    }

    private static List<String> lockFile(ServerDirectory directory) {
        try {
            return Files.readAllLines(directory.postmasterFile());
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory.postmasterFile(), e);
        }
    }

    private static OptionalInt number(String line) {
        try {
            return OptionalInt.of(Integer.parseInt(line.strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty(); // half-written, or emptied by a full disk
        }
    }
}
