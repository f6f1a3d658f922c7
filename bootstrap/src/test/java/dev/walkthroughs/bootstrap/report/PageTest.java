package dev.walkthroughs.bootstrap.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.figures.Relation;
import dev.walkthroughs.application.figures.Row;
import dev.walkthroughs.application.figures.Snapshot;
import dev.walkthroughs.application.figures.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page of a report")
class PageTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @Test
    @DisplayName("shows the first of a long list, how many there are more, and the query for all")
    void boundsLists() {
        Map<View, List<Row>> rows = started();
        rows.put(
                View.AT_RISK_LEARNERS,
                IntStream.range(0, 25)
                        .mapToObj(i -> row(
                                View.AT_RISK_LEARNERS,
                                Map.of("learner_id", "mcpu_" + i, "days_inactive", 7L, Relation.IN_ALL, 1_060L)))
                        .toList());
        rows.put(
                View.STUCK_STEPS,
                IntStream.range(1, 10)
                        .mapToObj(i -> row(
                                View.STUCK_STEPS,
                                Map.of("step_number", (long) i, "takes_long", true, "median_seconds", 60L)))
                        .toList());
        Document page = page(rows);
        assertThat(page.select("[data-figure=at-risk] tbody tr")).hasSize(25);
        assertThat(page.select("[data-figure=at-risk] .remark").text())
                .startsWith("And 1,035 more.")
                .contains(
                        "SELECT * FROM analytics.at_risk_learners WHERE walkthrough_id = 'wt_a' ORDER BY days_inactive");
        assertThat(page.select("data[data-figure=at_risk]").text()).isEqualTo("1,060");
        assertThat(page.select(".standouts li")).hasSize(6);
        assertThat(page.select(".standouts .remark").text())
                .startsWith("And 3 more.")
                .contains("analytics.stuck_steps");
    }

    @Test
    @DisplayName("says which figures are not complete, and that there are none yet")
    void tellsWhatIsMissing() {
        Map<View, List<Row>> rows = started();
        rows.put(
                View.FRESHNESS,
                List.of(
                        row(
                                View.FRESHNESS,
                                Map.of("projection", "catalogue", "is_complete", true, "complete_to", NOON)),
                        row(View.FRESHNESS, Map.of("projection", "progress", "events_waiting", 4_200L))));
        Document page = page(rows);
        assertThat(page.select(".complete").text())
                .isEqualTo("Content and servers: complete up to 4 Mar 2026, 12:00 UTC, event 0");
        assertThat(page.select(".waiting").text())
                .isEqualTo("Figures about learners: 4,200 events are missing; complete up to no moment yet, event 0");
        assertThat(page.select(".warning").text()).contains("projections status");
        assertThat(page(Map.of()).select(".warning")).isEmpty();
        assertThat(page(Map.of()).text()).contains("Nothing to report yet");
    }

    @Test
    @DisplayName("marks shares of few, and none of ten")
    void marksFew() {
        Map<View, List<Row>> rows = started();
        rows.put(
                View.SERVER_COMPARISON,
                Stream.of(9L, 10L)
                        .map(starts -> row(
                                View.SERVER_COMPARISON,
                                Map.of("starts", starts, "completion_rate", new BigDecimal("0.5000"))))
                        .toList());
        assertThat(page(rows).select("[data-figure=servers] tbody tr").eachText().stream()
                        .map(text -> text.contains("50.0%†"))
                        .toList())
                .containsExactly(true, false);
    }

    @Test
    @DisplayName("counts by day while young, else by week, without holes, and adds no learners of several days")
    void sumsUpWeeks() {
        LocalDate wednesday = LocalDate.parse("2026-03-04");
        Trend young = new Trend(List.of(day(wednesday.minusDays(41), 3), day(wednesday.minusDays(40), 4)), wednesday);
        assertThat(young.isWeekly()).isFalse();
        assertThat(young.rows()).hasSize(42);
        assertThat(young.open()).isEqualTo(wednesday);
        Trend old = new Trend(List.of(day(wednesday.minusDays(42), 3), day(wednesday.minusDays(41), 4)), wednesday);
        assertThat(old.isWeekly()).isTrue();
        assertThat(old.open()).isEqualTo("2026-03-02");
        assertThat(old.rows()).hasSize(7);
        assertThat(old.rows().get(0).value("day")).contains(LocalDate.parse("2026-01-19"));
        assertThat(old.rows().get(0).count("starts")).isEqualTo(7);
        assertThat(old.rows().get(0).count("active_learners")).isEqualTo(4);
        assertThat(old.rows().get(6).count("starts")).isZero();
        assertThat(new Trend(List.of(), wednesday).rows()).isEmpty();
    }

    @Test
    @DisplayName("writes values as people read them")
    void writesValues() {
        assertThat(Kind.COUNT.shown(1_234_567L)).isEqualTo("1,234,567");
        assertThat(Kind.RATE.shown(new BigDecimal("0.6667"))).isEqualTo("66.7%");
        assertThat(Kind.POINTS.shown(new BigDecimal("0.0321"))).isEqualTo("+3.2 pp");
        assertThat(Kind.POINTS.shown(new BigDecimal("-0.1200"))).isEqualTo("\u221212.0 pp");
        assertThat(Kind.POINTS.shown(new BigDecimal("-0.0002"))).isEqualTo("\u00B10.0 pp");
        assertThat(Kind.SECONDS.shown(59L)).isEqualTo("59 s");
        assertThat(Kind.SECONDS.shown(61L)).isEqualTo("1 min 01 s");
        assertThat(Kind.SECONDS.shown(3_660L)).isEqualTo("1 h 01 min");
        assertThat(Kind.SECONDS_MORE.shown(-90L)).isEqualTo("\u22121 min 30 s");
        assertThat(Kind.SECONDS_MORE.shown(0L)).isEqualTo("\u00B10 s");
        assertThat(Kind.MOMENT.shown(NOON)).isEqualTo("4 Mar 2026, 12:00 UTC");
        assertThat(Kind.DATE.shown(NOON)).isEqualTo("4 Mar 2026");
    }

    private static Row day(LocalDate day, long count) {
        return new Row(Map.of(
                "day", Optional.of(day),
                "starts", Optional.of(count),
                "completions", Optional.of(count),
                "steps_completed", Optional.of(count),
                "steps_skipped", Optional.of(count),
                "active_learners", Optional.of(count)));
    }

    private static Map<View, List<Row>> started() {
        Map<View, List<Row>> rows = new EnumMap<>(View.class);
        rows.put(View.SETTINGS, List.of(row(View.SETTINGS, Map.of("at_risk_days", 7L, "abandoned_days", 14L))));
        rows.put(
                View.WALKTHROUGH_OVERVIEW,
                List.of(row(
                        View.WALKTHROUGH_OVERVIEW,
                        Map.of("attempts", 40L, "starts", 40L, "walkthrough_title", "A", Relation.IN_ALL, 1L))));
        return rows;
    }

    /** A row of a view in which all is null but what is given. */
    private static Row row(View view, Map<String, Object> values) {
        Map<String, Optional<Object>> all = new HashMap<>();
        Stream.of(Sheet.OVERVIEW, Sheet.FUNNEL, Sheet.SERVERS, Sheet.VERSIONS, Sheet.AT_RISK)
                .filter(sheet -> sheet.view() == view)
                .flatMap(sheet -> sheet.columns().stream())
                .forEach(column -> all.put(column.name(), Optional.empty()));
        for (String column : List.of(
                "attempts",
                "walkthrough_key",
                "completed_learners",
                "learner_completion_rate",
                "step_number",
                "step_title",
                "loses_learners",
                "takes_long",
                "median_seconds",
                "walkthrough_median_seconds",
                "drop_off_rate",
                "walkthrough_drop_off_rate",
                "projection",
                "complete_to_event",
                "complete_to",
                "events_waiting",
                "is_complete",
                "metric_version",
                Relation.IN_ALL)) {
            all.put(column, Optional.empty());
        }
        all.put(Relation.WALKTHROUGH, Optional.of("wt_a"));
        values.forEach((column, value) -> all.put(column, Optional.of(value)));
        return new Row(all);
    }

    private static Document page(Map<View, List<Row>> rows) {
        Map<View, Relation> relations = new EnumMap<>(View.class);
        rows.forEach((view, some) -> relations.put(view, new Relation("", Map.of(), some)));
        return Jsoup.parse(new Page().of(new Snapshot("Acme", NOON, relations)));
    }
}
