package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service with a management port and a structured log, seen by whoever operates it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Seen from inside, the service")
class SeeingInsideTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EMAIL = "somebody@example.org";

    private Installation product;
    private Service service;
    private int management;
    private String demo;
    private List<String> tokens;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        product = Installation.in(folder);
        management = Installation.freePort();
        service = product.serve(
                "--management.server.port=" + management,
                "--logging.structured.format.console=ecs",
                "--walkthroughs.limits.learner=6/1h",
                "--walkthroughs.limits.calls-at-once=2",
                "--walkthroughs.limits.calls-waiting=0");
        tokens = product.tokens("localhost", 4);
        Agent agent = agent(0);
        demo = agent.rows().get(0).path("id").asString();
        String first = new Agent.Answer(Wire.send(
                        product.port(),
                        "POST",
                        "/mcp",
                        agent.headers() + "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\n",
                        Agent.message("select_walkthrough", Map.of("walkthrough_id", demo))))
                .stepId();
        assertThat(agent.next(first).outcome()).isEqualTo("advanced");
        assertThat(agent.next("ws_AAAAAAAAAAAAAAAA").code()).isEqualTo("NOT_FOUND");
        assertThat(agent.status(demo).isRefused()).isFalse();
        assertThat(agent.status(demo).isRefused()).isFalse();
        assertThat(agent.status(demo).code()).isEqualTo("RATE_LIMITED");
        assertThat(new Agent(product.port(), "localhost", null)
                        .post(Agent.message("get_walkthrough_status", Map.of("walkthrough_id", demo)))
                        .status())
                .isEqualTo(401);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    private Agent agent(int learner) {
        return new Agent(product.port(), "localhost", tokens.get(learner));
    }

    private static Wire.Reply get(int port, String path, String headers) throws IOException {
        return Wire.send(port, "GET", path, "Host: localhost\r\n" + headers, "");
    }

    private String scrape() throws IOException {
        Wire.Reply reply = get(management, "/actuator/prometheus", "Accept: text/plain\r\n");
        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        return reply.body();
    }

    @Test
    @DisplayName("shows on its public port whether it is well, and nothing else")
    void showsHealthAlone() throws IOException {
        for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            Wire.Reply reply = get(product.port(), path, "");
            assertThat(reply.status()).as(path).isEqualTo(200);
            assertThat(reply.body()).as(path).contains("\"status\":\"UP\"").doesNotContain("components", "details");
        }
        for (String path : List.of(
                "/actuator",
                "/actuator/prometheus",
                "/actuator/metrics",
                "/actuator/info",
                "/actuator/env",
                "/actuator/health/db",
                "/actuator/health/projections")) {
            assertThat(get(product.port(), path, "").status()).as(path).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("shows on its management port what there is to look at, and that alone, and not to pages")
    void showsTheRest() throws IOException {
        assertThat(get(management, "/actuator/info", "")
                        .json()
                        .at("/build/version")
                        .asString())
                .isNotEmpty();
        assertThat(get(management, "/actuator/health/readiness", "").status()).isEqualTo(200);
        assertThat(get(management, "/actuator/metrics/walkthroughs.dead.letters", "")
                        .body())
                .contains("\"value\":0.0");
        for (String path : List.of("/mcp", "/", "/sign-in", "/oauth2/jwks", "/actuator/env", "/actuator/shutdown")) {
            Wire.Reply reply = get(management, path, "");
            assertThat(reply.status()).as("%s: %s", path, reply).isEqualTo(404);
        }
        assertThat(get(management, "/actuator/prometheus", "Origin: http://evil.example\r\n")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("counts calls by tool and outcome, and measures how far the tables are")
    void counts() throws IOException {
        String calls = "walkthroughs_tool_calls_seconds_count{outcome=\"%s\",tool=\"%s\"} ";
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(scrape())
                .contains(
                        String.format(calls, "done", "list_walkthroughs") + "1",
                        String.format(calls, "done", "select_walkthrough") + "1",
                        String.format(calls, "done", "next_walkthrough_step") + "1",
                        String.format(calls, "NOT_FOUND", "next_walkthrough_step") + "1",
                        String.format(calls, "done", "get_walkthrough_status") + "2",
                        String.format(calls, "RATE_LIMITED", "get_walkthrough_status") + "1",
                        String.format(calls, "unauthorized", "get_walkthrough_status") + "1",
                        "walkthroughs_limits_total{what=\"calls\",why=\"exceeded\"} 1.0",
                        "walkthroughs_projection_lag_seconds{projection=\"progress\"} 0.0",
                        "walkthroughs_projection_behind_events{projection=\"catalogue\"} 0.0",
                        "walkthroughs_dead_letters_events{projection=\"progress\"} 0.0"));
    }

    @Test
    @DisplayName("serves every metric and label that the dashboard and the alert rules name")
    void servesWhatIsShipped() throws IOException {
        Measured measured = new Measured(scrape());
        Map<String, String> shipped = Measured.shipped();
        assertThat(shipped).hasSizeGreaterThan(30);
        shipped.forEach(measured::holds);
        assertThat(measured.names().stream().filter(name -> name.startsWith("walkthroughs_")))
                .as("each measure of its own is shown or watched")
                .allMatch(name -> name.endsWith("_max")
                        || shipped.values().stream().anyMatch(expression -> expression.contains(name)));
    }

    @Test
    @DisplayName("measures nobody: no metric names a person, an organization, a server or content; and they stay few")
    void measuresNobody() throws IOException {
        String all = scrape();
        assertThat(all).doesNotContain("@", "org_", "mcps_", "mcpu_", "wt_", "ws_", "wp_", "learner@", "localhost");
        assertThat(all.lines().filter(line -> !line.startsWith("#"))).hasSizeBetween(100, 800);
    }

    @Test
    @DisplayName("follows no call that it was not told to, whatever the caller asks: events name no trace")
    void followsNothing() throws Exception {
        assertThat(product.database()
                        .texts("SELECT DISTINCT key FROM eventstore.domain_events, jsonb_object_keys(meta_data) AS key"
                                + " WHERE meta_data ->> 'actor' = 'learner' ORDER BY key"))
                .containsExactly(
                        "actor",
                        "channel",
                        "client_name",
                        "client_version",
                        "mcp_server_id",
                        "mcp_server_user_id",
                        "organization_id",
                        "protocol_version");
    }

    @Test
    @DisplayName("writes lines of JSON, each about a request with the id that its answer has")
    void writesJson() throws Exception {
        Browser browser = new Browser(product.port(), "localhost");
        browser.attempt(EMAIL);
        await().atMost(PATIENCE).until(() -> service.log().contains(EMAIL));
        List<JsonNode> lines =
                service.log().lines().map(line -> JSON.readTree(line)).toList();
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("@timestamp").asString()).endsWith("Z");
            assertThat(line.path("ecs").path("version").asString()).isNotEmpty();
        });
        assertThat(lines.stream().filter(line -> line.path("message").asString().contains(EMAIL)))
                .as("logged in a demo, during a request")
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.at("/http/request/id").asString()).matches("[0-9a-f]{16}"));
        assertThat(lines.stream().filter(line -> line.path("message").asString().contains(Service.READY)))
                .as("logged during none")
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.at("/http/request/id").isMissingNode()).isTrue());
    }

    /** Late, because it calls tools, which another test counts. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    @DisplayName("turns away what it has no room for, counts it, and is well meanwhile; those inside are answered")
    void turnsAway() throws Exception {
        String step = agent(1).select(demo).stepId();
        agent(2).select(demo);
        List<Socket> inside = new ArrayList<>();
        try (Connection rival = product.database().connect();
                Statement lock = rival.createStatement()) {
            rival.setAutoCommit(false);
            lock.execute("LOCK TABLE eventstore.domain_events IN EXCLUSIVE MODE");
            for (int learner : new int[] {1, 2}) {
                Socket socket = Wire.open(product.port());
                inside.add(socket);
                Wire.write(
                        socket,
                        "POST",
                        "/mcp",
                        agent(learner).headers(),
                        Agent.message("next_walkthrough_step", Map.of("current_step_id", step)));
            }
            await().atMost(PATIENCE).until(() -> scrape().contains("walkthroughs_at_once{what=\"calls\"} 2.0"));

            comesBack(agent(3).list().reply());
            assertThat(get(product.port(), "/actuator/health/readiness", "").status())
                    .isEqualTo(200);
            assertThat(scrape()).contains("walkthroughs_turned_away_total{what=\"calls\",why=\"full\"} 1.0");
            rival.rollback();
            for (Socket socket : inside) {
                assertThat(new Agent.Answer(Wire.read(socket)).outcome()).isEqualTo("advanced");
            }
        } finally {
            for (Socket socket : inside) {
                socket.close();
            }
        }
        assertThat(agent(3).rows()).isNotEmpty();
    }

    /** Last of all, because the service has to find its database again. */
    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("tells to come back who gets no connection to the database in time, which is well below ten seconds")
    void tellsOfOutages() throws Exception {
        Database there = product.database();
        Database beside =
                new Database(there.url().replace("/walkthroughs", "/postgres"), there.user(), there.password());
        long begun = System.nanoTime();
        try {
            try (Connection connection = beside.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER DATABASE walkthroughs ALLOW_CONNECTIONS false");
                statement.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'walkthroughs'");
            }
            comesBack(agent(3).list().reply());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            assertThat(get(product.port(), "/actuator/health/liveness", "").status())
                    .isEqualTo(200);
        } finally {
            try (Connection connection = beside.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER DATABASE walkthroughs ALLOW_CONNECTIONS true");
            }
        }
        await().atMost(PATIENCE).until(() -> agent(3).list().reply().status() == 200);
    }

    private static void comesBack(Wire.Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(503);
        assertThat(reply.header("retry-after")).matches("[123]");
        assertThat(reply.header("x-request-id")).isNotEmpty();
        assertThat(reply.json().at("/error/code").asInt()).isEqualTo(-32000);
        assertThat(reply.json().at("/error/message").asString()).contains("make the same call again");
    }
}
