package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.WalkthroughServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresSettings;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product on a machine of its own, as far as it can tell: its data, its home and its temporary files lie in one
 * folder. The service is a process; a command runs in this one, unless a test is about the process. Closing it ends
 * them all.
 */
final class Installation implements AutoCloseable {

    /** The variable that names the data directory. */
    static final String DATA = "WALKTHROUGHS_DATA_DIR";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final int port;
    private final boolean embedded;
    private final Map<String, String> environment;
    private final List<Process> started = new ArrayList<>();

    private Installation(Path folder, boolean embedded, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.embedded = embedded;
        this.environment = environment;
        Files.createDirectories(home());
        Files.createDirectories(temporary());
        port = freePort();
    }

    /**
     * A port for the service: not one of those that the system hands out by itself, or the database, which starts first,
     * could be given the very same.
     */
    static int freePort() {
        return new SplittableRandom()
                .ints(20_000, 30_000)
                .filter(Installation::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return tried.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** An installation with its embedded database, which has its tables already, on a free port. */
    static Installation in(Path folder) throws IOException {
        return in(folder, Map.of());
    }

    /** Likewise, with more in its environment. */
    static Installation in(Path folder, Map<String, String> more) throws IOException {
        PreparedData.copyTo(folder.resolve("data"));
        return onNothing(folder, more);
    }

    /** An installation without any data: its first start has to make the database. */
    static Installation onNothing(Path folder) throws IOException {
        return onNothing(folder, Map.of());
    }

    private static Installation onNothing(Path folder, Map<String, String> more) throws IOException {
        Map<String, String> environment = new TreeMap<>(more);
        environment.put(DATA, folder.resolve("data").toString());
        return new Installation(folder, true, environment);
    }

    /** An installation that is told its database by its environment. */
    static Installation elsewhere(Path folder, Map<String, String> environment) throws IOException {
        return new Installation(folder, false, environment);
    }

    /** How a command ended. */
    record Ran(int status, String out, String err) {

        /** The one JSON document that is all of the standard output. */
        JsonNode json() {
            assertThat(out).as("standard output").endsWith("}\n");
            assertThat(out.lines()).as("standard output").hasSize(1);
            return JSON.readTree(out);
        }
    }

    int port() {
        return port;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path home() {
        return folder.resolve("home");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    /** Starts the service on the installation's port, and waits until it is ready. */
    Service serve(String... settings) throws IOException, InterruptedException {
        return new Service(start(Stream.concat(Stream.of("--server.port=" + port), Arrays.stream(settings))
                        .toList()))
                .ready();
    }

    /** Runs a command to its end, in this process. */
    Ran run(String... arguments) throws InterruptedException {
        return Command.run(environment, home(), List.of(arguments));
    }

    /** Runs a command to its end in a process of its own, for what only a process shows. */
    Ran runApart(String... arguments) throws IOException, InterruptedException {
        Process process = start(List.of(arguments));
        Transcript out = new Transcript(process.getInputStream(), "\0");
        Transcript err = new Transcript(process.getErrorStream(), "\0");
        if (!process.waitFor(Command.SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still runs: " + String.join(" ", arguments) + "\n" + out.soFar() + err.soFar());
        }
        return new Ran(process.exitValue(), out.whole(), err.whole());
    }

    /** Runs a command that has to succeed, and to say nothing but its JSON document. */
    JsonNode done(String... arguments) throws InterruptedException {
        return succeeded(run(withJson(arguments)), arguments);
    }

    /** Likewise, in a process of its own. */
    JsonNode doneApart(String... arguments) throws IOException, InterruptedException {
        return succeeded(runApart(withJson(arguments)), arguments);
    }

    private static String[] withJson(String... arguments) {
        return Stream.concat(Arrays.stream(arguments), Stream.of("--json")).toArray(String[]::new);
    }

    private static JsonNode succeeded(Ran ran, String... arguments) {
        assertThat(ran.err()).as("standard error of %s", List.of(arguments)).isEmpty();
        assertThat(ran.status())
                .as("exit status of %s, which printed %s", List.of(arguments), ran.out())
                .isZero();
        return ran.json();
    }

    /** Tokens of learners 1 to {@code count} on a host; the same number is the same learner on all of a tenant's hosts. */
    List<String> tokens(String host, int count) throws IOException, InterruptedException {
        Path file = folder.resolve("tokens-" + host);
        done(
                "token",
                "--server",
                host,
                "--email",
                "learner@example.org",
                "--count",
                Integer.toString(count),
                "--out",
                file.toString());
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.substring(0, line.indexOf('\t'))).toList();
        }
    }

    /** The embedded database, which has to run. */
    Database database() throws IOException {
        return Database.embeddedIn(data());
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Starts count here, not speed.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(coverage());
        command.add("-Duser.home=" + home());
        command.add("-Djava.io.tmpdir=" + temporary());
        command.addAll(List.of("-cp", classPath(), WalkthroughServer.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> Stream.of(
                        "WALKTHROUGHS_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "OTEL_", "JAVA_", "JDK_")
                .anyMatch(name::startsWith));
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        process.getOutputStream().close();
        return process;
    }

    /** What the product runs with; not the tests themselves, whose resources could change it. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where the coverage of this test run is measured, what the processes run counts too. */
    private static List<String> coverage() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:") && argument.contains("jacoco"))
                .map(argument -> argument + ",includes=dev.walkthroughs.*")
                .toList();
    }

    @Override
    public void close() {
        for (Process process : started) {
            process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
        if (embedded && Files.exists(data())) {
            // Whoever leaves last stops it.
            EmbeddedPostgresServer.open(data(), EmbeddedPostgresSettings.defaults())
                    .close();
        }
    }
}
