package dev.walkthroughs.bootstrap.command.draft;

import dev.walkthroughs.application.editing.DraftEditing.Edited;
import dev.walkthroughs.application.editing.DraftOutline;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A draft's steps, for programs and for people. */
final class StepReport {

    private StepReport() {}

    static Map<String, Object> document(DraftOutline draft) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("walkthrough_id", draft.walkthroughId().value());
        document.put("key", draft.key());
        document.put("title", draft.title());
        document.put("revision", draft.revision());
        document.put("version", draft.version());
        document.put("unpublished_changes", draft.changed());
        document.put("steps", draft.steps().stream().map(StepReport::document).toList());
        return document;
    }

    private static Map<String, Object> document(DraftOutline.Line step) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", step.id().value());
        document.put("key", step.key());
        document.put("title", step.title());
        return document;
    }

    static Map<String, Object> document(Edited edited, List<Finding> findings) {
        Map<String, Object> document = document(edited.draft());
        document.put("changed", edited.changed());
        document.putAll(document(findings));
        return document;
    }

    static Map<String, Object> document(List<Finding> findings) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("severity", severity(finding));
            document.put("file", finding.file());
            document.put("line", finding.line());
            document.put("message", finding.message());
            documents.add(document);
        }
        return Map.of("findings", documents);
    }

    static List<String> lines(DraftOutline draft) {
        List<String> lines = new ArrayList<>();
        String version = draft.version() == 0 ? "never published" : "version " + draft.version() + " is published";
        lines.add(draft.key() + ", \"" + draft.title() + "\", revision " + draft.revision() + " (" + version
                + (draft.version() > 0 && draft.changed() ? ", the draft differs" : "") + "):");
        int number = 0;
        for (DraftOutline.Line step : draft.steps()) {
            number++;
            lines.add(number + ". " + step.key() + "  \"" + step.title() + "\"  " + step.id());
        }
        return lines;
    }

    static List<String> lines(Edited edited) {
        List<String> lines = new ArrayList<>();
        if (!edited.changed()) {
            lines.add("That is what the draft says already; nothing was changed.");
        }
        lines.addAll(lines(edited.draft()));
        return lines;
    }

    static Refusal refusal(List<Finding> findings) {
        return new Refusal(
                "INVALID_CONTENT",
                findings.stream().map(StepReport::line).collect(Collectors.joining("\n")),
                "Correct the file, and repeat the command.");
    }

    static String line(Finding finding) {
        return finding.file() + (finding.line() > 0 ? ":" + finding.line() : "") + ": " + severity(finding) + ": "
                + finding.message();
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
