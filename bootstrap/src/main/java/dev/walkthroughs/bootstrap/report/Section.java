package dev.walkthroughs.bootstrap.report;

import dev.walkthroughs.application.figures.Relation;
import dev.walkthroughs.application.figures.Row;
import dev.walkthroughs.application.figures.Snapshot;
import dev.walkthroughs.application.figures.View;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page says about one walkthrough. */
final class Section {

    /** A management reads no longer list. */
    private static final int MOST_STANDOUTS = 6;

    private final Snapshot snapshot;
    private final Row overview;
    private final String id;

    /**
     * A section.
     *
     * @param overview the walkthrough's row of the overview; its counts are null if nobody has started it
     */
    Section(Snapshot snapshot, Row overview) {
        this.snapshot = snapshot;
        this.overview = overview;
        this.id = overview.text(Relation.WALKTHROUGH);
    }

    /** For the template. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("key", overview.text("walkthrough_key"));
        values.put("title", overview.text("walkthrough_title"));
        boolean started = overview.count("attempts") > 0;
        values.put("started", started);
        if (!started) {
            return values;
        }
        values.put("tiles", tiles());
        values.put("fewStarts", overview.count("starts") < Column.FEW);
        List<Standout> standouts = standouts();
        values.put("standouts", standouts.subList(0, Math.min(standouts.size(), MOST_STANDOUTS)));
        values.put("standoutsLeft", standouts.size() > MOST_STANDOUTS ? standouts.size() - MOST_STANDOUTS : false);
        values.put("steady", standouts.isEmpty());
        List<Row> steps = snapshot.of(View.STEP_FUNNEL, id);
        values.put("funnel", figure(Sheet.FUNNEL, steps, "Funnel of all steps"));
        values.put("times", figure(Sheet.TIMES, steps, "Active time on each step"));
        trend(values);
        List<Row> cohorts = snapshot.of(View.COHORTS, id);
        values.put("cohorts", cohorts.isEmpty() ? false : HeatMap.table(snapshot.of(View.COHORTS), cohorts));
        List<Row> servers = snapshot.of(View.SERVER_COMPARISON, id);
        values.put("servers", figure(Sheet.SERVERS, servers, "Each MCP server"));
        values.put("serversLeft", left(servers));
        List<Row> versions = snapshot.of(View.VERSION_COMPARISON, id);
        values.put("versions", versions.size() < 2 ? false : figure(Sheet.VERSIONS, versions, "Each version"));
        values.put("versionsLeft", left(versions));
        List<Row> atRisk = snapshot.of(View.AT_RISK_LEARNERS, id);
        values.put(
                "atRisk", atRisk.isEmpty() ? false : figure(Sheet.AT_RISK, atRisk, "Learners at risk, by pseudonym"));
        values.put("atRiskLeft", left(atRisk));
        return values;
    }

    private void trend(Map<String, Object> values) {
        LocalDate today = snapshot.takenAt().atOffset(ZoneOffset.UTC).toLocalDate();
        Trend trend = new Trend(snapshot.of(View.DAILY_ACTIVITY, id), today);
        values.put("weekly", trend.isWeekly());
        values.put("open", trend.open().toString());
        values.put(
                "trend",
                trend.rows().isEmpty()
                        ? false
                        : trend.sheet()
                                .table(
                                        snapshot.of(View.DAILY_ACTIVITY),
                                        trend.rows(),
                                        trend.isWeekly() ? "Activity by week" : "Activity by day"));
    }

    private Map<String, Object> figure(Sheet sheet, List<Row> rows, String caption) {
        return sheet.table(snapshot.of(sheet.view()), rows, caption);
    }

    /** What the report does not show of a list: false, or the number. */
    private static Object left(List<Row> rows) {
        long all = rows.isEmpty() ? 0 : rows.get(0).count(Relation.IN_ALL);
        return all > rows.size() ? Kind.COUNT.shown(all - rows.size()) : false;
    }

    private List<Tile> tiles() {
        List<Row> atRisk = snapshot.of(View.AT_RISK_LEARNERS, id);
        long endangered = atRisk.isEmpty() ? 0 : atRisk.get(0).count(Relation.IN_ALL);
        return List.of(
                tile("starts", "Starts", Kind.COUNT, learners("learners")),
                tile("completions", "Completions", Kind.COUNT, learners("completed_learners")),
                tile("completion_rate", "Completion rate", Kind.RATE, counted("running") + " still running"),
                tile("learner_completion_rate", "Learner completion", Kind.RATE, "of " + counted("learners")),
                tile("median_seconds", "Median time", Kind.SECONDS, "active time to completion"),
                tile("p90_seconds", "p90 time", Kind.SECONDS, "nine of ten took no longer"),
                tile("abandoned", "Abandoned", Kind.COUNT, "starts without activity"),
                new Tile(
                        "at_risk",
                        "At risk",
                        Long.toString(endangered),
                        Kind.COUNT.shown(endangered),
                        "learners, see below"));
    }

    /** A headline number. */
    record Tile(String name, String label, String plain, String shown, String note) {}

    private Tile tile(String column, String label, Kind kind, String note) {
        return overview.value(column)
                .map(value -> new Tile(column, label, Kind.plain(value), kind.shown(value), note))
                .orElseGet(() -> new Tile(column, label, "", "\u2013", "no completion yet"));
    }

    private String learners(String column) {
        return counted(column) + (overview.count(column) == 1 ? " learner" : " learners");
    }

    private String counted(String column) {
        return Kind.COUNT.shown(overview.count(column));
    }

    /** A step that needs work, and why. */
    record Standout(long number, String title, String why) {}

    private List<Standout> standouts() {
        return snapshot.of(View.STUCK_STEPS, id).stream()
                .map(row -> new Standout(row.count("step_number"), row.text("step_title"), why(row)))
                .toList();
    }

    private static String why(Row row) {
        List<String> reasons = new ArrayList<>();
        if (row.is("loses_learners")) {
            reasons.add(
                    shown(row, "drop_off_rate", Kind.RATE) + " of those who reached it dropped (median of all steps: "
                            + shown(row, "walkthrough_drop_off_rate", Kind.RATE) + ")");
        }
        if (row.is("takes_long")) {
            reasons.add("it takes " + shown(row, "median_seconds", Kind.SECONDS) + " (median of all steps: "
                    + shown(row, "walkthrough_median_seconds", Kind.SECONDS) + ")");
        }
        return String.join("; ", reasons);
    }

    private static String shown(Row row, String column, Kind kind) {
        Optional<Object> value = row.value(column);
        return value.map(kind::shown).orElse("\u2013");
    }
}
