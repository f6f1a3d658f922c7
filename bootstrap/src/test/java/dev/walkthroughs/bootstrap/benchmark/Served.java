package dev.walkthroughs.bootstrap.benchmark;

import dev.walkthroughs.bootstrap.benchmark.load.Crowd;
import dev.walkthroughs.bootstrap.benchmark.load.KeptConnection;
import dev.walkthroughs.bootstrap.benchmark.load.PatientConnection;
import dev.walkthroughs.bootstrap.benchmark.load.Walker;
import dev.walkthroughs.bootstrap.benchmark.start.Running;
import dev.walkthroughs.bootstrap.benchmark.start.Vitals;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** The packed program in a fixed heap, on a database of its own, with content, learners, and no limits on their rates. */
final class Served implements AutoCloseable {

    private static final String DATABASE = "served";
    private static final String HOST = "localhost";

    private final Running service;
    private final int management;
    private final List<String> tokens;
    private final List<String> walkthroughs;

    private Served(Running service, int management, List<String> tokens, List<String> walkthroughs) {
        this.service = service;
        this.management = management;
        this.tokens = tokens;
        this.walkthroughs = walkthroughs;
    }

    /**
     * Starts it.
     *
     * @param heap of the service, from its start to its end, such as {@code 256m}
     */
    static Served in(Workplace place, Path java, Path jar, String heap, int learners) throws IOException, SQLException {
        place.createDatabase(DATABASE);
        int management = Running.freePort();
        List<String> settings = Stream.concat(
                        place.settings(DATABASE).stream(),
                        Stream.of("--walkthroughs.limits.enabled=false", "--management.server.port=" + management))
                .toList();
        Running service = Running.start(
                java,
                List.of("-Xms" + heap, "-Xmx" + heap, "-jar", jar.toString()),
                settings,
                "/actuator/health/readiness",
                place.folder().resolve("service.log"));
        try {
            // First, because it takes longer than a connection is kept on which nothing comes.
            List<String> tokens = WalkPart.tokens(place, learners);
            try (KeptConnection connection = new KeptConnection(service.port(), HOST)) {
                return new Served(service, management, tokens, Walker.offered(connection));
            }
        } catch (IOException | RuntimeException e) {
            service.close();
            throw e;
        }
    }

    /** So many learners begin to walk, each on a connection of its own; others take their turns on it. */
    Crowd walk(int connections) {
        LongAdder turnedAway = new LongAdder();
        int share = tokens.size() / connections;
        List<PatientConnection> open = new ArrayList<>();
        List<Walker> walkers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            open.add(new PatientConnection(service.port(), HOST, turnedAway));
            walkers.add(new Walker(open.get(i), tokens.subList(i * share, (i + 1) * share), walkthroughs));
        }
        return new Crowd(walkers, open, turnedAway);
    }

    Vitals vitals() throws IOException {
        return Vitals.of(service.pid(), management);
    }

    @Override
    public void close() {
        service.close();
    }
}
