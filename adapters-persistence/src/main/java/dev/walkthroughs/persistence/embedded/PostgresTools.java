package dev.walkthroughs.persistence.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code initdb} and {@code pg_ctl} of one set of programs. Their output goes to files, never to ours: a pipe
 * would stay open for as long as the server lives, where the system lets a child inherit it.
 *
 * @param home the directory that has {@code bin/}
 * @param log where their output goes
 */
record PostgresTools(Path home, Path log) {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).startsWith("windows");

    /** Most characters of a tool's output that an error message quotes. */
    private static final int QUOTED_CHARACTERS = 2_000;

    /**
     * Runs a tool to its end.
     *
     * @throws EmbeddedPostgresException if it cannot run, fails, or takes longer than allowed and was therefore killed;
     *     with what it printed
     */
    void run(String tool, List<String> arguments, Duration timeout) {
        Path program = home.resolve("bin").resolve(WINDOWS ? tool + ".exe" : tool);
        Path output = log.resolve(tool + ".out");
        ProcessBuilder builder = new ProcessBuilder(command(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG")); // each would change what the tools do
        environment.put("LC_ALL", "C"); // macOS refuses to start without a locale; the cluster has its own
        Process process = start(builder, program);
        try {
            if (!process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                process.destroyForcibly();
                throw new EmbeddedPostgresException(
                        tool + " took longer than " + timeout.toSeconds() + " s. It printed: " + tail(output));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw Deadline.interrupted(e);
        }
        if (process.exitValue() != 0) {
            throw new EmbeddedPostgresException(
                    tool + " failed with status " + process.exitValue() + ". It printed: " + tail(output));
        }
    }

    /** The end of a text file that is there to be quoted; empty if it does not exist. */
    static String tail(Path file) {
        if (!Files.exists(file)) {
            return "";
        }
        try {
            String text = new String(Files.readAllBytes(file), Charset.defaultCharset()).strip();
            return text.length() <= QUOTED_CHARACTERS ? text : "… " + text.substring(text.length() - QUOTED_CHARACTERS);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it runs as nobody, with root's files. */
    private static List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (!WINDOWS && System.getProperty("user.name").equals("root")) {
            if (!LinuxUtils.isUnshareAvailable()) {
                throw new EmbeddedPostgresException("PostgreSQL refuses to run as root, and this system does not let"
                        + " root give it a user namespace (unshare -U). Run the program as an ordinary user, or set"
                        + " spring.datasource.url to an external database.");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static Process start(ProcessBuilder builder, Path program) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Cannot run " + program + ". If the file system of the data directory forbids programs (noexec),"
                            + " name another walkthroughs.data-dir; if the file is damaged, delete "
                            + program.resolveSibling("..").normalize() + " and start again.",
                    e);
        }
    }
}
