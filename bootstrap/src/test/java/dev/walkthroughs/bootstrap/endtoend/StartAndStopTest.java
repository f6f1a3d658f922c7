package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The service")
class StartAndStopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    @DisplayName(
            "starts and stops without a complaint; a call on its way is answered first, and nothing is left running")
    void startsAndStops(@TempDir Path folder) throws Exception {
        try (Installation product = Installation.onNothing(folder)) {
            Service service = product.serve();
            long postgres = postmaster(product);
            String started = service.banner();
            assertThat(started)
                    .contains("Endpoint:  http://localhost:" + product.port() + "/mcp")
                    .contains("claude mcp add --transport http")
                    .contains("Data:      " + product.data());
            assertThat(healthOf(product, "readiness").status()).isEqualTo(200);
            service.terminate();
            assertStopped(service, product, postgres);
            assertThat(product.data()).as("the data stays").isNotEmptyDirectory();

            service = product.serve();
            postgres = postmaster(product);
            Database database = product.database();
            Agent agent = new Agent(
                    product.port(), "localhost", product.tokens("localhost", 1).get(0));
            String demo = agent.rows().get(0).path("id").asString();
            String first = agent.select(demo).stepId();
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    Socket socket = Wire.open(product.port())) {
                connection.setAutoCommit(false);
                // Readers pass, writers wait: the call cannot be answered before this is released.
                statement.execute("LOCK TABLE eventstore.domain_events IN EXCLUSIVE MODE");
                Wire.write(
                        socket,
                        "POST",
                        "/mcp",
                        agent.headers(),
                        Agent.message("next_walkthrough_step", Map.of("current_step_id", first)));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(database.text("SELECT count(*) FROM pg_stat_activity"
                                        + " WHERE application_name = 'walkthroughs' AND wait_event_type = 'Lock'"))
                                .isEqualTo("1"));
                service.terminate();
                await().atMost(PATIENCE).until(() -> refusesConnections(product.port()));
                connection.rollback();
                Agent.Answer answer = new Agent.Answer(Wire.read(socket));
                assertThat(answer.outcome()).isEqualTo("advanced");
                assertThat(answer.document().at("/step/number").asInt()).isEqualTo(2);
            }
            assertStopped(service, product, postgres);
        }
    }

    private static void assertStopped(Service service, Installation product, long postgres) throws Exception {
        assertThat(service.stopped()).isIn(0, 143);
        assertThat(service.log())
                .contains(Service.READY, "Stopped PostgreSQL")
                .doesNotContain("WARN", "ERROR", "Exception", "\tat ", "SLF4J", "WARNING");
        // It has ended by now; whoever adopted it may take a moment to notice.
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(ProcessHandle.of(postgres)).as("postgres").isEmpty());
        assertThat(product.data().resolve("postgres/18/data/postmaster.pid")).doesNotExist();
        try (Stream<Path> left = Files.list(product.temporary())) {
            assertThat(left).as("temporary files").isEmpty();
        }
    }

    /** The process id of the embedded server, from the file it keeps while it runs. */
    private static long postmaster(Installation product) throws IOException {
        List<String> lines = Files.readAllLines(
                product.data().resolve("postgres").resolve("18").resolve("data").resolve("postmaster.pid"));
        long id = Long.parseLong(lines.get(0).strip());
        assertThat(ProcessHandle.of(id)).isPresent();
        return id;
    }

    private static Wire.Reply healthOf(Installation product, String probe) throws IOException {
        return Wire.send(product.port(), "GET", "/actuator/health/" + probe, "Host: localhost\r\n", "");
    }

    private static boolean refusesConnections(int port) throws IOException {
        try (Socket socket = Wire.open(port)) {
            return !socket.isConnected();
        } catch (ConnectException e) {
            return true;
        }
    }
}
