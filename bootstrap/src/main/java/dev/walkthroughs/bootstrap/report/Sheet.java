package dev.walkthroughs.bootstrap.report;

import dev.walkthroughs.application.figures.Relation;
import dev.walkthroughs.application.figures.Row;
import dev.walkthroughs.application.figures.View;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of the page. The chart above it is drawn from its cells, so the two cannot differ.
 *
 * @param view where the rows are from
 * @param columns in order; the first is what a row is about
 */
record Sheet(View view, List<Column> columns) {

    private static final Column VERSION = Column.count("version", "Version");

    static final Sheet OVERVIEW = new Sheet(
            View.WALKTHROUGH_OVERVIEW,
            List.of(
                    Column.of("walkthrough_title", "Walkthrough", Kind.AUTHORED),
                    Column.count("starts", "Starts"),
                    Column.count("completions", "Completions"),
                    Column.share("completion_rate", "Completion rate", "starts"),
                    Column.count("learners", "Learners"),
                    Column.count("running", "Running"),
                    Column.count("abandoned", "Abandoned"),
                    Column.seconds("median_seconds", "Median time"),
                    Column.seconds("p90_seconds", "p90 time")));

    static final Sheet FUNNEL = new Sheet(
            View.STEP_FUNNEL,
            List.of(
                    Column.count("step_number", "No."),
                    Column.of("step_title", "Step", Kind.AUTHORED),
                    Column.count("reached", "Reached"),
                    Column.count("completed", "Completed"),
                    Column.count("skipped", "Skipped"),
                    Column.count("standing", "Here now"),
                    Column.count("dropped", "Dropped"),
                    Column.share("conversion", "Of starts", "starts"),
                    Column.share("conversion_from_previous", "Of previous", "starts"),
                    Column.share("drop_off_rate", "Drop-off", "reached")));

    static final Sheet TIMES = new Sheet(
            View.STEP_FUNNEL,
            List.of(
                    Column.count("step_number", "No."),
                    Column.of("step_title", "Step", Kind.AUTHORED),
                    Column.count("completed", "Completed"),
                    Column.seconds("median_seconds", "Median time"),
                    Column.seconds("p90_seconds", "p90 time"),
                    Column.count("with_pause", "With a pause")));

    static final Sheet SERVERS = new Sheet(
            View.SERVER_COMPARISON,
            List.of(
                    Column.of("host", "Server", Kind.TEXT),
                    Column.count("starts", "Starts"),
                    Column.count("completions", "Completions"),
                    Column.share("completion_rate", "Completion rate", "starts"),
                    Column.points("completion_rate_difference", "To all servers", "starts"),
                    Column.share("abandoned_rate", "Abandoned", "starts"),
                    Column.seconds("median_seconds", "Median time"),
                    Column.of("median_seconds_difference", "Time to all", Kind.SECONDS_MORE),
                    Column.seconds("p90_seconds", "p90 time")));

    static final Sheet VERSIONS = new Sheet(
            View.VERSION_COMPARISON,
            List.of(
                    VERSION,
                    Column.of("published_at", "Published", Kind.DATE),
                    Column.count("step_count", "Steps"),
                    Column.count("starts", "Starts"),
                    Column.count("completions", "Completions"),
                    Column.share("completion_rate", "Completion rate", "starts"),
                    Column.points("completion_rate_change", "To version before", "starts"),
                    Column.share("abandoned_rate", "Abandoned", "starts"),
                    Column.seconds("median_seconds", "Median time"),
                    Column.of("median_seconds_change", "Time to before", Kind.SECONDS_MORE)));

    static final Sheet AT_RISK = new Sheet(
            View.AT_RISK_LEARNERS,
            List.of(
                    Column.of("learner_id", "Learner", Kind.ID),
                    Column.count("days_inactive", "Days inactive"),
                    Column.count("step_number", "Step"),
                    Column.of("step_title", "Stands on", Kind.AUTHORED),
                    Column.of("percent", "Done", Kind.PERCENT),
                    VERSION,
                    Column.of("last_activity_at", "Last activity", Kind.MOMENT)));

    /** The head of a column; its words as the database explains them. */
    record Head(String name, String label, String meaning, boolean numeric) {}

    /**
     * One value.
     *
     * @param plain as programs read it; empty for nothing
     * @param style {@code n} for numbers, {@code t} for times, empty for words
     * @param authored whether its words are an author's
     * @param few whether it is a share of few
     * @param link a place on the page; empty for none
     */
    record Cell(String plain, String shown, String style, boolean authored, boolean few, String link) {}

    /** The heads, with what the database says about the columns. */
    List<Head> heads(Relation relation) {
        return columns.stream()
                .map(column -> new Head(
                        column.name(),
                        column.label(),
                        relation.columns().getOrDefault(column.name(), ""),
                        column.kind().isNumeric()))
                .toList();
    }

    /** The cells of a row. */
    List<Cell> cells(Row row) {
        return columns.stream().map(column -> cell(column, row)).toList();
    }

    /** For the template: heads, and rows of cells. */
    Map<String, Object> table(Relation relation, List<Row> rows, String caption) {
        return Map.of(
                "caption",
                caption,
                "heads",
                heads(relation),
                "rows",
                rows.stream().map(row -> Map.of("cells", cells(row))).toList(),
                "long",
                rows.size() > 30,
                "few",
                rows.stream().flatMap(row -> cells(row).stream()).anyMatch(Cell::few));
    }

    private static Cell cell(Column column, Row row) {
        return row.value(column.name())
                .map(value -> new Cell(
                        Kind.plain(value),
                        column.kind().shown(value),
                        column.kind().style(),
                        Set.of(Kind.AUTHORED, Kind.ID).contains(column.kind()),
                        column.of().map(row::count).filter(n -> n < Column.FEW).isPresent(),
                        column.name().equals("walkthrough_title") ? row.text(Relation.WALKTHROUGH) : ""))
                .orElseGet(() -> new Cell("", "\u2013", column.kind().style(), false, false, ""));
    }
}
