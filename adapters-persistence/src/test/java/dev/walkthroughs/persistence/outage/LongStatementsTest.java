package dev.walkthroughs.persistence.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The driver's patience")
class LongStatementsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.on(
                DATABASE,
                Clock.systemUTC(),
                "walkthroughs.process-events=false",
                "spring.datasource.hikari.maximum-pool-size=1",
                "spring.datasource.hikari.minimum-idle=1",
                "spring.datasource.hikari.data-source-properties.socketTimeout=2");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static int patience(JdbcClient jdbc) {
        return jdbc.sql("SELECT 1")
                .query((ResultSet answer) ->
                        answer.getStatement().getConnection().getNetworkTimeout());
    }

    @Test
    @DisplayName("ends for one transaction where its statements may take long, and is as before afterwards")
    void allowed() {
        JdbcClient jdbc = node.jdbc();
        TransactionTemplate transaction = node.get(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            assertThat(patience(jdbc)).isEqualTo(2000);
            LongStatements.allow(jdbc, Duration.ofMinutes(5));
            assertThat(patience(jdbc)).as("longer than the database's").isEqualTo(315_000);
            assertThat(jdbc.sql("SHOW statement_timeout").query(String.class).single())
                    .isEqualTo("5min");
            LongStatements.allow(jdbc, Duration.ZERO);
            assertThat(patience(jdbc)).isZero();
            LongStatements.allow(jdbc, Duration.ofMinutes(5));
            assertThat(patience(jdbc))
                    .as("what waits for ever is not told to wait less")
                    .isZero();
        });
        transaction.executeWithoutResult(status -> {
            assertThat(patience(jdbc)).as("the same connection").isEqualTo(2000);
            assertThat(jdbc.sql("SHOW statement_timeout").query(String.class).single())
                    .isEqualTo("30s");
        });
    }

    @Test
    @DisplayName("ends, where nothing was said, and that is an outage, also for a transaction that is lost with it")
    void ends() {
        assertThatThrownBy(() -> sleep(100)).satisfies(LongStatementsTest::isOutage);
        JdbcClient jdbc = node.jdbc();
        assertThatThrownBy(() -> node.get(TransactionTemplate.class).executeWithoutResult(status -> {
                    jdbc.sql("SELECT 1").query((ResultSet answer) -> {
                        answer.getStatement().getConnection().setNetworkTimeout(Runnable::run, 100);
                        return true;
                    });
                    jdbc.sql("SELECT pg_sleep(1)").query((ResultSet answer) -> true);
                }))
                .satisfies(LongStatementsTest::isOutage);
    }

    private static void isOutage(Throwable failure) {
        assertThat(new DatabaseOutages().behind(failure)).contains("the database answers SQLSTATE 08006");
        assertThat(failure).hasNoSuppressedExceptions();
    }

    private static void sleep(int patience) throws SQLException {
        try (Connection connection = node.get(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, patience);
            statement.execute("SELECT pg_sleep(1)");
        }
    }
}
