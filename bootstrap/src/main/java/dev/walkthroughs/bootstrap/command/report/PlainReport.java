package dev.walkthroughs.bootstrap.command.report;

import dev.walkthroughs.application.source.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings in lines and in JSON. */
public final class PlainReport {

    private PlainReport() {}

    /** {@code file:line: severity: message [rule]}, as compilers write it, each on one line. */
    public static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> line(finding) + " [" + finding.rule().id() + "]")
                .map(line -> line.replace('\n', ' '))
                .toList();
    }

    /** {@code file:line: severity: message}. */
    public static String line(Finding finding) {
        String at = finding.file() + (finding.line() > 0 ? ":" + finding.line() : "");
        return at + ": " + severity(finding) + ": " + finding.message();
    }

    /** One finding for programs. */
    public static Map<String, Object> document(Finding finding) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rule", finding.rule().id());
        document.put("severity", severity(finding));
        document.put("file", finding.file());
        document.put("line", finding.line());
        document.put("message", finding.message());
        return document;
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
