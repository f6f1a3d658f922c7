package dev.walkthroughs.persistence.embedded;

import java.time.Duration;

/**
 * How long to wait for the embedded server, and how large it is.
 *
 * @param startTimeout longest wait for initialisation, and again for a start with its crash recovery; at least 1 s
 * @param stopTimeout longest wait for a shutdown with its last checkpoint; at least 1 s
 * @param unresponsiveAfter how long a running server that nobody uses may stay silent before it is killed and started
 *     anew; a server that says it is starting, recovering or stopping is not silent
 * @param maxConnections upper bound of connections from all processes together, 10 to 1000
 * @param sharedBuffersMegabytes page cache of the server in MiB, 16 to 16384
 */
public record EmbeddedPostgresSettings(
        Duration startTimeout,
        Duration stopTimeout,
        Duration unresponsiveAfter,
        int maxConnections,
        int sharedBuffersMegabytes) {

    public EmbeddedPostgresSettings {
        requireAtLeastOneSecond("startTimeout", startTimeout);
        requireAtLeastOneSecond("stopTimeout", stopTimeout);
        if (unresponsiveAfter.isNegative()) {
            throw new IllegalArgumentException("unresponsiveAfter is negative: " + unresponsiveAfter);
        }
        requireWithin("maxConnections", maxConnections, 10, 1000);
        requireWithin("sharedBuffersMegabytes", sharedBuffersMegabytes, 16, 16_384);
    }

    /** A minute to start, a minute to stop, ten seconds of silence, 100 connections, 128 MiB. */
    public static EmbeddedPostgresSettings defaults() {
        return new EmbeddedPostgresSettings(
                Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(10), 100, 128);
    }

    /** How long a single question to a running server may go unanswered: at most five of the seconds of silence. */
    Duration answerTimeout() {
        Duration longest = Duration.ofSeconds(5);
        return unresponsiveAfter.compareTo(longest) < 0 ? unresponsiveAfter : longest;
    }

    private static void requireAtLeastOneSecond(String name, Duration value) {
        if (value.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(name + " is shorter than a second: " + value);
        }
    }

    private static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is not within " + least + " and " + most + ": " + value);
        }
    }
}
