package dev.walkthroughs.persistence.embedded;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The files of the database: made once, configured before every start. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    /** Length of the superuser's password before its encoding, in bytes. */
    private static final int PASSWORD_BYTES = 32;

    private static final String SETTINGS_FILE = "walkthroughs.conf";

    private Cluster() {}

    /**
     * Makes an empty cluster beside its final place and moves it there in one step, so that a death half-way leaves
     * nothing but rubbish for the next attempt to clear away. The caller holds the start lock.
     */
    static void create(ServerDirectory directory, PostgresTools tools, Duration timeout) {
        Path unfinished = directory.unfinishedCluster();
        Path password = directory.version().resolve("password.unfinished");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            Files.deleteIfExists(password);
            writePassword(password);
            tools.run("initdb", arguments(unfinished, password), timeout);
            Files.move(password, unfinished.resolve(directory.passwordFile().getFileName()));
            Files.writeString(
                    unfinished.resolve("postgresql.conf"),
                    "\n# Rewritten before every start; lines of your own go below.\ninclude '" + SETTINGS_FILE + "'\n",
                    APPEND);
            Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
            forceDirectory(directory.version());
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Cannot create the database in " + directory.cluster()
                            + ". Unless it is empty or absent, that directory is not a database of this program:"
                            + " move it away, or name another walkthroughs.data-dir.",
                    e);
        }
    }

    /** Writes this build's settings of the server, which thus follow an upgrade. */
    static void configure(ServerDirectory directory, EmbeddedPostgresSettings settings) {
        Path file = directory.cluster().resolve(SETTINGS_FILE);
        Path next = directory.cluster().resolve(SETTINGS_FILE + ".next");
        try {
            Files.writeString(next, configuration(settings));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** @throws EmbeddedPostgresException if the file of the password is missing or not readable by this user */
    static String password(ServerDirectory directory) {
        try {
            return Files.readString(directory.passwordFile()).strip();
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Cannot read the database's password from " + directory.passwordFile()
                            + ". Run this program as the user who owns that file.",
                    e);
        }
    }

    private static List<String> arguments(Path cluster, Path password) {
        return List.of(
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C", // messages, numbers and dates
                "--locale-provider=builtin", // order and case: from PostgreSQL itself, so the same on every system
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
    }

    private static String configuration(EmbeddedPostgresSettings settings) {
        return """
                # Written by the walkthrough server before every start; changes made here are lost.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = %d
                shared_buffers = '%dMB'
                password_encryption = 'scram-sha-256'
                timezone = 'UTC'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                # Starts, stops and failures of the server. A statement's failure goes to its caller, who logs it; here
                # it would put people's data into a file. One file a weekday, emptied after a week.
                log_destination = 'stderr'
                logging_collector = on
                log_directory = '../../log'
                log_filename = 'postgres-%%a.log'
                log_file_mode = 0600
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] '
                log_min_messages = log
                log_min_error_statement = panic
                log_error_verbosity = terse
                log_checkpoints = off
                """.formatted(settings.maxConnections(), settings.sharedBuffersMegabytes());
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        if (Files.getFileStore(file.resolveSibling(".")).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, password);
    }

    /** Makes a rename in the directory survive a power failure, where a directory can be opened at all. */
    private static void forceDirectory(Path directory) throws IOException {
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(directory, READ)) {
                channel.force(true);
            }
        }
    }
}
