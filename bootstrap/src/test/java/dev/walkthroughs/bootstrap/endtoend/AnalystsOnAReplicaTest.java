package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import dev.walkthroughs.application.outage.Outages;
import dev.walkthroughs.application.tables.ReplicaUnusable;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresSettings;
import dev.walkthroughs.persistence.replica.Replica;
import dev.walkthroughs.persistence.replica.ReplicaSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A primary, a real streaming replica of it, and the program that writes to the one and reports from the other. */
@DisplayName("Analysts on a replica")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalystsOnAReplicaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EmbeddedPostgresServer primary;
    private Standby standby;
    private FiguresWorld world;
    private OrganizationId lab;
    private Cohort learners;
    private Instant now;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    void start(@TempDir Path own) throws Exception {
        Path data = own.resolve("primary").resolve("data");
        PreparedData.copyTo(data);
        primary = EmbeddedPostgresServer.open(data, EmbeddedPostgresSettings.defaults());
        standby = Standby.of(primary, own.resolve("standby"));
        world = new FiguresWorld(
                data,
                List.of("--walkthroughs.analytics.datasource.url="
                        + standby.database().url()));
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        lab = world.organization("lab", "The lab");
        learners = cohort(lab, "lab", "deploying");
        learners.live(3, now.minus(Duration.ofDays(30)), now, now);
        OrganizationId other = world.organization("other", "Other");
        cohort(other, "other", "elsewhere").live(2, now.minus(Duration.ofDays(30)), now, now);
        world.settle();
        standby.catchUp();
    }

    private Cohort cohort(OrganizationId owner, String slug, String key) {
        ServerId server = world.server(slug, slug + ".example.test");
        WalkthroughId course = world.publish(owner, key, "A course", Cohort.STEPS, now.minus(Duration.ofDays(40)));
        world.settle();
        return new Cohort(world, owner, key, course, List.of(server));
    }

    @AfterAll
    void stop() {
        if (world != null) {
            world.close();
        }
        if (standby != null) {
            standby.close();
        }
        if (primary != null) {
            primary.close();
        }
    }

    private record Exported(int rows, Instant completeTo) {}

    private Exported exported() throws IOException {
        Path file = folder.resolve("attempts.jsonl");
        FiguresWorld.Ran ran = world.run(
                "export-data",
                "--organization",
                "lab",
                "--relation",
                "walkthrough_attempts",
                "--format",
                "jsonl",
                "--out",
                file.toString(),
                "--force",
                "--json");
        assertThat(ran.status()).as("%s", ran).isZero();
        JsonNode told = JSON.readTree(ran.out());
        assertThat(Files.readAllLines(file)).hasSize(told.path("rows").asInt());
        return new Exported(
                told.path("rows").asInt(),
                Instant.parse(told.path("complete_to").asString()));
    }

    @Test
    @DisplayName("get what the replica has, and are told up to which moment that is all")
    void readsTheReplica() throws Exception {
        Exported first = exported();
        assertThat(first.rows()).isEqualTo(3);
        standby.pause();
        Instant written;
        try {
            written = Instant.parse(world.database()
                    .text("SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
            learners.beginAndStay(written, now.plus(Duration.ofDays(1)));
            world.settle();
            Exported lagging = exported();
            assertThat(lagging.rows()).as("the primary has one more").isEqualTo(3);
            assertThat(lagging.completeTo()).isBefore(written).isAfterOrEqualTo(first.completeTo());
        } finally {
            standby.resume();
        }
        standby.catchUp();
        Exported caughtUp = exported();
        assertThat(caughtUp.rows()).isEqualTo(4);
        assertThat(caughtUp.completeTo()).isAfter(written);
    }

    @Test
    @DisplayName("get a report of it, which says the same")
    void reports() throws IOException {
        Path file = folder.resolve("report.html");
        FiguresWorld.Ran ran = world.run("report", "--organization", "lab", "--out", file.toString(), "--json");
        assertThat(ran.status()).as("%s", ran).isZero();
        JsonNode told = JSON.readTree(ran.out());
        assertThat(told.path("walkthroughs").asInt()).isEqualTo(1);
        assertThat(told.path("is_complete").asBoolean()).isTrue();
        assertThat(Instant.parse(told.path("complete_to").asString()))
                .isBefore(Instant.parse(told.path("taken_at").asString()));
        assertThat(file).content().contains("The lab", "A course");
    }

    @Test
    @DisplayName("cannot write there, whatever they try")
    void writesNothing() {
        Replica replica = world.bean(Replica.class);
        // The pool throws a connection away that was asked for what the database does not have, as the second is.
        for (String write : List.of(
                "UPDATE analytics.settings SET at_risk_days = 3",
                "SET TRANSACTION READ WRITE",
                "CREATE TEMPORARY TABLE mine (n integer)")) {
            assertThatThrownBy(() ->
                            replica.atOneMoment(lab, jdbc -> jdbc.sql(write).update()))
                    .as(write)
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessageMatching("(?s).*(read-only transaction|during recovery|Connection is closed).*");
        }
    }

    @Test
    @DisplayName("log in there, see their organization alone, and nothing once they are revoked")
    void logsIn() throws SQLException {
        FiguresWorld.Ran made = world.run("analyst", "create", "--organization", "lab", "--name", "metabase");
        assertThat(made.status()).as("%s", made).isZero();
        URI printed = URI.create(made.out().lines().findFirst().orElseThrow());
        assertThat(printed.getPort()).isEqualTo(standby.port()).isNotEqualTo(primary.port());
        standby.catchUp();
        String[] login = printed.getUserInfo().split(":", 2);
        Database analyst = new Database(
                "jdbc:postgresql://127.0.0.1:" + printed.getPort() + printed.getPath(), login[0], login[1]);
        for (String relation : List.of("walkthrough_attempts", "walkthrough_overview", "freshness")) {
            assertThat(analyst.texts("SELECT DISTINCT organization_id FROM " + relation))
                    .as(relation)
                    .containsExactly(lab.value());
        }
        try (Connection connection = analyst.connect();
                Statement statement = connection.createStatement()) {
            assertThat(world.run("analyst", "revoke", "--organization", "lab", "--name", "metabase")
                            .status())
                    .isZero();
            standby.catchUp();
            assertThatThrownBy(() -> statement.executeQuery("SELECT organization_id FROM walkthrough_attempts"))
                    .as("a session that nobody ended")
                    .isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> analyst.connect().close())
                .isInstanceOfSatisfying(
                        SQLException.class, why -> assertThat(why.getSQLState()).startsWith("28"));
    }

    @Test
    @DisplayName("are looked after by the doctor")
    void examined() {
        JsonNode checks = JSON.readTree(world.run("doctor", "--json").out()).path("checks");
        assertThat(checks).anySatisfy(check -> {
            assertThat(check.path("check").asString()).isEqualTo("replica");
            assertThat(check.path("says").asString())
                    .isEqualTo("Figures are read from the standby at 127.0.0.1:" + standby.port() + ".");
        });
        assertThat(checks).anySatisfy(check -> {
            assertThat(check.path("check").asString()).isEqualTo("replica_lag");
            assertThat(check.path("grade").asString()).isEqualToIgnoringCase("ok");
        });
    }

    @Test
    @DisplayName(
            "are told, with the setting's name, if it names no replica of this database; the primary is not read instead")
    void isNoReplica() throws SQLException {
        assertThat(unusable(primary.jdbcUrl()).message())
                .endsWith("takes writes of its own, and nothing of the primary's.");
        assertThat(unusable(standby.database().url().replace("/walkthroughs", "/postgres"))
                        .message())
                .endsWith("was asked for the database postgres, and the primary's is walkthroughs.");
        ReplicaUnusable away = unusable("jdbc:postgresql://127.0.0.1:1/walkthroughs");
        assertThat(away.message()).isEqualTo("The replica at 127.0.0.1:1 does not answer: Connection refused.");
        assertThat(away.advice()).contains("walkthroughs.analytics.datasource.url");
    }

    private ReplicaUnusable unusable(String url) throws SQLException {
        try (Replica replica = new Replica(
                new ReplicaSettings(url, null, null, 1),
                world.bean(DataSource.class).unwrap(HikariDataSource.class),
                world.bean(JdbcConnectionDetails.class),
                world.bean(JdbcClient.class),
                world.bean(Outages.class))) {
            return assertThrows(
                    ReplicaUnusable.class,
                    () -> replica.atOneMoment(lab, jdbc -> {
                        throw new AssertionError("nobody is to read it");
                    }));
        }
    }
}
