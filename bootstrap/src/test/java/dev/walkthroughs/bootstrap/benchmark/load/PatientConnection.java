package dev.walkthroughs.bootstrap.benchmark.load;

import dev.walkthroughs.bootstrap.benchmark.load.KeptConnection.Reply;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A connection of an agent that comes back when it is told to, after the time it is told, with the same call; and that
 * connects anew when the connection was closed. Not for more than one thread.
 */
public final class PatientConnection implements Posts, Closeable {

    private final int port;
    private final String host;
    private final LongAdder turnedAway;
    private @Nullable KeptConnection connection;

    /**
     * Will connect to a port of this machine.
     *
     * @param turnedAway counts the answers that say to come back
     */
    public PatientConnection(int port, String host, LongAdder turnedAway) {
        this.port = port;
        this.host = host;
        this.turnedAway = turnedAway;
    }

    /**
     * Sends a message until it is answered.
     *
     * @throws InterruptedIOException if the thread is interrupted while it waits to come back
     * @throws IllegalStateException if it is turned away without being told that it may come back, and when
     */
    @Override
    public Reply post(String token, String message) throws IOException {
        while (true) {
            Reply reply = once(token, message);
            if (reply.status() != 503) {
                return reply;
            }
            turnedAway.increment();
            if (!reply.retryAfter().matches("[0-9]{1,2}") || !reply.body().contains("make the same call again")) {
                throw new IllegalStateException("turned away without a word: " + reply);
            }
            pass(TimeUnit.SECONDS.toNanos(Long.parseLong(reply.retryAfter())));
        }
    }

    private Reply once(String token, String message) throws IOException {
        KeptConnection open = connection == null ? new KeptConnection(port, host) : connection;
        connection = open;
        Reply reply = open.post(token, message);
        if (reply.closes()) {
            close();
        }
        return reply;
    }

    private static void pass(long nanos) throws InterruptedIOException {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("waited to come back");
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
