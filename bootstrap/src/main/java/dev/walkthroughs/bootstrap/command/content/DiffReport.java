package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.editing.Comparison;
import dev.walkthroughs.application.editing.Comparison.Kind;
import dev.walkthroughs.application.editing.Comparison.StepDifference;
import dev.walkthroughs.bootstrap.command.publishing.PlanReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How content differs from a version, for programs and for people. */
final class DiffReport {

    private DiffReport() {}

    static Map<String, Object> document(Comparison comparison) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("walkthrough_id", comparison.walkthroughId().value());
        document.put("key", comparison.key());
        document.put("version", comparison.version());
        document.put("same", comparison.same());
        document.put("details", comparison.details());
        document.put(
                "steps", comparison.steps().stream().map(DiffReport::document).toList());
        document.put(
                "renames",
                comparison.renames().stream().map(PlanReport::document).toList());
        return document;
    }

    private static Map<String, Object> document(StepDifference step) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("key", step.key());
        document.put("title", step.title());
        document.put("status", step.kind().name().toLowerCase(Locale.ROOT));
        document.put("moved", step.moved());
        step.keyBefore().ifPresent(key -> document.put("key_before", key));
        step.titleBefore().ifPresent(title -> document.put("title_before", title));
        document.put("lines_added", step.linesAdded());
        document.put("lines_removed", step.linesRemoved());
        document.put("notes", step.notes());
        return document;
    }

    static List<String> lines(Comparison comparison) {
        String version = comparison.key() + " and version " + comparison.version();
        if (comparison.same()) {
            return List.of(version + " are the same.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(version + " differ:");
        if (!comparison.details().isEmpty()) {
            lines.add("  changed: " + String.join(", ", comparison.details()));
        }
        comparison.steps().stream()
                .filter(step -> step.kind() != Kind.UNCHANGED)
                .forEach(step -> lines.add("  " + line(step)));
        long unchanged = comparison.steps().stream()
                .filter(step -> step.kind() == Kind.UNCHANGED)
                .count();
        lines.add("  unchanged: " + unchanged + (unchanged == 1 ? " step" : " steps"));
        comparison.renames().forEach(one -> lines.add(one.advice()));
        return lines;
    }

    private static String line(StepDifference step) {
        String name = step.key() + " (\"" + step.title() + "\")";
        if (step.kind() != Kind.CHANGED) {
            return step.kind().name().toLowerCase(Locale.ROOT) + ": " + name + lines(step);
        }
        List<String> what = new ArrayList<>();
        if (step.moved()) {
            what.add("moved");
        }
        step.keyBefore().ifPresent(key -> what.add("key was " + key));
        step.titleBefore().ifPresent(title -> what.add("title was \"" + title + "\""));
        if (step.linesAdded() + step.linesRemoved() > 0) {
            what.add("text" + lines(step));
        }
        what.addAll(step.notes());
        return "changed: " + name + ": " + (what.isEmpty() ? "line ends" : String.join(", ", what));
    }

    private static String lines(StepDifference step) {
        return " +" + step.linesAdded() + " -" + step.linesRemoved() + " lines";
    }
}
