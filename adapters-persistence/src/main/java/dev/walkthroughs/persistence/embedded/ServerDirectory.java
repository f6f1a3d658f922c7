package dev.walkthroughs.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the embedded server keeps what, below {@code <data directory>/postgres}:
 *
 * <pre>
 * start.lock, users.lock   see {@link ServerLocks}
 * log/                     the server's log by weekday, and the output of its tools
 * 18/data/                 the cluster, with its password and its settings
 * 18/bin-…/                the server's programs, one directory per content
 * 18/port                  the port of the last start
 * 18/origin                the process table in which the last start happened
 * </pre>
 */
record ServerDirectory(Path dataDirectory) {

    /** The major version of PostgreSQL this build carries; clusters of another one cannot be opened by it. */
    static final int MAJOR_VERSION = 18;

    /** What the shell that {@code pg_ctl} goes through would interpret, even between quotes. */
    private static final String REFUSED_CHARACTERS = "\"$`%\n\r";

    /**
     * Creates what is missing, after making sure that no other major version left its data here.
     *
     * @throws EmbeddedPostgresException if the directory cannot be created or written, has a name the server's tools
     *     cannot work with, or holds data of another major version
     */
    static ServerDirectory prepare(Path dataDirectory) {
        Path absolute = dataDirectory.toAbsolutePath().normalize();
        refuseCharacters(absolute);
        try {
            new ServerDirectory(absolute).refuseOtherVersions();
            Files.createDirectories(absolute);
            ServerDirectory directory = new ServerDirectory(absolute.toRealPath());
            refuseCharacters(directory.dataDirectory());
            createPrivate(directory.root());
            createPrivate(directory.version());
            createPrivate(directory.log());
            if (!Files.isWritable(directory.root()) || !Files.isWritable(directory.version())) {
                throw new EmbeddedPostgresException(notWritable(absolute));
            }
            return directory;
        } catch (IOException e) {
            throw new EmbeddedPostgresException(notWritable(absolute), e);
        }
    }

    Path root() {
        return dataDirectory.resolve("postgres");
    }

    Path version() {
        return root().resolve(Integer.toString(MAJOR_VERSION));
    }

    Path log() {
        return root().resolve("log");
    }

    Path startLock() {
        return root().resolve("start.lock");
    }

    Path usersLock() {
        return root().resolve("users.lock");
    }

    Path cluster() {
        return version().resolve("data");
    }

    Path unfinishedCluster() {
        return version().resolve("data.unfinished");
    }

    Path passwordFile() {
        return cluster().resolve("walkthroughs.password");
    }

    Path portFile() {
        return version().resolve("port");
    }

    Path originFile() {
        return version().resolve("origin");
    }

    /** The lock file of a running postmaster, also left behind by one that was killed. */
    Path postmasterFile() {
        return cluster().resolve("postmaster.pid");
    }

    /** Where programs with the given content hash live. */
    Path programs(String contentHash) {
        return version().resolve("bin-" + contentHash);
    }

    /** Every directory of programs, whole or half extracted. */
    List<Path> allPrograms() {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(version(), "bin-*")) {
            entries.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + version(), e);
        }
        return found;
    }

    boolean hasCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    private void refuseOtherVersions() throws IOException {
        Path own = cluster().resolve("PG_VERSION");
        if (Files.exists(own)) {
            refuseOtherVersion(own);
        } else if (Files.isDirectory(root())) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(root(), "[0-9]*")) {
                for (Path version : versions) {
                    Path marker = version.resolve("data").resolve("PG_VERSION");
                    if (Files.exists(marker)) {
                        refuseOtherVersion(marker);
                    }
                }
            }
        }
    }

    private static void refuseOtherVersion(Path marker) throws IOException {
        String found = Files.readString(marker).strip();
        if (!found.equals(Integer.toString(MAJOR_VERSION))) {
            throw new EmbeddedPostgresException(marker.getParent() + " holds the data of PostgreSQL " + found
                    + ", and this build carries PostgreSQL " + MAJOR_VERSION + ", which cannot read it."
                    + " Nothing was changed. Start the release that made it and move the data with pg_dump and a"
                    + " restore, or name another walkthroughs.data-dir.");
        }
    }

    private static void refuseCharacters(Path directory) {
        String name = directory.toString();
        if (name.chars().anyMatch(character -> REFUSED_CHARACTERS.indexOf(character) >= 0)) {
            throw new EmbeddedPostgresException("The embedded PostgreSQL cannot live in " + name
                    + ": its tools misread a double quote, $, `, % or a line break in a path."
                    + " Name another walkthroughs.data-dir.");
        }
    }

    private static void createPrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String notWritable(Path directory) {
        return "The data directory " + directory + " cannot be created or written by "
                + System.getProperty("user.name") + ". Correct its owner or permissions, or name another"
                + " walkthroughs.data-dir.";
    }
}
