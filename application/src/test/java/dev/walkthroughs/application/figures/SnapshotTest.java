package dev.walkthroughs.application.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Figures of one moment")
class SnapshotTest {

    private static final Row FIRST = row("wt_a", 3L, true);
    private static final Row SECOND = row("wt_b", 4L, false);
    private static final Row THIRD = row("wt_a", 5L, false);
    private static final Row COMPLETE = new Row(Map.of("is_complete", Optional.of(true)));

    private final Snapshot snapshot = new Snapshot(
            "The acme",
            Instant.parse("2026-03-01T12:00:00Z"),
            Map.of(
                    View.STEP_FUNNEL,
                    new Relation(
                            "How far attempts get", Map.of("reached", "Came so far"), List.of(FIRST, SECOND, THIRD)),
                    View.FRESHNESS,
                    new Relation("How complete", Map.of(), List.of(COMPLETE))));

    private static Row row(String walkthrough, long reached, boolean small) {
        return new Row(Map.of(
                Relation.WALKTHROUGH,
                Optional.of(walkthrough),
                "reached",
                Optional.of(reached),
                "is_small",
                Optional.of(small),
                "median",
                Optional.empty()));
    }

    @Test
    @DisplayName("are told by walkthrough, in the order in which they were read")
    void byWalkthrough() {
        assertThat(snapshot.organization()).isEqualTo("The acme");
        assertThat(snapshot.takenAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(snapshot.of(View.STEP_FUNNEL, "wt_a")).containsExactly(FIRST, THIRD);
        assertThat(snapshot.of(View.STEP_FUNNEL, "wt_b")).containsExactly(SECOND);
        assertThat(snapshot.of(View.STEP_FUNNEL, "wt_c")).isEmpty();
        assertThat(snapshot.of(View.FRESHNESS, "wt_a")).isEmpty();
        assertThat(snapshot.of(View.FRESHNESS).rows()).containsExactly(COMPLETE);
    }

    @Test
    @DisplayName("are nothing, 0 or no where there is none")
    void missing() {
        assertThat(FIRST.count("reached")).isEqualTo(3);
        assertThat(FIRST.count("median")).isZero();
        assertThat(FIRST.text("median")).isEmpty();
        assertThat(FIRST.is("is_small")).isTrue();
        assertThat(FIRST.is("median")).isFalse();
        assertThat(FIRST.value("median")).isEmpty();
    }

    @Test
    @DisplayName("have the columns they were read with, and no others")
    void columns() {
        assertThatThrownBy(() -> FIRST.value("reachd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reachd");
    }

    @Test
    @DisplayName("come from views that are called as the database calls them")
    void names() {
        assertThat(View.AT_RISK_LEARNERS.relation()).isEqualTo("at_risk_learners");
        assertThat(View.WALKTHROUGH_OVERVIEW.relation()).isEqualTo("walkthrough_overview");
    }
}
