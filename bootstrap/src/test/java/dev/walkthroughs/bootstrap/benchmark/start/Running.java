package dev.walkthroughs.bootstrap.benchmark.start;

import dev.walkthroughs.bootstrap.benchmark.load.KeptConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A program that runs as a process of its own on a port of this machine; closing it stops it as {@code kill} does. */
public final class Running implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Process process;
    private final int port;
    private final Took took;

    private Running(Process process, int port, Took took) {
        this.process = process;
        this.port = port;
        this.took = took;
    }

    /**
     * How long something took: by the clock, and of the processors, which compares where others use the machine too.
     */
    public record Took(double seconds, double processor) {}

    /**
     * Starts a program, and waits until it says that it is healthy.
     *
     * @param java the home of the JDK
     * @param options of the virtual machine, up to what it is to run
     * @param health the path that answers 200 once it is healthy
     * @param log where it writes what it says
     */
    public static Running start(Path java, List<String> options, List<String> arguments, String health, Path log)
            throws IOException {
        int port = freePort();
        List<String> all = new ArrayList<>(arguments);
        all.add("--server.port=" + port);
        long begin = System.nanoTime();
        Process process = launch(java, options, all, log);
        while (!isHealthy(port, health)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE_NANOS) {
                process.destroyForcibly();
                throw new IllegalStateException("it did not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return new Running(process, port, new Took((System.nanoTime() - begin) / 1e9, processor(process, 0)));
    }

    /** Runs a program that ends by itself. */
    public static Took toItsEnd(Path java, List<String> options, List<String> arguments, Path log)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = launch(java, options, arguments, log);
        double processor = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            processor = processor(process, processor);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(options + " " + arguments + " failed:\n" + Files.readString(log));
        }
        return new Took((System.nanoTime() - begin) / 1e9, processor);
    }

    /** What a process has taken of the processors, in seconds; what was known before if it has ended. */
    private static double processor(Process process, double before) {
        return process.info()
                .totalCpuDuration()
                .map(duration -> duration.toNanos() / 1e9)
                .orElse(before);
    }

    private static Process launch(Path java, List<String> options, List<String> arguments, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java.resolve("bin").resolve("java").toString());
        command.addAll(options);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.PIPE);
        // What the shell's environment says is about other programs.
        builder.environment().keySet().removeIf(name -> Stream.of(
                        "WALKTHROUGHS_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "JAVA_", "JDK_")
                .anyMatch(name::startsWith));
        return builder.start();
    }

    /** A port that nobody listens at. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isHealthy(int port, String health) {
        try (KeptConnection connection = new KeptConnection(port, "localhost")) {
            return connection.get(health).status() == 200;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Its process, as the system calls it. */
    public long pid() {
        return process.pid();
    }

    /** From the start of the process until it was healthy. */
    public Took took() {
        return took;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
