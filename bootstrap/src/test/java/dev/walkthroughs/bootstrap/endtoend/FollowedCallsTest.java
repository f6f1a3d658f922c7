package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.walkthroughs.bootstrap.endtoend.Collector.Span;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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

/** One service that sends to a collector what it sees of calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A call that is followed")
class FollowedCallsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String TABLES = "project progress";

    private Installation product;
    private Collector collector;
    private Service service;
    private Agent agent;
    private String token;
    private String demo;
    private String step;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        product = Installation.in(folder);
        collector = new Collector();
        service = product.serve(
                "--management.opentelemetry.tracing.export.otlp.endpoint=" + collector.url(),
                "--management.opentelemetry.tracing.export.schedule-delay=50ms",
                "--management.tracing.sampling.probability=1.0",
                "--management.server.port=" + Installation.freePort(),
                "--logging.structured.format.console=ecs",
                "--logging.level.org.axonframework.commandhandling=debug");
        token = product.tokens("localhost", 1).get(0);
        agent = new Agent(product.port(), "localhost", token);
        demo = agent.rows().get(0).path("id").asString();
        step = agent.select(demo).stepId();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(collector.all()).extracting(Span::name).contains(TABLES));
    }

    @AfterAll
    void stop() {
        if (collector != null) {
            collector.close();
        }
        if (product != null) {
            product.close();
        }
    }

    private static String trace(int number) {
        return String.format("4bf92f3577b34da6a3ce929d0e0e%04x", number);
    }

    /** Calls as part of a trace of the caller's. */
    private Wire.Reply call(int trace, String flags, String headers, String tool, Map<String, ?> arguments)
            throws IOException {
        return Wire.send(
                product.port(),
                "POST",
                "/mcp",
                headers + "traceparent: 00-" + trace(trace) + "-" + CALLER + "-" + flags
                        + "\r\ntracestate: theirs=somebody@example.org\r\nbaggage: who=somebody@example.org\r\n",
                Agent.message(tool, arguments));
    }

    private void next(int trace, String flags) throws IOException {
        Wire.Reply reply =
                call(trace, flags, agent.headers(), "next_walkthrough_step", Map.of("current_step_id", step));
        step = new Agent.Answer(reply).stepId();
    }

    /** The one span of that name in a trace, once it is there. */
    private Span span(int trace, String name) {
        await().atMost(PATIENCE).until(() -> collector.of(trace(trace)).stream()
                .anyMatch(span -> span.name().equals(name)));
        List<Span> found = collector.of(trace(trace)).stream()
                .filter(span -> span.name().equals(name))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private String noted(int trace) throws Exception {
        return String.join(
                " ",
                product.database()
                        .texts(
                                "SELECT meta_data ->> 'traceparent' FROM eventstore.domain_events"
                                        + " WHERE meta_data ->> 'traceparent' LIKE '%' || ? || '%'",
                                trace(trace)));
    }

    @Test
    @DisplayName("is one trace from the caller through HTTP, tool and command to the tables")
    void isOneTrace() throws Exception {
        next(1, "01");
        Span tables = span(1, TABLES);
        Span request = span(1, "POST /mcp");
        Span tool = span(1, "tools/call next_walkthrough_step");
        Span recording = span(1, "record events");
        Span command = span(1, "AdvanceStep");

        assertThat(request.parent()).isEqualTo(CALLER);
        assertThat(request.kind()).isEqualTo(2);
        assertThat(request.attributes())
                .isEqualTo(Map.of(
                        "http.request.method", "POST", "http.route", "/mcp", "http.response.status_code", "200"));
        assertThat(tool.parent()).isEqualTo(request.id());
        assertThat(tool.attributes())
                .isEqualTo(Map.of(
                        "mcp.method.name", "tools/call",
                        "gen_ai.tool.name", "next_walkthrough_step",
                        "walkthroughs.outcome", "done",
                        "walkthroughs.organization.id",
                                product.database()
                                        .text("SELECT id FROM walkthrough.organization WHERE slug = 'demo'")));
        assertThat(command.parent()).isEqualTo(tool.id());
        assertThat(span(1, "MoveFocus").parent()).isEqualTo(tool.id());
        assertThat(recording.parent()).isEqualTo(command.id());
        assertThat(tables.parent()).isEqualTo(command.id());
        assertThat(tables.kind()).isEqualTo(5);
        assertThat(tables.attributes().get("walkthroughs.projection")).isEqualTo("progress");
        assertThat(noted(1)).isEqualTo("00-" + trace(1) + "-" + command.id() + "-01");
        assertThat(collector.of(trace(1))).noneMatch(Span::failed);
    }

    @Test
    @DisplayName("is in the log by its trace")
    void isInTheLog() throws Exception {
        next(2, "01");
        Span command = span(2, "AdvanceStep");
        await().atMost(PATIENCE).until(() -> service.log().contains(command.id()));
        assertThat(service.log().lines().filter(line -> line.contains(command.id())))
                .isNotEmpty()
                .allSatisfy(line -> {
                    JsonNode said = JSON.readTree(line);
                    assertThat(said.at("/trace/id").asString()).isEqualTo(trace(2));
                    assertThat(said.at("/http/request/id").asString()).isEqualTo(trace(2));
                });
        assertThat(service.log().lines().filter(line -> line.contains(Service.READY)))
                .allMatch(line -> JSON.readTree(line).at("/trace").isMissingNode());
    }

    @Test
    @DisplayName("keeps its trace where the body comes after the headers, on another thread")
    void keepsItsTrace() throws Exception {
        String body = Agent.message("get_walkthrough_status", Map.of("walkthrough_id", demo));
        try (Socket socket = Wire.open(product.port())) {
            String head = "POST /mcp HTTP/1.1\r\n" + agent.headers() + "traceparent: 00-" + trace(3) + "-" + CALLER
                    + "-01\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            // Answered after the headers above were seen.
            assertThat(agent.list().isRefused()).isFalse();
            socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(new Agent.Answer(Wire.read(socket)).isRefused()).isFalse();
        }
        assertThat(span(3, "tools/call get_walkthrough_status").parent())
                .isEqualTo(span(3, "POST /mcp").id());
    }

    @Test
    @DisplayName("says how it was refused, and that this is no failure")
    void saysHowItWasRefused() throws Exception {
        Map<String, String> unknown = Map.of("current_step_id", "ws_AAAAAAAAAAAAAAAA");
        call(4, "01", agent.headers(), "next_walkthrough_step", unknown);
        Agent nobody = new Agent(product.port(), "localhost", null);
        assertThat(call(5, "01", nobody.headers(), "next_walkthrough_step", unknown)
                        .status())
                .isEqualTo(401);

        Span refused = span(4, "tools/call next_walkthrough_step");
        assertThat(refused.attributes()).containsEntry("walkthroughs.outcome", "NOT_FOUND");
        assertThat(refused.failed()).isFalse();
        assertThat(span(5, "tools/call next_walkthrough_step").attributes())
                .containsEntry("walkthroughs.outcome", "unauthorized");
        assertThat(span(5, "POST /mcp").attributes()).containsEntry("http.response.status_code", "401");
    }

    @Test
    @DisplayName("is one whose caller did not choose otherwise, and no other request")
    void isChosen() throws Exception {
        next(6, "00");
        next(7, "01");
        assertThat(Wire.send(product.port(), "GET", "/actuator/health", "Host: localhost\r\n", "")
                        .status())
                .isEqualTo(200);
        span(7, TABLES);
        assertThat(collector.of(trace(6))).isEmpty();
        assertThat(noted(6)).isEmpty();
        assertThat(collector.all().stream()
                        .filter(span -> span.parent().isEmpty() || span.parent().equals(CALLER)))
                .as("where traces begin")
                .isNotEmpty()
                .allMatch(span -> span.name().equals("POST /mcp"));
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    @DisplayName("tells of nobody: what is sent names no person, token, step, content or client")
    void tellsOfNobody() {
        assertThat(collector.all()).hasSizeGreaterThan(20);
        // All there is, in which a few letters could be part of a number; and then what was read of it.
        assertThat(collector.text())
                .contains("walkthroughs")
                .doesNotContain(
                        "example.org", "mcps_", "mcpu_", token, "endtoend", "localhost", "127.0.0.1", "theirs=");
        assertThat(collector.all().toString()).contains("org_").doesNotContain("@", "wt_", "ws_", "wp_");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName(
            "is answered as ever while nobody takes what is seen; the log says so once, and a stop does not wait for long")
    void isAnsweredAsEver() throws Exception {
        collector.close();
        for (int call = 0; call < 20; call++) {
            assertThat(agent.status(demo).isRefused()).isFalse();
        }
        next(8, "01");
        await().atMost(PATIENCE).until(() -> service.log().contains("Spans lost"));
        for (int call = 0; call < 20; call++) {
            assertThat(agent.status(demo).isRefused()).isFalse();
        }
        assertThat(service.log()
                        .lines()
                        .filter(line ->
                                JSON.readTree(line).at("/log/level").asString().matches("WARN|ERROR")))
                .singleElement()
                .asString()
                .contains("Spans lost", "ConnectException")
                .doesNotContain("stack_trace");
        long asked = System.nanoTime();
        service.terminate();
        assertThat(service.stopped()).isIn(0, 143);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(30));
        assertThat(service.log().lines().filter(line -> line.contains("Spans lost")))
                .hasSize(1);
    }
}
