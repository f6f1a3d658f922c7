package dev.walkthroughs.bootstrap.benchmark;

import dev.walkthroughs.bootstrap.benchmark.load.Appends;
import dev.walkthroughs.bootstrap.benchmark.load.ClosedLoop;
import dev.walkthroughs.bootstrap.benchmark.load.ClosedLoop.Call;
import dev.walkthroughs.bootstrap.benchmark.load.ClosedLoop.Sample;
import dev.walkthroughs.bootstrap.benchmark.load.Figures;
import dev.walkthroughs.bootstrap.benchmark.load.KeptConnection;
import dev.walkthroughs.bootstrap.benchmark.load.Walker;
import dev.walkthroughs.bootstrap.benchmark.start.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Learners' walks through the packed program, and beside them in each round what the machine can do at most. */
final class WalkPart {

    private static final int CONNECTIONS = 16;
    private static final int LEARNERS = 20 * CONNECTIONS;
    private static final int WALKTHROUGHS = 20;

    /** The virtual machine interprets the first thousands of calls. */
    private static final int WARM_UP = 4;

    private static final String WALK = "walk";
    private static final String LIST = "tools/list";
    private static final String HEALTH = "GET /actuator/health/liveness";
    private static final String STORE = "event by the event store";
    private static final String PLAIN = "event by plain JDBC";

    private WalkPart() {}

    static List<String> run(Path java, Path jar, int rounds, Duration time)
            throws IOException, SQLException, InterruptedException {
        try (Workplace place = Workplace.open()) {
            place.createDatabase("served");
            place.createDatabase("appended");
            place.command("appended", "projections", "status");
            List<String> settings = Stream.concat(
                            place.settings("served").stream(), Stream.of("--walkthroughs.limits.enabled=false"))
                    .toList();
            try (Running service = Running.start(
                            java,
                            List.of("-Xmx256m", "-jar", jar.toString()),
                            settings,
                            "/actuator/health/readiness",
                            place.folder().resolve("service.log"));
                    Appends appends = new Appends(place.url("appended"), place.user(), place.password(), CONNECTIONS)) {
                return measured(service.port(), tokens(place, LEARNERS), appends, rounds, time);
            }
        }
    }

    /** Brings content into the database of the running service, and makes tokens of so many learners. */
    static List<String> tokens(Workplace place, int learners) throws IOException {
        Path content = place.folder().resolve("content");
        Samples.write(content, 0, WALKTHROUGHS);
        place.command(
                "served",
                "import",
                content.toString(),
                "--organization",
                "demo",
                "--publish",
                "--assign",
                "localhost",
                "--json");
        Path tokens = place.folder().resolve("tokens");
        place.command(
                "served",
                "token",
                "--server",
                "localhost",
                "--email",
                "learner@example.com",
                "--count",
                Integer.toString(learners),
                "--out",
                tokens.toString());
        try (Stream<String> lines = Files.lines(tokens)) {
            return lines.map(line -> line.substring(0, line.indexOf('\t'))).toList();
        }
    }

    private static List<String> measured(int port, List<String> tokens, Appends appends, int rounds, Duration time)
            throws IOException, InterruptedException {
        List<KeptConnection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(new KeptConnection(port, "localhost"));
            }
            List<String> walkthroughs = Walker.offered(connections.get(0));
            int share = tokens.size() / CONNECTIONS;
            List<Walker> walkers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                walkers.add(new Walker(connections.get(i), tokens.subList(i * share, (i + 1) * share), walkthroughs));
            }
            List<Call> lists = connections.stream().map(WalkPart::list).toList();
            List<Call> healths = connections.stream().map(WalkPart::health).toList();
            List<Call> stores = Collections.nCopies(CONNECTIONS, appends::byTheStore);
            List<Call> plains = Collections.nCopies(CONNECTIONS, appends::byPlainJdbc);
            Figures rates = new Figures();
            Figures slowest = new Figures();
            ClosedLoop.run(walkers, time.multipliedBy(WARM_UP));
            ClosedLoop.run(lists, time);
            ClosedLoop.run(healths, time);
            ClosedLoop.run(stores, time);
            ClosedLoop.run(plains, time);
            for (int round = 0; round < rounds; round++) {
                Sample walk = ClosedLoop.run(walkers, time);
                rates.note(WALK, walk.rate());
                slowest.note("50th percentile of a walk's calls", walk.millis(0.5));
                slowest.note("99th percentile of a walk's calls", walk.millis(0.99));
                rates.note(LIST, ClosedLoop.run(lists, time).rate());
                rates.note(HEALTH, ClosedLoop.run(healths, time).rate());
                rates.note(STORE, ClosedLoop.run(stores, time).rate());
                rates.note(PLAIN, ClosedLoop.run(plains, time).rate());
            }
            return told(rates, slowest);
        } finally {
            for (KeptConnection connection : connections) {
                connection.close();
            }
        }
    }

    private static Call list(KeptConnection connection) {
        String message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{}}";
        return () -> {
            if (!connection.post("", message).body().contains("next_walkthrough_step")) {
                throw new IllegalStateException("not a list of tools");
            }
        };
    }

    private static Call health(KeptConnection connection) {
        return () -> {
            if (connection.get("/actuator/health/liveness").status() != 200) {
                throw new IllegalStateException("not healthy");
            }
        };
    }

    private static List<String> told(Figures rates, Figures times) {
        List<String> lines = new ArrayList<>(rates.lines("calls/s"));
        lines.addAll(times.lines("ms"));
        for (String floor : List.of(LIST, HEALTH, PLAIN)) {
            lines.add(ratio(rates, WALK, floor));
        }
        lines.add(ratio(rates, STORE, PLAIN));
        return lines;
    }

    private static String ratio(Figures rates, String what, String floor) {
        return String.format(Locale.ROOT, "%s / %s: %.2f", what, floor, rates.ratio(what, floor));
    }
}
