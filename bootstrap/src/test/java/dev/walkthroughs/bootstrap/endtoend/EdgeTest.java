package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
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

/** Two services on one database; the second believes this machine to be a proxy. */
@DisplayName("The edge of two services")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EdgeTest {

    private static final String HOST = "localhost";
    private static final String INNER = "inner.example.test";
    private static final String ENCRYPTION_KEY =
            Base64.getEncoder().encodeToString("an encryption key for this test!".getBytes(StandardCharsets.UTF_8));
    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("it is encrypted by another one! ".getBytes(StandardCharsets.UTF_8));

    /** Two of them; all are tested where they are made. */
    private static final List<String> FAULTS = List.of("expired", "other-key");

    /** What no log may hold; filled as it comes up. */
    private final List<String> secrets =
            new ArrayList<>(List.of(ENCRYPTION_KEY, "learner+", "eyJra", "eyJhb", "\"d\":"));

    private Installation first;
    private Installation second;
    private Service one;
    private Service other;
    private Database database;
    private List<String> tokens;
    private String demo;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(
                "WALKTHROUGHS_KEYS_ENCRYPTIONKEY",
                ENCRYPTION_KEY,
                "WALKTHROUGHS_LIMITS_LEARNER",
                "15/1h",
                "WALKTHROUGHS_LIMITS_TOKENADDRESS",
                "4/1h",
                "LOGGING_LEVEL_DEV_WALKTHROUGHS",
                "debug",
                // A platform on which the framework believes forwarded headers unless it is told not to.
                "KUBERNETES_SERVICE_HOST",
                "10.96.0.1",
                "KUBERNETES_SERVICE_PORT",
                "443"));
        first = Installation.in(folder.resolve("one"), environment);
        String urls = "--walkthroughs.public-url=http://{host}:" + first.port();
        one = first.serve(urls);
        database = first.database();
        environment.put("SPRING_DATASOURCE_URL", database.url());
        environment.put("SPRING_DATASOURCE_USERNAME", database.user());
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        environment.put("WALKTHROUGHS_PROXIES", "127.0.0.0/8,::1");
        second = Installation.elsewhere(folder.resolve("other"), environment);
        other = second.serve(urls);
        secrets.add(database.password());
        tokens = first.tokens(HOST, 4);
        secrets.addAll(tokens);
        demo = new Agent(first.port(), HOST, null).rows().get(0).path("id").asString();
    }

    @AfterAll
    void stop() throws Exception {
        if (second != null) {
            second.close();
        }
        if (first != null) {
            first.close();
        }
    }

    @Test
    @DisplayName("hold a learner's limit on one that was reached on the other, and lose nothing (R34)")
    void holdALimitTogether() throws Exception {
        Agent here = new Agent(first.port(), HOST, tokens.get(0));
        Agent there = new Agent(second.port(), HOST, tokens.get(0));
        String step = here.select(demo).stepId();
        for (int i = 0; i < 14; i++) {
            Agent either = i % 2 == 0 ? here : there;
            assertThat(either.status(demo).isRefused()).as("call %s", i + 2).isFalse();
        }
        long events = database.events();
        for (Agent agent : List.of(there, here)) {
            Agent.Answer late = agent.next(step);
            assertThat(late.code()).isEqualTo("RATE_LIMITED");
            assertThat(late.reply().status()).isEqualTo(200);
            assertThat(Integer.parseInt(late.reply().header("retry-after"))).isBetween(1, 240);
            assertThat(late.document().path("advice").asString())
                    .contains("in " + late.reply().header("retry-after") + " seconds");
        }
        assertThat(database.events()).isEqualTo(events);
        assertThat(new Agent(second.port(), HOST, tokens.get(1)).select(demo).outcome())
                .as("somebody else")
                .isEqualTo("started");
    }

    @Test
    @DisplayName("hold a limit on guesses together, by the address that a trusted proxy vouches for and nobody else")
    void holdGuessesTogether() throws Exception {
        for (int i = 0; i < 4; i++) {
            int port = i % 2 == 0 ? first.port() : second.port();
            assertThat(guess(port, "").status()).as("guess %s", i + 1).isNotEqualTo(429);
        }
        for (int port : List.of(first.port(), second.port())) {
            Wire.Reply refused = guess(port, "");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 900);
            assertThat(refused.json().path("error").asString()).isEqualTo("temporarily_unavailable");
        }
        String from = "X-Forwarded-For: 198.51.100.1, 203.0.113.7\r\n";
        assertThat(guess(first.port(), from).status()).as("believed by nobody").isEqualTo(429);
        assertThat(guess(second.port(), from).status()).isNotEqualTo(429);
        assertThat(guess(second.port(), "Forwarded: for=203.0.113.8\r\n").status())
                .as("a header that no proxy here sets")
                .isEqualTo(429);
    }

    private Wire.Reply guess(int port, String headers) throws IOException {
        return Wire.send(
                port,
                "POST",
                "/oauth2/token",
                "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n" + headers,
                "grant_type=authorization_code&code=a-code-to-guess&client_secret=the-clients-secret");
    }

    @Test
    @DisplayName("find the host behind a trusted proxy, and ask for TLS where there is TLS")
    void findTheHost() throws Exception {
        String told =
                "Host: " + INNER + "\r\nX-Forwarded-Host: made-up.test, localhost\r\nX-Forwarded-Proto: https\r\n";
        Wire.Reply believed = metadata(second.port(), told);
        assertThat(believed.status()).isEqualTo(200);
        assertThat(believed.header("strict-transport-security")).isEqualTo("max-age=31536000");
        assertThat(metadata(first.port(), told).status()).isEqualTo(421);
        Wire.Reply direct = metadata(
                first.port(), "Host: localhost\r\nX-Forwarded-Host: evil.test\r\nX-Forwarded-Proto: https\r\n");
        assertThat(direct.status()).isEqualTo(200);
        assertThat(direct.body()).doesNotContain("evil");
        assertThat(direct.headers()).doesNotContainKey("strict-transport-security");
        assertThat(metadata(second.port(), "Host: localhost\r\nX-Forwarded-Host: evil.test\r\n")
                        .status())
                .isEqualTo(421);
    }

    private static Wire.Reply metadata(int port, String headers) throws IOException {
        return Wire.send(port, "GET", "/.well-known/oauth-protected-resource", headers, "");
    }

    @Test
    @DisplayName("refuse the faulty tokens that the command makes, and says how to sign in")
    void refuseFaultyTokens() throws Exception {
        for (String fault : FAULTS) {
            Installation.Ran made =
                    first.run("token", "--server", HOST, "--email", "learner+9@example.org", "--fault", fault);
            assertThat(made.status()).isZero();
            assertThat(made.err()).contains("Not valid (" + fault + ")");
            for (int port : List.of(first.port(), second.port())) {
                Wire.Reply reply =
                        new Agent(port, HOST, made.out().strip()).list().reply();
                assertThat(reply.status()).as(fault).isEqualTo(401);
                assertThat(reply.header("www-authenticate"))
                        .as(fault)
                        .startsWith("Bearer error=\"invalid_token\"")
                        .contains("resource_metadata=\"http://localhost:" + first.port());
            }
        }
        Wire.Reply endless =
                new Agent(first.port(), HOST, "a".repeat(20_000)).list().reply();
        assertThat(endless.status()).isEqualTo(400);
        assertThat(endless.body()).doesNotContain("Exception", "apache");
    }

    @Test
    @DisplayName("keep keys encrypted, rotate them while old tokens hold, and tell a wrong encryption key at the start")
    void rotateKeys() throws Exception {
        assertThat(database.texts("SELECT jwk FROM identity.signing_keys"))
                .isNotEmpty()
                .allMatch(kept -> kept.startsWith("A256GCM."));
        JsonNode rotated = first.done("keys", "rotate", "--server", HOST);
        assertThat(rotated.path("role").asString()).isEqualTo("next");
        JsonNode keys = first.done("keys", "list", "--server", HOST).path("keys");
        assertThat(keys).hasSize(2);
        assertThat(keys.get(0)).isEqualTo(rotated);
        assertThat(keys.get(1).path("role").asString()).isEqualTo("signing");
        // What five minutes do.
        database.texts(
                "UPDATE identity.signing_keys SET signs_from = signs_from - interval '10 minutes' RETURNING key_id");
        String fresh = first.run("token", "--server", HOST, "--email", "learner+3@example.org")
                .out()
                .strip();
        secrets.add(fresh);
        assertThat(headerOf(fresh)).contains(rotated.path("key_id").asString());
        assertThat(headerOf(tokens.get(2)))
                .doesNotContain(rotated.path("key_id").asString());
        for (String token : List.of(fresh, tokens.get(2))) {
            for (int port : List.of(first.port(), second.port())) {
                // A service that has just read its keys looks for a new one within three seconds.
                await().pollInterval(Duration.ofMillis(500))
                        .atMost(Duration.ofSeconds(10))
                        .untilAsserted(() -> assertThat(new Agent(port, HOST, token)
                                        .list()
                                        .reply()
                                        .status())
                                .isEqualTo(200));
            }
        }
        for (String key : List.of(OTHER_KEY, "no key at all")) {
            Installation.Ran refused =
                    first.run("keys", "list", "--server", HOST, "--walkthroughs.keys.encryption-key=" + key);
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("The signing keys could not be used")
                    .doesNotContain("\tat ", key, ENCRYPTION_KEY);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.connect();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static String headerOf(String token) {
        return new String(
                Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8);
    }

    /** Last, because services rest after an outage. */
    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("log no token, code, secret or address at DEBUG, whatever is sent and whatever fails")
    void logNoSecret() throws Exception {
        Agent agent = new Agent(first.port(), HOST, tokens.get(3));
        agent.select(demo);
        String headers = agent.headers();
        execute("ALTER TABLE identity.rate_limits RENAME TO gone");
        try {
            for (int port : List.of(first.port(), second.port())) {
                for (String path : List.of("/sign-in", "/sign-in/code?code=654321", "/oauth2/register", "/nowhere")) {
                    Wire.send(port, "POST", path, headers, "email=learner%2Bsecret@example.org&code=654321");
                }
                for (String body : List.of(
                        "{learner+secret@example.org",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"654321\"}",
                        Agent.message("select_walkthrough", Map.of("walkthrough_id", "wt_654321654321")))) {
                    Wire.send(port, "POST", "/mcp", headers, body);
                }
                Wire.send(port, "POST", "/mcp", headers.replace("Bearer ey", "Bearer ay"), "{}");
                guess(port, "X-Forwarded-For: 203.0.113.99\r\n");
            }
        } finally {
            execute("ALTER TABLE identity.gone RENAME TO rate_limits");
        }
        secrets.addAll(List.of("654321", "a-code-to-guess", "the-clients-secret", "@example.org"));
        for (Service service : List.of(one, other)) {
            assertThat(service.log())
                    .as("that it logs at all")
                    .contains("Rate limits cannot be counted")
                    .doesNotContain(secrets);
        }
    }
}
