package dev.walkthroughs.bootstrap.faults;

import static org.awaitility.Awaitility.await;

import dev.walkthroughs.bootstrap.WalkthroughServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One process of the service, which may be started again on the same port. */
final class Node implements AutoCloseable {

    static final Duration START = Duration.ofMinutes(4);

    private final Path folder;
    private final String name;
    private final int port;
    private final List<String> settings;
    private final TcpProxy database;
    private @Nullable Process process;
    private int starts;

    Node(Path folder, String name, TcpProxy database, List<String> settings) {
        this.folder = folder;
        this.name = name;
        this.port = Ports.free();
        this.database = database;
        this.settings = List.copyOf(settings);
    }

    /** What the proxy calls it, too. */
    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** Its way to the database. */
    TcpProxy database() {
        return database;
    }

    /** Starts it, with more settings if any, by the product's own main class. */
    void start(String... more) throws IOException {
        startAs(WalkthroughServer.class.getName(), productClassPath(), more);
    }

    /** Starts it by another main class. */
    void startAs(String main, String classPath, String... more) throws IOException {
        starts++;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Starts count here, not speed.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", classPath, main));
        command.addAll(settings);
        command.add("--server.port=" + port);
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(starts).toFile());
        builder.environment().keySet().removeIf(variable -> Stream.of(
                        "WALKTHROUGHS_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "OTEL_", "JAVA_", "JDK_")
                .anyMatch(variable::startsWith));
        process = builder.start();
    }

    /** Waits until it says that it is ready. */
    void awaitStarted() {
        await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process().isAlive()) {
                throw new AssertionError(name + " did not start:\n" + log());
            }
            return text(log(starts)).contains("Walkthroughs is ready.");
        });
    }

    void send(Signal signal) throws IOException, InterruptedException {
        signal.to(process().pid());
        if (signal == Signal.KILL && !process().waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError(name + " survived");
        }
    }

    /** Asks it to stop, and returns when it has. */
    void stop() throws InterruptedException {
        process().destroy();
        if (!process().waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError(name + " does not stop:\n" + log());
        }
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    long pid() {
        return process().pid();
    }

    /** All it has written, over all its starts. */
    String log() {
        StringBuilder all = new StringBuilder();
        for (int start = 1; start <= starts; start++) {
            all.append(text(log(start)));
        }
        return all.toString();
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log(int start) {
        return folder.resolve(name + "-" + start + ".log");
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process;
    }

    /** What the product runs with; not the tests themselves. */
    static String productClassPath() {
        return Arrays.stream(classPath().split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** That of the tests, too. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }
}
