package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.walkthroughs.bootstrap.faults.TcpProxy;
import dev.walkthroughs.bootstrap.wiring.Application;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A service whose way to the database goes silent: nothing is refused, nothing is answered, as with a pulled cable. */
@DisplayName("While the database is silent")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class SilentDatabaseTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String HTML = "Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\n";

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    /** Far below the 30 s that a proxy or a person waits; far above what it takes. */
    private static final Duration SOON = Duration.ofSeconds(12);

    private final int port = Installation.freePort();
    private EmbeddedPostgresServer postgres;
    private TcpProxy way;
    private ConfigurableApplicationContext service;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        PreparedData.copyTo(data);
        postgres = EmbeddedPostgresServer.open(data, EmbeddedPostgresSettings.defaults());
        way = TcpProxy.to(postgres.port());
        service = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.main.log-startup-info=false")
                .run(
                        "--server.port=" + port,
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + way.port() + "/walkthroughs",
                        "--spring.datasource.username=" + postgres.username(),
                        "--spring.datasource.password=" + postgres.password(),
                        // As by default, but sooner.
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--spring.datasource.hikari.validation-timeout=500",
                        "--walkthroughs.socket-timeout=2");
    }

    @AfterAll
    void stop() {
        way.mend();
        service.close();
        way.close();
        postgres.close();
    }

    /** Asks in a thread of its own. */
    private CompletableFuture<Wire.Reply> send(String method, String path, String headers, String body) {
        CompletableFuture<Wire.Reply> reply = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                reply.complete(Wire.send(port, method, path, "Host: localhost:" + port + "\r\n" + headers, body));
            } catch (IOException e) {
                reply.completeExceptionally(e);
            }
        });
        caller.setDaemon(true);
        caller.start();
        return reply.orTimeout(20, TimeUnit.SECONDS);
    }

    private static List<Wire.Reply> all(List<CompletableFuture<Wire.Reply>> asked) {
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private List<Wire.Reply> asked() {
        return all(List.of(
                send("GET", "/sign-in", HTML + "Cookie: walkthroughs=somebody\r\n", ""),
                send("GET", "/connections", HTML + "Cookie: walkthroughs=somebody\r\n", ""),
                send("GET", "/oauth2/authorize?response_type=code&client_id=x", HTML, ""),
                send("POST", "/oauth2/token", FORM, "grant_type=authorization_code&code=x&client_id=x&code_verifier=x"),
                send("POST", "/oauth2/revoke", FORM, "token=x&client_id=x"),
                send(
                        "POST",
                        "/oauth2/register",
                        "Content-Type: application/json\r\n",
                        "{\"client_name\":\"Test\",\"redirect_uris\":[\"https://client.example/cb\"]}"),
                send("GET", "/oauth2/jwks", "", "")));
    }

    @Test
    @DisplayName("everybody is told to come back before long, in pages and in OAuth's words, and then all goes on")
    void saysToComeBack(CapturedOutput log) throws SQLException {
        assertThat(asked()).noneMatch(reply -> reply.status() >= 500);
        try (Connection connection = service.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            way.silence();
            long before = System.nanoTime();
            assertThatThrownBy(() -> statement.execute("SELECT 1"))
                    .isInstanceOfSatisfying(SQLException.class, why -> assertThat(why.getSQLState())
                            .isEqualTo("08006"));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
        }
        try {
            long before = System.nanoTime();
            List<Wire.Reply> replies = asked();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
            for (Wire.Reply reply : replies) {
                assertThat(reply.status()).as("%s", reply).isEqualTo(503);
                assertThat(Integer.parseInt(reply.header("retry-after"))).isBetween(1, 10);
                if (reply.header("content-type").startsWith("text/html")) {
                    assertThat(reply.body()).contains("<h1>Not available just now</h1>");
                } else {
                    assertThat(reply.body()).startsWith("{\"error\":\"temporarily_unavailable\"");
                }
            }
            // They wait side by side: one after the other, the last of twenty would wait twenty times as long.
            before = System.nanoTime();
            List<CompletableFuture<Wire.Reply>> many = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                many.add(send("POST", "/mcp", "Content-Type: application/json\r\n", PING));
            }
            assertThat(all(many)).allMatch(reply -> reply.status() == 503);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
            assertThat(replies.subList(0, 3))
                    .allMatch(reply -> reply.header("content-type").startsWith("text/html"));
        } finally {
            way.mend();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> send("GET", "/sign-in", HTML, "").join().status() == 200);
        assertThat(asked()).noneMatch(reply -> reply.status() >= 500);
        assertThat(log.getAll().lines().filter(line -> line.startsWith("\tat ")))
                .as("lines of stacks")
                .isEmpty();
    }
}
