package dev.walkthroughs.bootstrap.endtoend;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What analysts get")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalystsTest {

    private TwoOrganizations product;
    private Database database;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        product = new TwoOrganizations(folder);
        database = product.database();
        AnalysedLearners.learn(product);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    @DisplayName("is in every format what the views and tables say, row for row, in the order of their keys")
    void exportsAgree(@TempDir Path out) throws Exception {
        new ExportedData(product, out).agrees();
    }

    @Test
    @DisplayName("begins where it is told to, at a moment or a day")
    void exportsSince(@TempDir Path out) throws Exception {
        new ExportedData(product, out).since();
    }

    @Test
    @DisplayName("is one moment's, read through a cursor that keeps few rows in memory, and one organization's")
    void exportsStream(@TempDir Path out) throws Exception {
        new ExportedData(product, out).streams();
    }

    @Test
    @DisplayName("is a dashboard for Grafana whose every query has an answer")
    void dashboardAnswers() throws Exception {
        try (Connection connection = database.connect()) {
            new DashboardQueries(connection).run(acme(), product.walkthrough("acme", "tea"));
        }
    }

    @Test
    @DisplayName("is an answer to every question in docs/analytics.md, by the query that stands beside it")
    void documentedQueriesAnswer() throws Exception {
        String tea = product.walkthrough("acme", "tea");
        String learner = database.text(
                "SELECT mcp_server_user_id FROM walkthrough.walkthrough_progress WHERE walkthrough_id = ?"
                        + " ORDER BY last_activity_at DESC LIMIT 1",
                tea);
        try (Connection connection = database.connect()) {
            new DocumentedQueries(connection)
                    .run(Map.of(
                            "demo",
                            "acme",
                            "using-walkthroughs",
                            "tea",
                            "org_…",
                            acme(),
                            "wt_…",
                            tea,
                            "mcpu_…",
                            learner));
        }
    }

    private String acme() throws SQLException {
        return database.text("SELECT id FROM walkthrough.organization WHERE slug = 'acme'");
    }
}
