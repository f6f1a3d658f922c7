package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A database that is there already")
class ExternalDatabaseTest {

    private static final String OWNER_PASSWORD = "not a secret";

    @Test
    @DisplayName("is used as it is: no embedded one is started, and nothing is written to the data directory")
    void isUsed(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgresServer server =
                EmbeddedPostgresServer.open(folder.resolve("there"), EmbeddedPostgresSettings.defaults())) {
            try (Connection connection =
                            DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                    Statement statement = connection.createStatement()) {
                // Not a superuser: more than its own database and the right to make roles must not be needed.
                statement.execute("CREATE ROLE guide LOGIN CREATEROLE PASSWORD '" + OWNER_PASSWORD + "'");
                statement.execute("CREATE DATABASE guides OWNER guide");
            }
            String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/guides";
            try (Installation product = Installation.elsewhere(
                    folder.resolve("product"),
                    Map.of("SPRING_DATASOURCE_USERNAME", "guide", "SPRING_DATASOURCE_PASSWORD", OWNER_PASSWORD))) {
                Service service = product.serve("--spring.datasource.url=" + url);
                Database database = new Database(url, "guide", OWNER_PASSWORD);
                assertThat(new Agent(product.port(), "localhost", null).rows()).isNotEmpty();
                assertThat(database.events()).isPositive();
                assertThat(service.log()).contains(url).doesNotContain("ERROR", "WARN", "Exception", OWNER_PASSWORD);

                Installation.Ran ran = product.runApart(
                        "token",
                        "--server",
                        "localhost",
                        "--email",
                        "ada@example.org",
                        "--spring.datasource.url=" + url);
                assertThat(ran.status()).isZero();
                Agent learner = new Agent(product.port(), "localhost", ran.out().strip());
                String demo = learner.rows().get(0).path("id").asString();
                assertThat(learner.finish(demo)
                                .document()
                                .path("progress_percent")
                                .asInt())
                        .isEqualTo(100);

                service.terminate();
                assertThat(service.stopped()).isIn(0, 143);
                assertThat(everythingBelow(product.home())).isEmpty();
                assertThat(product.data()).doesNotExist();
                assertThat(database.events()).as("the database is left running").isPositive();
            }
        }
    }

    private static List<Path> everythingBelow(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).toList();
        }
    }
}
