package dev.walkthroughs.bootstrap.report;

import dev.walkthroughs.application.figures.Relation;
import dev.walkthroughs.application.figures.Snapshot;
import dev.walkthroughs.application.figures.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the figures of the page mean: the words of the database, which docs/analytics.md is written from, too. */
final class Definitions {

    private Definitions() {}

    /** A label on the page, and what it means. */
    record Meaning(String label, String meaning) {}

    /** For the template: what each view tells, and each of its columns that the page shows. */
    static List<Map<String, Object>> of(Snapshot snapshot) {
        return List.of(
                view(snapshot, "Headline numbers and overview", Sheet.OVERVIEW),
                view(snapshot, "Funnel and time on steps", both(Sheet.FUNNEL, Sheet.TIMES)),
                view(snapshot, "Activity over time", Trend.BY_DAY),
                view(
                        snapshot,
                        "Cohorts",
                        new Sheet(
                                View.COHORTS,
                                List.of(
                                        Column.of("cohort_week", "Started in the week of", Kind.DAY),
                                        Column.count("learners", "Learners"),
                                        Column.share("active_rate", "Share in a cell", "learners"),
                                        Column.count("completed_so_far", "Completed so far")))),
                view(snapshot, "Servers", Sheet.SERVERS),
                view(snapshot, "Versions", Sheet.VERSIONS),
                view(snapshot, "Learners at risk", Sheet.AT_RISK));
    }

    private static Sheet both(Sheet one, Sheet other) {
        Map<String, Column> columns = new LinkedHashMap<>();
        one.columns().forEach(column -> columns.put(column.name(), column));
        other.columns().forEach(column -> columns.putIfAbsent(column.name(), column));
        return new Sheet(one.view(), List.copyOf(columns.values()));
    }

    private static Map<String, Object> view(Snapshot snapshot, String name, Sheet sheet) {
        Relation relation = snapshot.of(sheet.view());
        return Map.of(
                "name",
                name,
                "view",
                "analytics." + sheet.view().relation(),
                "comment",
                relation.comment(),
                "meanings",
                sheet.heads(relation).stream()
                        .filter(head -> !head.meaning().isEmpty())
                        .map(head -> new Meaning(head.label(), head.meaning()))
                        .toList());
    }
}
