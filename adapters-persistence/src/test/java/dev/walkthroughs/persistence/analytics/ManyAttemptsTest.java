package dev.walkthroughs.persistence.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.analysts.Admission;
import dev.walkthroughs.application.analysts.Analysts;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.analysts.DatabaseAddress;
import dev.walkthroughs.persistence.analysts.JdbcAnalysts;
import dev.walkthroughs.persistence.analytics.Asking.Answer;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import dev.walkthroughs.persistence.walls.WalledDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures what an analyst waits for: {@code -Dattempts=1000000} makes it the long run ({@code docs/analytics.md}). Times are told, not
 * asserted; how the long run's tables are read is. Plans and the table of figures are written to {@code target/many-attempts}.
 */
@DisplayName("The analysts' views, asked by an analyst's login among many attempts,")
class ManyAttemptsTest {

    private static final int ATTEMPTS = Integer.getInteger("attempts", 2_000);

    /** From here on, reading a whole table is a mistake and not the shortest way. */
    private static final int MANY = 100_000;

    private static final String ANALYST = "many";

    private static final String BY_WALKTHROUGH = "organization_id = '%s' AND walkthrough_id = '%s'"
            .formatted(ManyAttempts.ORGANIZATION.value(), ManyAttempts.WALKTHROUGH);

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Analysts analysts;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Admission login;

    @SuppressWarnings("NullAway.Init") // set before all
    private static ManyAttempts made;

    private final List<String> table = new ArrayList<>();

    @BeforeAll
    static void fill() throws IOException, SQLException {
        // Views ask what day it is, so what is at risk today must be made for today.
        made = ManyAttempts.in(DATABASE, ATTEMPTS, LocalDate.now(ZoneOffset.UTC));
        WalledDataSource walled = new WalledDataSource(DATABASE.dataSource(), DatabaseRole.OPERATOR);
        analysts = new JdbcAnalysts(
                JdbcClient.create(walled),
                new TransactionTemplate(new DataSourceTransactionManager(walled)),
                DatabaseAddress.of(DATABASE.url()),
                new FreshIds(new SecureRandom()),
                Clock.systemUTC());
        login = analysts.admit(ManyAttempts.ORGANIZATION, ANALYST, false).fold(done -> done, why -> {
            throw new AssertionError(why.message());
        });
    }

    @AfterAll
    static void revoke() {
        analysts.revoke(ManyAttempts.ORGANIZATION, ANALYST);
    }

    @Test
    @DisplayName(
            "have rows, count every start, and read no large table from its beginning to its end, however a tool asks")
    void answer() throws SQLException, IOException {
        List<String> before = wholeReads();
        table.add("View, how it was asked, rows, median ms, ms of the processor, how tables were read");
        try (Connection connection = DriverManager.getConnection(
                        DATABASE.url(), login.analyst().login(), login.password());
                Statement statement = connection.createStatement()) {
            assertThat(only(statement, "SELECT sum(starts) FROM walkthrough_overview WHERE scope = 'walkthrough'"))
                    .isEqualTo(String.valueOf(ATTEMPTS));
            String learner = only(statement, "SELECT min(learner_id) FROM at_risk_learners WHERE " + BY_WALKTHROUGH);
            Asking asking = Asking.through(connection, ATTEMPTS >= MANY ? 9 : 1);
            for (String view : views(statement)) {
                ask(asking, view, learner);
            }
            // Otherwise it tells what it read some time later.
            only(statement, "SELECT pg_stat_force_next_flush()::text");
        }
        List<String> after = wholeReads();
        table.addAll(0, made.told(DATABASE));
        report();
        if (ATTEMPTS >= MANY) {
            // Functions that views call have plans of their own, which EXPLAIN does not show.
            assertThat(after).isEqualTo(before);
        }
    }

    private void ask(Asking asking, String view, String learner) throws SQLException, IOException {
        String query = "SELECT * FROM analytics." + view;
        if (view.equals("freshness") || view.equals("settings")) {
            note(view, "alone", asking.literally(query));
            return;
        }
        boolean history = view.equals("learner_history");
        String key = history ? "learner_id" : "walkthrough_id";
        String mine = "'" + ManyAttempts.ORGANIZATION.value() + "'";
        String it = "'" + (history ? learner : ManyAttempts.WALKTHROUGH) + "'";
        note(
                view,
                "written-out",
                asking.literally(query + " WHERE organization_id = " + mine + " AND " + key + " = " + it));
        note(
                view,
                "prepared",
                asking.prepared(
                        query + " WHERE organization_id = $1 AND " + key + " = $2", "text, text", mine + ", " + it));
        note(view, "login", asking.literally(query + " WHERE " + key + " = " + it));
    }

    private void note(String view, String way, Answer answer) throws IOException {
        assertThat(answer.rows()).as("%s, %s", view, way).isPositive();
        Files.write(directory().resolve(view + "-" + way + ".txt"), answer.plan());
        table.add(String.format(Locale.ROOT, "%-20s %-11s %s  %s", view, way, answer.figures(), answer.scans()));
        if (ATTEMPTS >= MANY) {
            assertThat(answer.scans())
                    .as("%s, %s", view, way)
                    .doesNotContainAnyElementsOf(ManyAttempts.TABLES.stream()
                            .map(name -> "Seq Scan on " + name)
                            .toList());
        }
    }

    private void report() throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        table.add(String.format(Locale.ROOT, "Load average at the end: %.1f", load));
        Files.write(directory().resolve("figures.txt"), table);
        table.forEach(System.out::println);
    }

    private static Path directory() throws IOException {
        return Files.createDirectories(Path.of("target", "many-attempts"));
    }

    private static List<String> views(Statement statement) throws SQLException {
        List<String> views = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "SELECT relname FROM pg_class WHERE relkind IN ('r', 'v')"
                        + " AND relnamespace = 'analytics'::regnamespace AND has_table_privilege(oid, 'SELECT') ORDER BY oid")) {
            while (row.next()) {
                views.add(row.getString(1));
            }
        }
        assertThat(views).hasSizeGreaterThanOrEqualTo(14);
        return views;
    }

    private static String only(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** How often each of the large tables was read as a whole. */
    private static List<String> wholeReads() {
        return DATABASE.rows("SELECT relname, seq_scan FROM pg_stat_user_tables WHERE schemaname = 'walkthrough'"
                + " AND relname IN ('" + String.join("', '", ManyAttempts.TABLES) + "') ORDER BY 1");
    }
}
