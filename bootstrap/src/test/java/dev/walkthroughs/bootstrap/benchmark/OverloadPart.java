package dev.walkthroughs.bootstrap.benchmark;

import dev.walkthroughs.bootstrap.benchmark.load.Crowd;
import dev.walkthroughs.bootstrap.benchmark.load.Crowd.Window;
import dev.walkthroughs.bootstrap.benchmark.load.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What becomes of walks when three times as many learners call at once as are needed to keep the service busy. */
final class OverloadPart {

    /** The last is more than it takes on two processors. */
    private static final List<Integer> CONNECTIONS = List.of(16, 32, 64);

    private static final int BUSIEST = 64;
    private static final int TIMES = 3;
    private static final int LEARNERS = 10 * TIMES * BUSIEST;

    /** The virtual machine interprets the first thousands of calls. */
    private static final int WARM_UP = 6;

    private static final String BEST = "the best of those";
    private static final String OVERLOADED = TIMES * BUSIEST + " connections";

    private OverloadPart() {}

    static List<String> run(Path java, Path jar, int rounds, Duration time, String heap)
            throws IOException, SQLException, InterruptedException {
        try (Workplace place = Workplace.open();
                Served served = Served.in(place, java, jar, heap, LEARNERS)) {
            window(served, BUSIEST, time.multipliedBy(WARM_UP), time);
            Figures rates = new Figures();
            Figures away = new Figures();
            Figures times = new Figures();
            List<String> vitals = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                double best = 0;
                for (int connections : CONNECTIONS) {
                    Window window = window(served, connections, Duration.ofSeconds(1), time);
                    rates.note(connections + " connections", window.rate());
                    times.note("99th percentile at " + connections, window.slow());
                    best = Math.max(best, window.rate());
                }
                rates.note(BEST, best);
                Window window = window(served, TIMES * BUSIEST, Duration.ofSeconds(1), time);
                rates.note(OVERLOADED, window.rate());
                times.note("99th percentile at " + TIMES * BUSIEST, window.slow());
                away.note("told to come back, at " + TIMES * BUSIEST, window.turnedAway());
                vitals.add("after round " + (round + 1) + ": " + served.vitals());
            }
            return told(rates, times, away, vitals);
        }
    }

    /** Lets so many walk, and counts after a while, when each has found its pace. */
    private static Window window(Served served, int connections, Duration first, Duration time)
            throws IOException, InterruptedException {
        try (Crowd crowd = served.walk(connections)) {
            crowd.during(first);
            return crowd.during(time);
        }
    }

    private static List<String> told(Figures rates, Figures times, Figures away, List<String> vitals) {
        List<String> lines = new ArrayList<>(rates.lines("calls/s"));
        lines.addAll(away.lines("answers/s"));
        lines.addAll(times.lines("ms"));
        lines.add(String.format(
                Locale.ROOT, "%s / %s: %.2f (0.80 asked for)", OVERLOADED, BEST, rates.ratio(OVERLOADED, BEST)));
        lines.addAll(vitals);
        return lines;
    }
}
