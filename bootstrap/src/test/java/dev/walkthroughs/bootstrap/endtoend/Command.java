package dev.walkthroughs.bootstrap.endtoend;

import dev.walkthroughs.bootstrap.WalkthroughServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Commands that run in this process, through the program's own entry: a virtual machine that is warm does in a second
 * what a new one needs five for. Such a command is to the service what it always is, another process that joins its
 * database. One runs at a time, because the streams and the properties that it is given are those of the whole process.
 */
final class Command {

    /** Longest patience with one command. */
    static final long SECONDS = 120;

    private Command() {}

    /**
     * Runs a command to its end.
     *
     * @param environment what stands in the program's environment; given as system properties, which a setting on the
     *     command line overrules just the same
     */
    static synchronized Installation.Ran run(Map<String, String> environment, Path home, List<String> arguments)
            throws InterruptedException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Properties properties = System.getProperties();
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream reasons = new ByteArrayOutputStream();
        // A thread of its own, so that nothing of an earlier command or of the test hangs on it.
        FutureTask<Integer> command = new FutureTask<>(() -> WalkthroughServer.run(arguments.toArray(String[]::new)));
        try {
            System.setProperties(during(properties, environment, home));
            System.setOut(new PrintStream(results, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(reasons, true, StandardCharsets.UTF_8));
            Thread thread = new Thread(command, "command");
            thread.setDaemon(true);
            thread.start();
            int status = command.get(SECONDS, TimeUnit.SECONDS);
            return new Installation.Ran(status, text(results), text(reasons));
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError(
                    "failed: " + String.join(" ", arguments) + "\n" + text(results) + text(reasons), e);
        } finally {
            System.setErr(err);
            System.setOut(out);
            System.setProperties(properties);
        }
    }

    private static Properties during(Properties properties, Map<String, String> environment, Path home) {
        Properties during = new Properties();
        properties.stringPropertyNames().forEach(name -> during.setProperty(name, properties.getProperty(name)));
        environment.forEach((name, value) -> during.setProperty(property(name), value));
        during.setProperty("user.home", home.toString());
        return during;
    }

    /** What an environment variable sets; its underscores are dots, but for those that are hyphens. */
    private static String property(String variable) {
        return variable.equals(Installation.DATA)
                ? "walkthroughs.data-dir"
                : variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static String text(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8);
    }
}
