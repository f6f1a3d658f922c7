package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.documentation.Repository;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expressions of PromQL that the documentation ships, held to what a service really serves. */
final class Measured {

    /** What the collector makes by itself. */
    private static final Set<String> OF_THE_COLLECTOR = Set.of("up");

    private static final Set<String> LABELS_OF_THE_COLLECTOR = Set.of("instance", "job");

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_0-9]+)(?:\\{(.*)})? (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    /** A metric stands before a selector, a range, or by itself; words of the language stand before a parenthesis or are named. */
    private static final Pattern METRIC =
            Pattern.compile("(?<![\\w\"$])([a-z]+(?:_[a-z0-9]+)+|up)(\\{[^}]*})?(?!\\w|\\()");

    private static final Pattern SELECTED = Pattern.compile("(\\w+)(?:=~|!=|!~|=)\"");
    private static final Pattern BY = Pattern.compile("by \\(([^)]*)\\)");

    private final Map<String, Set<String>> served = new TreeMap<>();

    /** Reads what Prometheus would. */
    Measured(String scraped) {
        for (Matcher sample = SAMPLE.matcher(scraped); sample.find(); ) {
            Set<String> labels = served.computeIfAbsent(sample.group(1), name -> new TreeSet<>());
            Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
            while (label.find()) {
                labels.add(label.group(1));
            }
        }
    }

    Set<String> names() {
        return served.keySet();
    }

    /** By where they stand. */
    static Map<String, String> shipped() throws IOException {
        Map<String, String> expressions = new LinkedHashMap<>();
        JsonNode dashboard = JsonMapper.builder()
                .build()
                .readTree(Repository.root()
                        .resolve("docs")
                        .resolve("grafana-operations.json")
                        .toFile());
        for (JsonNode panel : dashboard.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                expressions.put(
                        "panel " + panel.path("title").asString() + " "
                                + target.path("refId").asString(),
                        target.path("expr").asString());
            }
        }
        try (Reader rules =
                Files.newBufferedReader(Repository.root().resolve("docs").resolve("alerts.yaml"))) {
            Map<String, List<Map<String, Object>>> file = new Yaml().load(rules);
            for (Map<String, Object> group : file.getOrDefault("groups", List.of())) {
                for (Object rule : (List<?>) group.getOrDefault("rules", List.of())) {
                    Map<?, ?> alert = (Map<?, ?>) rule;
                    Map<?, ?> said = (Map<?, ?>) Objects.requireNonNull(alert.get("annotations"));
                    assertThat(said).as("%s", alert.get("alert")).hasSize(3);
                    assertThat(String.valueOf(said.get("reason")).length()).isGreaterThan(20);
                    assertThat(String.valueOf(said.get("what_to_do")).length()).isGreaterThan(5);
                    expressions.put("alert " + alert.get("alert"), String.valueOf(alert.get("expr")));
                }
            }
        }
        return expressions;
    }

    /** Every metric and every label that an expression names is served. */
    void holds(String where, String expression) {
        assertThat(expression.chars().filter(c -> c == '(').count())
                .as("parentheses of %s", where)
                .isEqualTo(expression.chars().filter(c -> c == ')').count());
        Matcher by = BY.matcher(expression);
        Set<String> grouped = new TreeSet<>();
        while (by.find()) {
            grouped.addAll(List.of(by.group(1).split(", ", -1)));
        }
        Set<String> labels = new TreeSet<>(LABELS_OF_THE_COLLECTOR);
        boolean any = false;
        for (Matcher metric = METRIC.matcher(by.replaceAll("")); metric.find(); ) {
            any = true;
            if (OF_THE_COLLECTOR.contains(metric.group(1))) {
                continue;
            }
            assertThat(served).as("%s: %s", where, expression).containsKey(metric.group(1));
            labels.addAll(served.getOrDefault(metric.group(1), Set.of()));
            Matcher selected = SELECTED.matcher(metric.group(2) == null ? "" : metric.group(2));
            while (selected.find()) {
                assertThat(labels).as("%s: %s", where, expression).contains(selected.group(1));
            }
        }
        assertThat(any).as("%s names a metric: %s", where, expression).isTrue();
        assertThat(labels).as("%s: %s", where, expression).containsAll(grouped);
    }
}
