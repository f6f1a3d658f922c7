package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.walkthroughs.bootstrap.documentation.Repository;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresSettings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/** Runs the commands of docs/operations.md as they stand there. */
@DisplayName("A backup")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupTest {

    /** The same wherever it is served, so that tokens hold after a restore. */
    private static final String ADDRESS = "--walkthroughs.public-url=http://{host}";

    private static final String OWNER_PASSWORD = "not a secret";

    private Path folder;
    private Installation product;
    private Service service;
    private List<String> tokens;
    private String walkthrough;
    private String stands;

    @BeforeAll
    void start(@TempDir Path fresh) throws Exception {
        folder = fresh;
        product = Installation.in(fresh.resolve("product"));
        service = product.serve(ADDRESS);
        tokens = product.tokens("localhost", 2);
        Agent ada = new Agent(product.port(), "localhost", tokens.get(0));
        walkthrough = ada.rows().get(0).path("id").asString();
        stands = ada.next(ada.select(walkthrough).stepId()).stepId();
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("of the running cluster, taken while learners are at work, serves from an empty directory")
    void ofTheCluster() throws Exception {
        Path backup = folder.resolve("cluster");
        meanwhileLearning(() -> run("take-cluster", product.data(), backup, Map.of()));
        Path restored = folder.resolve("restored");
        run("restore-cluster", restored.resolve("data"), backup, Map.of());
        try (Installation again = Installation.onNothing(restored)) {
            goesOn(again, again.serve(ADDRESS));
        }
    }

    @Test
    @Order(2)
    @DisplayName(
            "by a dump, taken while learners are at work, serves from another cluster, whose owner is no superuser")
    void byADump() throws Exception {
        Path backup = folder.resolve("dump");
        Database database = product.database();
        meanwhileLearning(() -> run("dump", product.data(), backup, connection(database)));
        try (EmbeddedPostgresServer server =
                EmbeddedPostgresServer.open(folder.resolve("there"), EmbeddedPostgresSettings.defaults())) {
            try (Connection connection =
                            DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE guide LOGIN PASSWORD '" + OWNER_PASSWORD + "'");
                statement.execute(documentedRoles().replace("TO walkthroughs ", "TO guide "));
                statement.execute("CREATE DATABASE guides OWNER guide");
            }
            Database there =
                    new Database("jdbc:postgresql://127.0.0.1:" + server.port() + "/guides", "guide", OWNER_PASSWORD);
            run("restore-dump", folder, backup, connection(there));
            try (Installation again = Installation.elsewhere(
                    folder.resolve("again"),
                    Map.of(
                            "SPRING_DATASOURCE_URL",
                            there.url(),
                            "SPRING_DATASOURCE_USERNAME",
                            "guide",
                            "SPRING_DATASOURCE_PASSWORD",
                            OWNER_PASSWORD))) {
                goesOn(again, again.serve(ADDRESS));
            }
        }
    }

    @Test
    @Order(3)
    @DisplayName("of the stopped directory needs no other program, and serves as well")
    void ofTheStoppedDirectory() throws Exception {
        service.terminate();
        service.stopped();
        Path cold = Files.createDirectories(folder.resolve("cold").resolve("data"));
        shell(documented("copy-cold"), product.data(), cold.resolve("postgres"), Map.of());
        try (Installation again = Installation.onNothing(folder.resolve("cold"))) {
            goesOn(again, again.serve(ADDRESS));
        }
    }

    /** Learners find what was acknowledged, tables are what the events say, and it goes on to the end. */
    private void goesOn(Installation again, Service restored) throws Exception {
        for (JsonNode rebuilt : again.done("projections", "rebuild").path("projections")) {
            assertThat(rebuilt.path("removed").asLong()
                            + rebuilt.path("written").asLong())
                    .as("rows that were wrong in %s", rebuilt)
                    .isZero();
        }
        Agent ada = new Agent(again.port(), "localhost", tokens.get(0));
        assertThat(ada.select(walkthrough).stepId()).isEqualTo(stands);
        assertThat(ada.finish(walkthrough).document().path("progress_percent").asInt())
                .isEqualTo(100);
        restored.terminate();
        restored.stopped();
    }

    private interface Backup {
        void take() throws IOException, InterruptedException;
    }

    /** Another learner calls all the while. */
    private void meanwhileLearning(Backup backup) throws Exception {
        AtomicBoolean taken = new AtomicBoolean();
        Agent ben = new Agent(product.port(), "localhost", tokens.get(1));
        CompletableFuture<Integer> calls = CompletableFuture.supplyAsync(() -> {
            try {
                int done = 0;
                do {
                    String first = ben.restart(walkthrough).stepId();
                    assertThat(ben.next(first).isRefused()).isFalse();
                    done++;
                } while (!taken.get());
                return done;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            backup.take();
        } finally {
            taken.set(true);
        }
        assertThat(calls.get(60, TimeUnit.SECONDS)).isPositive();
    }

    private static Map<String, String> connection(Database database) {
        Matcher url = Pattern.compile("jdbc:postgresql://([^:]+):([0-9]+)/(.+)").matcher(database.url());
        assertThat(url.matches()).isTrue();
        return Map.of(
                "PGHOST", url.group(1),
                "PGPORT", url.group(2),
                "PGDATABASE", url.group(3),
                "PGUSER", database.user(),
                "PGPASSWORD", database.password());
    }

    /** Runs a documented block that needs programs of PostgreSQL 18, which not every machine has. */
    private void run(String block, Path data, Path backup, Map<String, String> more)
            throws IOException, InterruptedException {
        boolean there = clientDirectories()
                .anyMatch(directory -> Files.isExecutable(directory.resolve("pg_dump")) && isOf18(directory));
        assumeTrue(
                there, "no pg_dump of PostgreSQL 18: put it on the PATH, or name it with -Dpostgres.client=DIRECTORY");
        shell(documented(block), data, backup, more);
    }

    private static Stream<Path> clientDirectories() {
        return Stream.concat(
                        Stream.of(System.getProperty("postgres.client", "")),
                        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
    }

    private static boolean isOf18(Path directory) {
        try {
            Process asked = new ProcessBuilder(directory.resolve("pg_dump").toString(), "--version").start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains(" 18.");
        } catch (IOException e) {
            return false;
        }
    }

    private static void shell(String script, Path data, Path backup, Map<String, String> more)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script).redirectErrorStream(true);
        Map<String, String> environment = new HashMap<>(more);
        environment.put(Installation.DATA, data.toString());
        environment.put("BACKUP", backup.toString());
        environment.put("PATH", System.getProperty("postgres.client", "") + File.pathSeparator + System.getenv("PATH"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", script, said).isZero();
    }

    /** A block of docs/operations.md, by the name in the comment before it. */
    private static String documented(String name) throws IOException {
        return found("<!-- executed by a test: " + name + " -->\n```bash\n(.*?)```");
    }

    private static String documentedRoles() throws IOException {
        return found("```sql\n(CREATE ROLE walkthroughs_service.*?)\\s*```");
    }

    private static String found(String pattern) throws IOException {
        Matcher block = Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(Repository.root().resolve("docs").resolve("operations.md")));
        assertThat(block.find()).as(pattern).isTrue();
        return block.group(1);
    }
}
