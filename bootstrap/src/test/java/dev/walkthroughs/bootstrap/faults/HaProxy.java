package dev.walkthroughs.bootstrap.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The proxy of the documentation, in front of two nodes. */
final class HaProxy implements AutoCloseable {

    private static final Path CONFIGURATION = Stream.of(Path.of("docs"), Path.of("..", "docs"))
            .map(docs -> docs.resolve("haproxy.cfg").toAbsolutePath().normalize())
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();

    private final Process process;
    private final int port;
    private final Path log;

    private HaProxy(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Where Debian's package has it. */
    static boolean isInstalled() {
        return Files.isExecutable(Path.of("/usr/sbin/haproxy"));
    }

    static HaProxy before(Path folder, int port, int one, int two) throws IOException {
        Path log = folder.resolve("haproxy.log");
        ProcessBuilder builder = new ProcessBuilder("/usr/sbin/haproxy", "-db", "-f", CONFIGURATION.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "WALKTHROUGHS_BIND", "127.0.0.1:" + port,
                        "WALKTHROUGHS_NODE_1", "127.0.0.1:" + one,
                        "WALKTHROUGHS_NODE_2", "127.0.0.1:" + two));
        Process process = builder.start();
        await().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError(Files.readString(log));
            }
            return listens(port);
        });
        return new HaProxy(process, port, log);
    }

    private static boolean listens(int port) {
        try (Socket tried = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return tried.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a node is one that it sends calls to, by the last line of its log about it. */
    boolean sendsTo(String node) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains(" nodes/" + node + " is "))
                .reduce((earlier, later) -> later)
                .map(line -> line.contains(" is UP"))
                .orElse(true);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
