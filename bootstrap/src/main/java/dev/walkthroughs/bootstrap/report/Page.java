package dev.walkthroughs.bootstrap.report;

import com.samskivert.mustache.Mustache;
import dev.walkthroughs.application.figures.Relation;
import dev.walkthroughs.application.figures.Row;
import dev.walkthroughs.application.figures.Snapshot;
import dev.walkthroughs.application.figures.View;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A snapshot as one page. Every value is escaped for HTML; styles, scripts and their library are in the page, and its policy
 * lets it load nothing. Without scripts it lacks the charts and no number.
 */
public final class Page {

    private final Mustache.Compiler compiler = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(Assets.resource(name + ".mustache")));

    /** Pages from the templates beside this class. */
    public Page() {}

    /** The page, in UTF-8. */
    public String of(Snapshot snapshot) {
        List<Row> walkthroughs = snapshot.of(View.WALKTHROUGH_OVERVIEW).rows();
        Map<String, Object> values = new HashMap<>(new Assets().values());
        values.put("organization", snapshot.organization());
        values.put("taken", Kind.MOMENT.shown(snapshot.takenAt()));
        values.put("metricVersion", metricVersion(snapshot));
        values.put("freshness", freshness(snapshot));
        values.put("incomplete", snapshot.of(View.FRESHNESS).rows().stream().anyMatch(row -> !row.is("is_complete")));
        values.put("nothing", walkthroughs.isEmpty());
        values.put(
                "overview",
                walkthroughs.size() < 2
                        ? false
                        : Sheet.OVERVIEW.table(
                                snapshot.of(View.WALKTHROUGH_OVERVIEW), walkthroughs, "All walkthroughs"));
        long all = walkthroughs.isEmpty() ? 0 : walkthroughs.get(0).count(Relation.IN_ALL);
        values.put("walkthroughsLeft", all > walkthroughs.size() ? Kind.COUNT.shown(all - walkthroughs.size()) : false);
        values.put(
                "sections",
                walkthroughs.stream()
                        .map(row -> new Section(snapshot, row).values())
                        .toList());
        values.put("chartLeft", walkthroughs.size() > 20);
        values.put("definitions", Definitions.of(snapshot));
        snapshot.of(View.SETTINGS).rows().forEach(row -> {
            values.put("atRiskDays", row.count("at_risk_days"));
            values.put("abandonedDays", row.count("abandoned_days"));
        });
        return compiler.compile(Assets.resource("report.mustache")).execute(values);
    }

    private static Object metricVersion(Snapshot snapshot) {
        return snapshot.of(View.FRESHNESS).rows().stream()
                .findFirst()
                .<Object>map(row -> row.count("metric_version"))
                .orElse(false);
    }

    private static List<Map<String, Object>> freshness(Snapshot snapshot) {
        return snapshot.of(View.FRESHNESS).rows().stream()
                .map(row -> Map.<String, Object>of(
                        "projection",
                        row.text("projection"),
                        "name",
                        row.text("projection").equals("progress") ? "Figures about learners" : "Content and servers",
                        "event",
                        Kind.COUNT.shown(row.count("complete_to_event")),
                        "plainEvent",
                        row.count("complete_to_event"),
                        "moment",
                        row.value("complete_to").map(Kind.MOMENT::shown).orElse("no moment yet"),
                        "plainMoment",
                        row.value("complete_to").map(Kind::plain).orElse(""),
                        "complete",
                        row.is("is_complete"),
                        "waiting",
                        Kind.COUNT.shown(row.count("events_waiting"))))
                .toList();
    }
}
