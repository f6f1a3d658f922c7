package dev.walkthroughs.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes behind a proxy, on one database: what the tests break, and what they look at afterwards. */
final class Machine implements AutoCloseable {

    /** Within what everything is well again once the cause has ended. */
    static final Duration RECOVERY = Duration.ofSeconds(15);

    /** How long anything is waited for, on a machine that has much else to do. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Lines of stack traces that a node may log in all. A start that fails takes about a hundred. */
    private static final long MOST_STACK_LINES = 150;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path folder;
    private final Store store;
    private final int port;
    private final List<Node> nodes = new ArrayList<>();
    private final HaProxy proxy;
    private final Operator operator;
    private final List<String> tokens;
    private final String walkthrough;

    /** Starts it all. Settings are the nodes', beside those that they need. */
    Machine(Path folder, int learners, String... settings) throws IOException, SQLException {
        this.folder = folder;
        this.store = Store.in(folder.resolve("data"));
        this.port = Ports.free();
        for (String name : List.of("one", "two")) {
            TcpProxy way = TcpProxy.to(store.port());
            List<String> all = new ArrayList<>(onDatabase(way.port()));
            all.addAll(List.of(settings));
            nodes.add(new Node(folder, name, way, all));
        }
        this.operator = new Operator(onDatabase(store.port()));
        // The first makes the tables and the demo.
        nodes.get(0).start();
        nodes.get(0).awaitStarted();
        nodes.get(1).start();
        this.proxy =
                HaProxy.before(folder, port, nodes.get(0).port(), nodes.get(1).port());
        Path file = folder.resolve("tokens");
        operator.run(
                "token",
                "--server",
                "localhost",
                "--email",
                "learner@example.org",
                "--count",
                Integer.toString(learners),
                "--out",
                file.toString());
        try (Stream<String> lines = Files.lines(file)) {
            this.tokens = lines.map(line -> line.split("\t", -1)[0]).toList();
        }
        this.walkthrough =
                store.texts("SELECT id FROM walkthrough.walkthroughs").get(0);
        nodes.get(1).awaitStarted();
        awaitHealthy(nodes);
    }

    private List<String> onDatabase(int databasePort) {
        return List.of(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + databasePort + "/walkthroughs",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=" + store.password(),
                "--walkthroughs.public-url=http://{host}:" + port,
                "--walkthroughs.limits.enabled=false",
                "--walkthroughs.stop-delay=3s");
    }

    Store store() {
        return store;
    }

    Path folder() {
        return folder;
    }

    List<Node> nodes() {
        return nodes;
    }

    Operator operator() {
        return operator;
    }

    /** The node that writes a projection now, and the one that does not. */
    Node writing(String projection, boolean writes) throws SQLException {
        String owner = store.texts(
                        "SELECT split_part(owner, '-', 1) FROM eventstore.token_entries WHERE processor_name = '"
                                + projection + "'")
                .get(0);
        return nodes.stream()
                .filter(node -> node.isRunning() && Long.toString(node.pid()).equals(owner) == writes)
                .findFirst()
                .orElseThrow();
    }

    /** All learners walk from now on, through the proxy, with a pause before each call. */
    Walkers walkers(Duration pause) {
        return walkers(0, tokens.size(), pause);
    }

    /** Likewise some of them, by their numbers from 0. */
    Walkers walkers(int from, int to, Duration pause) {
        Walkers walkers = new Walkers(URI.create("http://localhost:" + port + "/mcp"), walkthrough, pause);
        walkers.begin(tokens.subList(from, to));
        return walkers;
    }

    /**
     * Waits until nodes are ready, the proxy knows it, and the projections are written by one of them and have seen all there
     * is now.
     *
     * @return how long that took
     */
    Duration awaitHealthy(List<Node> those) throws SQLException {
        long begun = System.nanoTime();
        Set<String> pids =
                those.stream().map(node -> Long.toString(node.pid())).collect(Collectors.toCollection(TreeSet::new));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    for (Node node : those) {
                        if (status(node) != 200 || !proxy.sendsTo(node.name())) {
                            return false;
                        }
                    }
                    return isProjected(pids);
                });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Both are written by one of those who live, and lag by less than two seconds of what is recorded. */
    private boolean isProjected(Set<String> pids) {
        try {
            return store
                            .texts("SELECT split_part(t.owner, '-', 1) FROM eventstore.token_entries t"
                                    + " WHERE NOT EXISTS (SELECT FROM eventstore.domain_events e"
                                    + " WHERE e.time_stamp < clock_timestamp() - interval '2 seconds'"
                                    + " AND e.global_index > coalesce((t.token::jsonb ->> 'index')::bigint, 0)"
                                    + " AND (t.processor_name = 'progress') = (e.type = 'Progress'))")
                            .stream()
                            .filter(pids::contains)
                            .count()
                    == 2;
        } catch (SQLException e) {
            return false;
        }
    }

    /** What readiness says; 0 if nothing. */
    int status(Node node) {
        try {
            HttpResponse<String> reply = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + "/actuator/health/readiness"))
                            .timeout(Duration.ofSeconds(2))
                            .build(),
                    BodyHandlers.ofString());
            return reply.statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** What was acknowledged is what was recorded, once each, and nothing else was. */
    void nothingIsLost(Walkers... all) throws SQLException {
        for (Walkers walkers : all) {
            assertThat(walkers.wrong()).as("wrong answers").isEmpty();
        }
        List<String> recorded = store.texts("SELECT u.subject || ' ' || (e.payload ->> 'attempt') || ' '"
                + " || (e.payload ->> 'step') FROM eventstore.domain_events e"
                + " JOIN walkthrough.mcp_server_user u ON u.id = e.meta_data ->> 'mcp_server_user_id'"
                + " WHERE e.payload_type LIKE '%StepCompleted'");
        Set<String> acknowledged = Stream.of(all)
                .flatMap(walkers -> walkers.acknowledged().stream())
                .map(done -> done.learner() + " " + done.attempt() + " " + done.step())
                .collect(Collectors.toSet());
        assertThat(recorded).as("steps recorded").doesNotHaveDuplicates();
        assertThat(recorded).as("recorded and acknowledged").containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    /** The tables say what the events say. */
    void projectionsAreRight() {
        JsonNode rebuilt = JSON.readTree(operator.run("projections", "rebuild", "--json"));
        assertThat(rebuilt.findValues("events")).as("%s", rebuilt).hasSize(2);
        for (String count : List.of("removed", "written", "letters")) {
            assertThat(rebuilt.findValues(count))
                    .as("%s", rebuilt)
                    .hasSize(2)
                    .allMatch(number -> number.asLong(-1) == 0);
        }
    }

    /** An outage is a few lines, not a wall. */
    void logsAreShort() {
        for (Node node : nodes) {
            String log = node.log();
            assertThat(log.lines().filter(line -> line.startsWith("\tat ")).count())
                    .as("lines of stacks in\n%s", log)
                    .isLessThanOrEqualTo(MOST_STACK_LINES);
        }
    }

    @Override
    public void close() {
        proxy.close();
        nodes.forEach(Node::close);
        nodes.forEach(node -> node.database().close());
        store.close();
    }
}
