package dev.walkthroughs.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The test's end of a {@link ServerUser}; closing it kills the process if it still runs. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader reports;
    private long lastNumber;

    private OtherProcess(Process process) {
        this.process = process;
        this.reports = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the process and waits until it is about to open the directory. */
    static OtherProcess ready(Path dataDirectory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerUser.class.getName(),
                        dataDirectory.toString())
                .redirectErrorStream(true)
                .start();
        OtherProcess other = new OtherProcess(process);
        assertThat(other.report()).isEqualTo("ready");
        return other;
    }

    /** Starts the process and waits until it has opened the directory; its report is "started" or "joined". */
    static OtherProcess open(Path dataDirectory) throws IOException {
        OtherProcess other = ready(dataDirectory);
        other.tell("open");
        return other;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void tell(String order) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(order).append('\n').flush();
    }

    /** The next thing the process reports. */
    String report() throws IOException {
        StringBuilder noise = new StringBuilder();
        for (String line = reports.readLine(); line != null; line = reports.readLine()) {
            if (line.startsWith("@")) {
                remember(line);
                return line.substring(1);
            }
            noise.append(line).append('\n');
        }
        throw new AssertionError("The other process ended early. It printed:\n" + noise);
    }

    /** Has the process close the server, and waits for its end. */
    void finish() throws IOException, InterruptedException {
        tell("close");
        assertThat(report()).isEqualTo("closed");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** As {@code kill -9} does: the process gets no chance to close anything. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // unlike that of Process, it leaves the reports to be read
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** The last number a killed process had reported. */
    long lastNumber() throws IOException {
        for (String line = reports.readLine(); line != null; line = reports.readLine()) {
            remember(line);
        }
        return lastNumber;
    }

    private void remember(String line) {
        if (line.matches("@\\d+")) {
            lastNumber = Long.parseLong(line.substring(1));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
