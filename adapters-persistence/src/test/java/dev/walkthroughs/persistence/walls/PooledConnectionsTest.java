package dev.walkthroughs.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Parallel;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.content.JdbcStepLibrary;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The service's pooled connections")
@Tag("once")
class PooledConnectionsTest {

    private static final String WHO = "SELECT current_user, current_setting('walkthroughs.organization_id', true),"
            + " (SELECT string_agg(DISTINCT organization_id, '+') FROM walkthrough.walkthrough_progress)";

    /** What the database is to answer: the role, the setting, and whose progress is seen. */
    private record Seen(String role, String organization, String progress) {}

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.on(
                DATABASE,
                Clock.systemUTC(),
                "walkthroughs.acts-as=service",
                "spring.datasource.hikari.maximum-pool-size=4");
        Inhabited.by(node, DATABASE, "acme", "beta");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static OrganizationId organization(int number) {
        return new Tenant(node, number % 2 == 0 ? "acme" : "beta").organization();
    }

    private static Seen seen(JdbcClient jdbc) {
        return jdbc.sql(WHO)
                .query((row, number) -> new Seen(row.getString(1), row.getString(2), String.valueOf(row.getString(3))))
                .single();
    }

    private static Seen expected(OrganizationId organization) {
        return new Seen("walkthroughs_service", organization.value(), organization.value());
    }

    @Test
    @DisplayName("give each of 50 parallel borrowers its own organization, and keep nothing of it")
    void alternating() throws Exception {
        TransactionTemplate transaction = node.get(TransactionTemplate.class);
        List<Boolean> right = Parallel.calls(50, caller -> {
            boolean all = true;
            for (int i = 0; i < 20; i++) {
                int turn = i;
                OrganizationId organization = organization(caller + i);
                all &= TenantScope.within(organization, () -> switch (turn % 4) {
                    case 0 -> seen(node.jdbc()).equals(expected(organization));
                    case 1 -> inTransaction(transaction, turn % 3 == 0).equals(expected(organization));
                    case 2 -> failed(transaction);
                    default ->
                        DatabaseRole.PROJECTOR
                                .act(() -> inTransaction(transaction, false).progress())
                                .equals("org_acme______+org_beta______");
                });
                all &= TenantScope.current().isEmpty()
                        && seen(node.jdbc()).equals(new Seen("walkthroughs_service", "", "null"));
            }
            return all;
        });
        assertThat(right).hasSize(50).containsOnly(true);
        assertThat(left()).containsExactly("walkthroughs_service|", "walkthroughs_service|", "walkthroughs_service|");
    }

    private static Seen inTransaction(TransactionTemplate transaction, boolean undone) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Seen first = seen(node.jdbc());
            assertThat(seen(node.jdbc())).isEqualTo(first);
            if (undone) {
                status.setRollbackOnly();
            }
            return first;
        }));
    }

    private static boolean failed(TransactionTemplate transaction) {
        try {
            transaction.executeWithoutResult(
                    status -> node.jdbc().sql("SELECT 1 / 0").query().singleRow());
            return false;
        } catch (DataAccessException expected) {
            return true;
        }
    }

    /** What connections of the pool are when nobody has put them into a scope: below the walls of the program. */
    private static List<String> left() throws SQLException {
        DataSource walled = Objects.requireNonNull(
                ((LazyConnectionDataSourceProxy) node.get(DataSource.class)).getTargetDataSource());
        DataSource pool = Objects.requireNonNull(((WalledDataSource) walled).getTargetDataSource());
        try (Connection one = pool.getConnection();
                Connection two = pool.getConnection();
                Connection three = pool.getConnection()) {
            return List.of(bare(one), bare(two), bare(three));
        }
    }

    private static String bare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_user, coalesce(current_setting('walkthroughs.organization_id', true), '')")) {
            row.next();
            return row.getString(1) + "|" + row.getString(2);
        }
    }

    @Test
    @DisplayName("change their role inside a transaction when the thread does, and change it back")
    void nested() {
        OrganizationId acme = organization(0);
        TransactionTemplate transaction = node.get(TransactionTemplate.class);
        TenantScope.within(
                acme,
                () -> transaction.execute(status -> {
                    assertThat(seen(node.jdbc())).isEqualTo(expected(acme));
                    assertThat(DatabaseRole.OPERATOR
                                    .act(() -> seen(node.jdbc()))
                                    .role())
                            .isEqualTo("walkthroughs_operator");
                    assertThat(seen(node.jdbc())).isEqualTo(expected(acme));
                    Object savepoint = status.createSavepoint();
                    assertThat(DatabaseRole.PROJECTOR
                                    .act(() -> seen(node.jdbc()))
                                    .role())
                            .isEqualTo("walkthroughs_projector");
                    status.rollbackToSavepoint(savepoint);
                    assertThat(seen(node.jdbc())).isEqualTo(expected(acme));
                    return acme;
                }));
    }

    @Test
    @DisplayName("take no write outside a transaction, and none to a projected table at all")
    void writes() {
        OrganizationId acme = organization(0);
        String write = "INSERT INTO walkthrough.mcp_server_user (id, organization_id, issuer, subject, first_seen_at)"
                + " VALUES ('u', 'org_acme______', 'i', 'outside', now())";
        assertThatThrownBy(() ->
                        TenantScope.within(acme, () -> node.jdbc().sql(write).update()))
                .hasStackTraceContaining("read-only transaction");
        assertThatThrownBy(() -> TenantScope.within(
                        acme, () -> node.get(TransactionTemplate.class).execute(status -> node.jdbc()
                                .sql("UPDATE walkthrough.walkthroughs SET title = 'x'")
                                .update())))
                .hasStackTraceContaining("permission denied for table walkthroughs");
        assertThat(DATABASE.number("SELECT count(*) FROM walkthrough.mcp_server_user WHERE subject = 'outside'"))
                .isZero();
    }

    @Test
    @DisplayName("let the read ports find nothing of another organization, and nothing outside any")
    void ports() {
        Tenant acme = new Tenant(node, "acme");
        Tenant beta = new Tenant(node, "beta");
        // One that remembers nothing yet.
        StepLibrary library = new JdbcStepLibrary(node.jdbc());
        Histories histories = node.get(Histories.class);
        assertThatThrownBy(() ->
                        TenantScope.within(acme.organization(), () -> library.version(beta.walkthrough("tour"), 1)))
                .hasMessageContaining("was never published");
        assertThatThrownBy(() -> library.version(acme.walkthrough("tour"), 1))
                .hasMessageContaining("was never published");
        assertThat(TenantScope.within(acme.organization(), () -> library.version(acme.walkthrough("tour"), 1))
                        .steps())
                .hasSize(2);
        assertThat(TenantScope.within(acme.organization(), () -> histories.progress(beta.progress("ann", "tour"))))
                .isInstanceOf(Progress.NotStarted.class);
        assertThat(TenantScope.within(beta.organization(), () -> histories.progress(beta.progress("ann", "tour"))))
                .isInstanceOf(Progress.UnderWay.class);
        assertThat(node.get(McpServers.class).byHost("beta.example")).isPresent();
        assertThat(node.get(McpServers.class).byHost("gamma.example")).isEmpty();
        assertThat(TenantScope.current()).isEmpty();
    }

    @Test
    @DisplayName("take an event only for the organization of the scope")
    void events() {
        Tenant acme = new Tenant(node, "acme");
        Tenant beta = new Tenant(node, "beta");
        long before = DATABASE.number("SELECT count(*) FROM eventstore.domain_events");
        assertThatThrownBy(() ->
                        TenantScope.within(acme.organization(), () -> beta.select("bob", "tour", 2, true, Tenant.NOON)))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> acme.select("bob", "tour", 2, true, Tenant.NOON))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> TenantScope.within(acme.organization(), () -> node.commands()
                        .send(acme.select("bob", "tour", "main", 2, true, Tenant.NOON), Map.of())))
                .hasStackTraceContaining("row-level security");
        assertThat(DATABASE.number("SELECT count(*) FROM eventstore.domain_events"))
                .isEqualTo(before);
    }
}
