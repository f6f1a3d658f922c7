package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.authoring.ImportResult;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.PlannedImport;
import dev.walkthroughs.application.check.Findings;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.command.publishing.EffectsReport;
import dev.walkthroughs.bootstrap.command.publishing.PlanReport;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.bootstrap.command.report.PlainReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an import did, with every finding at the walkthrough it concerns.
 *
 * @param findings as many lists as results; first what reading the files found, then what taking them in did
 */
record ImportReport(List<ImportResult> results, List<List<Finding>> findings) {

    /** Most findings shown to a person for each walkthrough; programs are given all. */
    private static final int SHOWN = 20;

    static ImportReport of(List<SourceWalkthrough> sources, List<ImportResult> results, List<Finding> read) {
        List<List<Finding>> findings = byWalkthrough(read, sources, results.size());
        for (int i = 0; i < results.size(); i++) {
            findings.get(i)
                    .addAll(Findings.beyond(findings.get(i), results.get(i).findings()));
        }
        return new ImportReport(results, findings);
    }

    /** The findings of a plan, each at the walkthrough it concerns; there are no results yet. */
    static ImportReport planned(Reading reading, List<PlannedImport> planned) {
        List<List<Finding>> findings = byWalkthrough(reading.findings(), reading.walkthroughs(), planned.size());
        for (int i = 0; i < planned.size(); i++) {
            findings.get(i)
                    .addAll(Findings.beyond(findings.get(i), planned.get(i).findings()));
        }
        return new ImportReport(List.of(), findings);
    }

    /** The walkthroughs of a plan for programs. */
    List<Map<String, Object>> planned(List<PlannedImport> planned) {
        List<Map<String, Object>> walkthroughs = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            PlannedImport one = planned.get(i);
            Map<String, Object> document = new LinkedHashMap<>();
            one.walkthroughId().ifPresent(id -> document.put("walkthrough_id", id.value()));
            document.put("key", one.key());
            document.put("title", one.title());
            document.put("steps", one.steps());
            document.put("changed", one.changed());
            document.put("plan", PlanReport.documentOfFiles(one.plan()));
            document.put(
                    "findings",
                    findings.get(i).stream().map(PlainReport::document).toList());
            walkthroughs.add(document);
        }
        return walkthroughs;
    }

    /** The findings on what was read at the walkthrough each concerns. */
    private static List<List<Finding>> byWalkthrough(List<Finding> read, List<SourceWalkthrough> sources, int count) {
        List<List<Finding>> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            findings.add(new ArrayList<>());
        }
        if (!read.isEmpty()) {
            // Each source is asked for once: it may have to be read again.
            List<Origin> origins = new ArrayList<>();
            sources.forEach(source -> origins.add(Origin.of(source)));
            read.forEach(
                    finding -> findings.get(indexOf(finding.file(), origins)).add(finding));
        }
        return findings;
    }

    /**
     * Where a walkthrough came from.
     *
     * @param folder with its {@code /}; empty if the file lies in none
     * @param others the steps' files that lie elsewhere
     */
    private record Origin(String file, String folder, Set<String> others) {

        static Origin of(SourceWalkthrough source) {
            String folder = source.file().substring(0, source.file().lastIndexOf('/') + 1);
            Origin without = new Origin(source.file(), folder, Set.of());
            return new Origin(
                    source.file(),
                    folder,
                    source.steps().stream()
                            .map(SourceStep::file)
                            .filter(file -> !without.has(file))
                            .collect(Collectors.toSet()));
        }

        boolean has(String name) {
            return name.equals(file)
                    || name.startsWith(file + "/")
                    || (!folder.isEmpty() && name.startsWith(folder))
                    || others.contains(name);
        }
    }

    /** The walkthrough a file belongs to; the first if it belongs to none, since no finding may get lost. */
    private static int indexOf(String file, List<Origin> origins) {
        for (int i = 0; i < origins.size(); i++) {
            if (origins.get(i).has(file)) {
                return i;
            }
        }
        return 0;
    }

    /** The refusal of content with faults, which names every finding on a line of its own. */
    static Refusal refusal(List<Finding> findings) {
        long faults = findings.stream().filter(Finding::stops).count();
        StringBuilder message = new StringBuilder();
        message.append(faults == 1 ? "1 fault" : faults + " faults").append(", so nothing was imported.");
        findings.forEach(finding -> message.append('\n').append(PlainReport.line(finding)));
        return new Refusal("INVALID_CONTENT", message.toString(), "Correct the files, and import again.");
    }

    /** The answer for programs. */
    Map<String, Object> document() {
        List<Map<String, Object>> walkthroughs = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            ImportResult result = results.get(i);
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("walkthrough_id", result.walkthroughId().value());
            document.put("key", result.key());
            document.put("title", result.title());
            document.put("version", result.version());
            document.put("steps", result.steps());
            document.put("changed", result.changed());
            EffectsReport.worthTelling(result.effects())
                    .ifPresent(effects -> document.put("effects", EffectsReport.document(effects)));
            document.put(
                    "findings",
                    findings.get(i).stream().map(PlainReport::document).toList());
            walkthroughs.add(document);
        }
        return Map.of("walkthroughs", walkthroughs);
    }

    /** The findings for people. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (List<Finding> some : findings) {
            some.stream().limit(SHOWN).map(PlainReport::line).forEach(remarks::add);
            if (some.size() > SHOWN) {
                remarks.add("… and " + (some.size() - SHOWN) + " more findings like these; --json lists all.");
            }
        }
        return remarks;
    }

    /** The answer for people. */
    List<String> lines(boolean published, boolean assigned) {
        List<String> lines = new ArrayList<>();
        for (ImportResult result : results) {
            lines.add(line(result));
            EffectsReport.worthTelling(result.effects())
                    .ifPresent(effects -> lines.addAll(EffectsReport.lines(effects)));
        }
        boolean drafts = results.stream().anyMatch(result -> result.version() == 0);
        String which = results.size() == 1 ? results.get(0).walkthroughId().value() : "WALKTHROUGH";
        if (drafts && !published) {
            lines.add("Next: publish " + which);
        } else if (!drafts && !assigned && published) {
            lines.add("Next, unless it is on a server already: assign " + which + " --server H");
        }
        return lines;
    }

    private static String line(ImportResult result) {
        String version = result.version() == 0 ? "a draft" : "version " + result.version();
        return (result.changed() ? "Imported " : "Unchanged: ") + result.key() + ", \"" + result.title() + "\": "
                + result.steps() + (result.steps() == 1 ? " step, " : " steps, ") + version + " ("
                + result.walkthroughId() + ").";
    }
}
