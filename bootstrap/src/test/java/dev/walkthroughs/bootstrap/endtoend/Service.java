package dev.walkthroughs.bootstrap.endtoend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The service, running in a process of its own. */
final class Service {

    static final String READY = "Walkthroughs is ready.";

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Transcript out;
    private final Transcript err;

    Service(Process process) {
        this.process = process;
        this.out = new Transcript(process.getInputStream(), READY);
        this.err = new Transcript(process.getErrorStream(), READY);
    }

    /** Waits until the service says that it is ready. */
    Service ready() throws InterruptedException {
        if (!out.await(PATIENCE_SECONDS)) {
            throw new AssertionError("the service did not start:\n" + log());
        }
        return this;
    }

    /** What it has written once the last line of its greeting is there. */
    String banner() {
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS)).until(() -> log().contains("Data:"));
        return log();
    }

    /** Asks it to stop, as {@code kill} does. */
    void terminate() {
        // Not by the process itself, which would close the streams and lose what is said while stopping.
        process.toHandle().destroy();
    }

    /** Its exit status, once it has stopped. */
    int stopped() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the service did not stop:\n" + log());
        }
        out.whole();
        err.whole();
        return process.exitValue();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        stopped();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** What it has written so far, on both streams. */
    String log() {
        return out.soFar() + err.soFar();
    }
}
