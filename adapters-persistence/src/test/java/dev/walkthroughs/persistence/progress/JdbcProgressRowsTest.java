package dev.walkthroughs.persistence.progress;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The progress table, for lists,")
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

    private static Map<ProgressId, ProgressRow> shown(
            JdbcProgressRows rows, OrganizationId organization, List<ProgressId> progress) {
        return rows.known(organization, progress).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, known -> known.getValue().row()));
    }
}
