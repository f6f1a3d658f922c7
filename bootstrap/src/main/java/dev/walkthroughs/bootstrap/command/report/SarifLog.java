package dev.walkthroughs.bootstrap.command.report;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Finding.Severity;
import dev.walkthroughs.application.source.Rule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as a log of the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS). */
public final class SarifLog {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private SarifLog() {}

    /** One log with one run. */
    public static Map<String, Object> of(List<Finding> findings, RepositoryPaths paths, String version) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "walkthroughs");
        driver.put("version", version);
        driver.put("rules", Arrays.stream(Rule.values()).map(SarifLog::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "results",
                findings.stream().map(finding -> result(finding, paths)).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", rule.id());
        document.put("shortDescription", Map.of("text", rule.meaning() + "."));
        document.put("help", Map.of("text", rule.remedy()));
        document.put("defaultConfiguration", Map.of("level", level(rule.severity())));
        return document;
    }

    private static Map<String, Object> result(Finding finding, RepositoryPaths paths) {
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", paths.uri(finding.file())));
        if (finding.line() > 0) {
            physical.put("region", Map.of("startLine", finding.line()));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("ruleId", finding.rule().id());
        document.put("level", level(finding.severity()));
        document.put("message", Map.of("text", finding.message()));
        document.put("locations", List.of(Map.of("physicalLocation", physical)));
        return document;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTICE -> "note";
        };
    }
}
