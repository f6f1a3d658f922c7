package dev.walkthroughs.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.analysts.Admission;
import dev.walkthroughs.application.analysts.AnalystRejection;
import dev.walkthroughs.application.analysts.AnalystRejection.DatabaseOpen;
import dev.walkthroughs.application.analysts.AnalystRejection.LoginsDenied;
import dev.walkthroughs.application.analysts.Analysts;
import dev.walkthroughs.application.analysts.Revocation;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.persistence.Parallel;
import dev.walkthroughs.persistence.analysts.DatabaseAddress;
import dev.walkthroughs.persistence.analysts.JdbcAnalysts;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** On a cluster of its own, since roles belong to the cluster. */
@DisplayName("The roles of the database")
@Tag("once")
class RolesTest {

    private static final String PASSWORD = "not a secret";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each
    private EmbeddedPostgresServer server;

    @BeforeEach
    void start() throws SQLException {
        server = EmbeddedPostgresServer.open(folder, EmbeddedPostgresSettings.defaults());
        superuser("CREATE ROLE plain LOGIN PASSWORD '" + PASSWORD + "'");
        superuser("CREATE ROLE maker LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("are made by a user who may make roles, and are no one's whom that user did not let in")
    void madeByMaker() throws SQLException {
        superuser("CREATE DATABASE one OWNER maker");
        migrate("one", "maker");
        migrate("one", "maker");
        as("one", "maker", "SET ROLE walkthroughs_service");
        as("one", "maker", "SET ROLE walkthroughs_projector");
        as("one", "maker", "SET ROLE walkthroughs_operator");
        assertThatThrownBy(() -> as("one", "plain", "SET ROLE walkthroughs_service"))
                .hasMessageContaining("permission denied to set role");
    }

    @Test
    @DisplayName("are asked for, in words for whoever may make them, by a user who may not")
    void askedFor() throws SQLException {
        superuser("CREATE DATABASE one OWNER plain");
        AtomicReference<String> asked = new AtomicReference<>("");
        assertThatThrownBy(() -> migrate("one", "plain"))
                .isInstanceOfSatisfying(FlywayException.class, refused -> asked.set(refused.getMessage()))
                .hasMessageContaining("the user \"plain\" may not act as the role walkthroughs_service");
        assertThat(asked.get())
                .contains(
                        "As a superuser, run:",
                        "CREATE ROLE walkthroughs_service NOLOGIN NOINHERIT;",
                        "CREATE ROLE walkthroughs_projector NOLOGIN NOINHERIT;",
                        "CREATE ROLE walkthroughs_operator NOLOGIN NOINHERIT;",
                        "CREATE ROLE walkthroughs_analyst NOLOGIN NOINHERIT;",
                        "GRANT walkthroughs_service, walkthroughs_projector, walkthroughs_operator TO plain"
                                + " WITH INHERIT FALSE, SET TRUE;");
        for (String line : Objects.requireNonNull(asked.get()).split("\n", -1)) {
            String command = line.strip();
            if (command.startsWith("CREATE ROLE ") || command.startsWith("GRANT walkthroughs_")) {
                superuser(command);
            }
        }
        migrate("one", "plain");
        as("one", "plain", "SET ROLE walkthroughs_operator");
        analystsNeedMore();
        // Made by another, they have to be given to the next user too; nothing is left to make.
        superuser("CREATE DATABASE two OWNER maker");
        assertThatThrownBy(() -> migrate("two", "maker"))
                .hasMessageContaining("TO maker WITH INHERIT FALSE, SET TRUE;")
                .hasMessageNotContaining("CREATE ROLE walkthroughs");
        superuser("GRANT walkthroughs_service, walkthroughs_projector, walkthroughs_operator TO maker"
                + " WITH INHERIT FALSE, SET TRUE");
        migrate("two", "maker");
    }

    /** What making logins needs beside, in the order in which it is asked for. */
    private void analystsNeedMore() throws SQLException {
        OrganizationId acme = new OrganizationId("org_acme______");
        WalledDataSource walled =
                new WalledDataSource(new DriverManagerDataSource(url("one"), "plain", PASSWORD), DatabaseRole.OPERATOR);
        Analysts analysts = new JdbcAnalysts(
                JdbcClient.create(walled),
                new TransactionTemplate(new DataSourceTransactionManager(walled)),
                DatabaseAddress.of(url("one")),
                new FreshIds(new SecureRandom()),
                Clock.systemUTC());
        LoginsDenied denied = refusal(analysts.admit(acme, "bi", true), LoginsDenied.class);
        assertThat(denied.statements())
                .containsExactly(
                        "ALTER ROLE plain CREATEROLE", "GRANT walkthroughs_analyst TO plain WITH ADMIN OPTION");
        for (String statement : denied.statements()) {
            superuser(statement);
        }
        DatabaseOpen open = refusal(analysts.admit(acme, "bi", true), DatabaseOpen.class);
        assertThat(open.statements())
                .startsWith(
                        "GRANT CONNECT, TEMPORARY ON DATABASE one TO maker",
                        "REVOKE CONNECT, TEMPORARY ON DATABASE one FROM PUBLIC")
                .hasSize(4);
        as("one", "maker", "CREATE TEMPORARY TABLE mine ()");
        // The owner may do the first two; who may not do the others is told them with the login.
        as("one", "plain", open.statements().get(0));
        as("one", "plain", open.statements().get(1));
        Admission login = accepted(analysts.admit(acme, "bi", true));
        assertThat(login.stillOpen()).isEqualTo(open.statements().subList(2, 4));
        for (String statement : login.stillOpen()) {
            as("one", server.username(), statement);
        }
        assertThat(accepted(analysts.admit(acme, "other", true)).stillOpen()).isEmpty();
        as("one", "maker", "CREATE TEMPORARY TABLE mine (); SELECT pg_advisory_lock(1)");
        as("one", "plain", "SET ROLE walkthroughs_service; SELECT pg_advisory_lock(1)");
        try (Connection connection =
                DriverManager.getConnection(url("one"), login.analyst().login(), login.password())) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(accepted(analysts.revoke(acme, "bi")))
                    .isEqualTo(new Revocation(login.analyst().login(), 1, true));
            assertThat(connection.isValid(5)).isFalse();
        }
        assertThat(accepted(analysts.revoke(acme, "other")).dropped()).isTrue();
    }

    private static <R extends AnalystRejection> R refusal(Outcome<?, AnalystRejection> outcome, Class<R> why) {
        return why.cast(outcome.<AnalystRejection>fold(
                done -> {
                    throw new AssertionError("not refused: " + done);
                },
                refused -> refused));
    }

    private static <T> T accepted(Outcome<T, AnalystRejection> outcome) {
        return outcome.fold(done -> done, why -> {
            throw new AssertionError(why.message());
        });
    }

    @Test
    @DisplayName("are made once by several databases that are migrated at the same moment")
    void atOnce() throws Exception {
        for (int i = 0; i < 4; i++) {
            superuser("CREATE DATABASE at_once_" + i);
        }
        Parallel.calls(4, i -> {
            migrate("at_once_" + i, server.username());
            return i;
        });
        as("at_once_3", server.username(), "SET ROLE walkthroughs_projector");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    private String password(String user) {
        return user.equals(server.username()) ? server.password() : PASSWORD;
    }

    private void migrate(String database, String user) {
        Flyway.configure()
                .dataSource(url(database), user, password(user))
                .defaultSchema("migrations")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private void superuser(String command) throws SQLException {
        as("postgres", server.username(), command);
    }

    private void as(String database, String user, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), user, password(user));
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
