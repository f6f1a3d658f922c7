package dev.walkthroughs.bootstrap.benchmark;

import dev.walkthroughs.bootstrap.benchmark.load.Crowd;
import dev.walkthroughs.bootstrap.benchmark.load.Crowd.Window;
import dev.walkthroughs.bootstrap.benchmark.start.Vitals;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Walks that keep the service busy for a long time, and what its process takes from minute to minute. */
final class SoakPart {

    private static final int CONNECTIONS = 64;
    private static final int LEARNERS = 20 * CONNECTIONS;
    private static final Duration EACH = Duration.ofMinutes(1);

    private SoakPart() {}

    /**
     * Walks for some minutes.
     *
     * @param lines told a line after each minute
     */
    static void run(Path java, Path jar, int minutes, String heap, Consumer<String> lines)
            throws IOException, SQLException, InterruptedException {
        try (Workplace place = Workplace.open();
                Served served = Served.in(place, java, jar, heap, LEARNERS)) {
            lines.accept("before: " + served.vitals());
            try (Crowd crowd = served.walk(CONNECTIONS)) {
                for (int minute = 1; minute <= minutes; minute++) {
                    lines.accept(line(minute, crowd.during(EACH), served.vitals()));
                }
            }
            lines.accept("after: " + served.vitals());
        }
    }

    private static String line(int minute, Window window, Vitals vitals) {
        return String.format(
                Locale.ROOT,
                "minute %2d: %,.0f calls/s, 99 of 100 within %.0f ms, %.1f/s told to come back; %s",
                minute,
                window.rate(),
                window.slow(),
                window.turnedAway(),
                vitals);
    }
}
