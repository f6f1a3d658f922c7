package dev.walkthroughs.bootstrap.command.report;

import dev.walkthroughs.application.check.Findings;
import dev.walkthroughs.application.check.Inspection;
import dev.walkthroughs.application.check.LinkCheck;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Finding.Severity;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Content that was checked as it would be published.
 *
 * @param findings each fault once, by file and line
 */
public record Checked(List<Walkthrough> walkthroughs, List<Finding> findings) {

    /**
     * A walkthrough that was found.
     *
     * @param title as learners would see it
     * @param steps how many it has
     */
    public record Walkthrough(String key, String title, int steps) {}

    /** Copies the lists. */
    public Checked {
        walkthroughs = List.copyOf(walkthroughs);
        findings = List.copyOf(findings);
    }

    /**
     * Checks what was read.
     *
     * @param present which files there are, as {@link LinkCheck} asks for them
     */
    public static Checked of(Reading reading, Predicate<String> present) {
        List<Walkthrough> walkthroughs = new ArrayList<>();
        List<Finding> found = new ArrayList<>(reading.findings());
        for (SourceWalkthrough source : reading.walkthroughs()) {
            Inspection inspection = Inspection.of(source);
            walkthroughs.add(new Walkthrough(
                    source.key(),
                    inspection.details().title(),
                    inspection.steps().size()));
            found.addAll(Findings.beyond(reading.findings(), inspection.findings()));
            found.addAll(LinkCheck.of(source, present));
        }
        List<Finding> ordered = Findings.once(found).stream()
                .map(Finding::whenPublished)
                .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
                .toList();
        return new Checked(walkthroughs, ordered);
    }

    /** Whether there is no error, nor, if it is strict, any warning. */
    public boolean passes(boolean strict) {
        return count(Severity.ERROR) == 0 && !(strict && count(Severity.WARNING) > 0);
    }

    /** The answer for programs. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("walkthroughs", walkthroughs);
        document.put("findings", findings.stream().map(PlainReport::document).toList());
        return document;
    }

    /** One sentence on all of it. */
    public String summary() {
        int steps = walkthroughs.stream().mapToInt(Walkthrough::steps).sum();
        return counted(count(Severity.ERROR), "error") + ", " + counted(count(Severity.WARNING), "warning") + " and "
                + counted(count(Severity.NOTICE), "notice") + " in " + counted(walkthroughs.size(), "walkthrough")
                + " with " + counted(steps, "step") + ".";
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
