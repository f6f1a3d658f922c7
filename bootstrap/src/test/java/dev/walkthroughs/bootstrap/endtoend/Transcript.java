package dev.walkthroughs.bootstrap.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a process writes on one stream, read as it comes, so that the process never waits for a reader. */
final class Transcript {

    private final StringBuilder text = new StringBuilder();
    private final CountDownLatch awaited = new CountDownLatch(1);
    private final String marker;
    private final Thread reader;

    /** Begins to read; {@code marker} is part of a line that somebody may wait for. */
    Transcript(InputStream stream, String marker) {
        this.marker = marker;
        reader = new Thread(() -> read(stream), "transcript");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream stream) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (text) {
                    text.append(line).append('\n');
                }
                if (line.contains(marker)) {
                    awaited.countDown();
                }
            }
        } catch (IOException e) {
            // The process was ended together with its streams: what came before is all there is.
            return;
        } finally {
            // Nothing more can come: whoever waits is let go, and finds out that the marker is missing.
            awaited.countDown();
        }
    }

    /** Waits for the line with the marker; false if it did not come. */
    boolean await(long seconds) throws InterruptedException {
        return awaited.await(seconds, TimeUnit.SECONDS) && soFar().contains(marker);
    }

    String soFar() {
        synchronized (text) {
            return text.toString();
        }
    }

    /** Everything, once the process has ended. */
    String whole() throws InterruptedException {
        reader.join(TimeUnit.SECONDS.toMillis(20));
        return soFar();
    }
}
