package dev.walkthroughs.persistence.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.library.ProgressRow;
import dev.walkthroughs.application.library.ProgressRow.Settled;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The progress table, for lists,")
@Tag("once")
class JdbcProgressRowsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    @DisplayName("says what is stale, what is foreign, and nothing of what has not begun")
    void rows() {
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Tenant acme = new Tenant(node, "acme").with("tour", "a", "b");
            acme.select("ann", "tour", 1, true, Tenant.NOON);
            acme.select("bob", "tour", 1, true, Tenant.NOON);
            acme.advance("bob", "tour", "a", Tenant.NOON);
            acme.advance("bob", "tour", "b", Tenant.NOON);
            node.awaitCaughtUp();
            ProgressId ann = acme.progress("ann", "tour");
            ProgressId bob = acme.progress("bob", "tour");
            ProgressId nobody = acme.progress("nobody", "tour");
            JdbcProgressRows rows = node.get(JdbcProgressRows.class);

            ProgressRow annsBegin =
                    new ProgressRow(false, 0, 2, Optional.of(acme.step("tour", "a")), 1, 1, Settled.NONE, false);
            assertThat(shown(rows, acme.organization(), List.of(ann, bob, nobody)))
                    .isEqualTo(Map.of(
                            ann,
                            annsBegin,
                            bob,
                            new ProgressRow(true, 2, 2, Optional.empty(), 1, 1, Settled.NONE, false)));
            assertThat(shown(rows, acme.organization(), List.of())).isEmpty();

            // Another organization learns nothing but that it has to ask the history.
            assertThat(shown(rows, new OrganizationId("org_somebody-else"), List.of(ann, bob, nobody)))
                    .isEqualTo(Map.of(
                            ann, new ProgressRow(false, 0, 0, Optional.empty(), 0, 0, Settled.NONE, true),
                            bob, new ProgressRow(false, 0, 0, Optional.empty(), 0, 0, Settled.NONE, true)));

            node.stop("progress");
            acme.advance("ann", "tour", "a", Tenant.NOON);
            acme.select("late", "tour", 1, true, Tenant.NOON);
            ProgressId late = acme.progress("late", "tour");
            assertThat(shown(rows, acme.organization(), List.of(ann, bob, late)))
                    .isEqualTo(Map.of(
                            ann,
                                    new ProgressRow(
                                            false, 0, 2, Optional.of(acme.step("tour", "a")), 1, 1, Settled.NONE, true),
                            bob, new ProgressRow(true, 2, 2, Optional.empty(), 1, 1, Settled.NONE, false),
                            late, new ProgressRow(false, 0, 0, Optional.empty(), 0, 0, Settled.NONE, true)));

            node.processor("progress").start();
            node.awaitCaughtUp();
            assertThat(shown(rows, acme.organization(), List.of(ann, late)))
                    .isEqualTo(Map.of(
                            ann,
                            new ProgressRow(
                                    false, 1, 2, Optional.of(acme.step("tour", "b")), 1, 1, Settled.NONE, false),
                            late,
                            annsBegin));
        }
    }

    @Test
    @DisplayName("reads a row and looks for one event, however many the organization has of both")
    void readsNoMoreAmongMany() {
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Tenant acme = new Tenant(node, "acme").with("tour", "a", "b");
            acme.select("ann", "tour", 1, true, Tenant.NOON);
            node.awaitCaughtUp();
            ProgressId ann = acme.progress("ann", "tour");
            database.execute("INSERT INTO walkthrough.walkthrough_progress (id, organization_id, mcp_server_user_id,"
                    + " walkthrough_id, mcp_server_id, current_step_id, status, started_at, version, attempt,"
                    + " completed_steps, required_steps, last_activity_at, revision, skipped_steps, person_id)"
                    + " SELECT 'wp_' || to_char(n, 'FM0000000000000000000000'), organization_id, 'mcpu_' || n, walkthrough_id, mcp_server_id, current_step_id,"
                    + " status, started_at, version, attempt, completed_steps, required_steps, last_activity_at, revision,"
                    + " skipped_steps, 'mcpu_' || n FROM walkthrough.walkthrough_progress, generate_series(1, 3000) n");
            database.execute("INSERT INTO eventstore.domain_events (event_identifier, aggregate_identifier,"
                    + " sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)"
                    + " SELECT 'copy-' || n, aggregate_identifier, 100 + n, type, time_stamp, payload_type,"
                    + " payload_revision, payload, meta_data FROM eventstore.domain_events, generate_series(1, 3000) n"
                    + " WHERE aggregate_identifier = '" + ann.value() + "' AND sequence_number = 0");
            database.execute("ANALYZE walkthrough.walkthrough_progress, eventstore.domain_events");

            JdbcProgressRows rows = node.get(JdbcProgressRows.class);
            TransactionTemplate transaction = new TransactionTemplate(node.get(PlatformTransactionManager.class));
            List<ProgressId> listed = Stream.concat(
                            Stream.of(ann),
                            IntStream.rangeClosed(1, 19).mapToObj(n -> new ProgressId(String.format("wp_%022d", n))))
                    .toList();
            Long read = TenantScope.within(
                    acme.organization(),
                    () -> transaction.execute(status -> {
                        long before = fetched(node);
                        assertThat(rows.known(acme.organization(), listed)).hasSize(20);
                        return fetched(node) - before;
                    }));
            assertThat(read).isEqualTo(20);
        }
    }

    /** Rows that this transaction has fetched so far, and what its connection has not told the statistics yet. */
    private static long fetched(Node node) {
        return node.jdbc()
                .sql("SELECT sum(seq_tup_read + idx_tup_fetch) FROM pg_stat_xact_user_tables"
                        + " WHERE relname IN ('walkthrough_progress', 'domain_events')")
                .query(Long.class)
                .single();
    }

    private static Map<ProgressId, ProgressRow> shown(
            JdbcProgressRows rows, OrganizationId organization, List<ProgressId> progress) {
        return rows.known(organization, progress).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, known -> known.getValue().row()));
    }
}
