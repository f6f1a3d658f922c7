package dev.walkthroughs.application.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.MemoryNames;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rows that leave the database")
class TableExportTest {

    private static final OrganizationId ACME = new OrganizationId("org_acme012345");
    private static final Relation COHORTS = Relation.named("cohorts").orElseThrow();
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    private final MemoryNames names = new MemoryNames();
    private final List<String> asked = new ArrayList<>();
    private final TableExport export = new TableExport(new Registry(names), (organization, relation, since, sink) -> {
        asked.add(organization + " " + relation.name() + " " + since);
        return new Extract(7, MARCH, Optional.of(MARCH));
    });

    private static final RowSink NOWHERE = new RowSink() {
        @Override
        public boolean wantsTotal() {
            return false;
        }

        @Override
        public void begin(List<Column> columns, OptionalLong total) {
            throw new AssertionError("nothing was to be read");
        }

        @Override
        public void row(Row row) {
            throw new AssertionError("nothing was to be read");
        }
    };

    @Test
    @DisplayName("are those of the organization that is named")
    void named() {
        names.claim(Kind.ORGANIZATION, new Named("acme", ACME, ACME.value()));
        assertThat(export.export("acme", COHORTS, Optional.of(MARCH), NOWHERE).<Object>fold(rows -> rows, why -> why))
                .isEqualTo(new Extract(7, MARCH, Optional.of(MARCH)));
        assertThat(asked).containsExactly(ACME + " cohorts Optional[2026-03-01T00:00:00Z]");
    }

    @Test
    @DisplayName("are nobody's if the organization is unknown, and nothing is read")
    void unknown() {
        assertThat(export.export("nobody", COHORTS, Optional.empty(), NOWHERE)
                        .<Object>fold(rows -> rows, why -> why.code().name()))
                .isEqualTo("ORGANIZATION_UNKNOWN");
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("lack nothing if they are complete up to the moment they were read, and not if nobody can tell")
    void complete() {
        assertThat(new Extract(1, MARCH, Optional.of(MARCH)).isComplete()).isTrue();
        assertThat(new Extract(1, MARCH, Optional.of(MARCH.minusNanos(1000))).isComplete())
                .isFalse();
        assertThat(new Extract(1, MARCH, Optional.empty()).isComplete()).isFalse();
    }

    @Test
    @DisplayName("are told of if a replica has none, with what to do")
    void unusable() {
        IllegalStateException cause = new IllegalStateException();
        ReplicaUnusable told = new ReplicaUnusable("It is away.", "Look for it.", cause);
        assertThat(told).hasMessage("It is away.").hasCause(cause);
        assertThat(told.message() + told.advice()).isEqualTo("It is away.Look for it.");
        assertThat(new ReplicaUnusable("a", "b").advice()).isEqualTo("b");
    }

    @Test
    @DisplayName("have a name of their own and a key, in every relation")
    void relations() {
        List<String> all = Relation.ALL.stream().map(Relation::name).toList();
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(Relation.ALL).allSatisfy(one -> {
            assertThat(one.key()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(Relation.named(one.name())).contains(one);
        });
        assertThat(Relation.named("mcp_server_user")).isEmpty();
        assertThat(COHORTS.since()).contains("cohort_week");
        assertThat(Relation.named("step_funnel").orElseThrow().since()).isEmpty();
    }

    @Test
    @DisplayName("keep the order they were declared with")
    void copies() {
        List<String> key = new ArrayList<>(List.of("b", "a"));
        Relation relation = new Relation("s", "r", key, Optional.empty());
        key.clear();
        assertThat(relation.key()).containsExactly("b", "a");
    }
}
