package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.documentation.Repository;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/grafana-analytics.json}: every query of the dashboard, with what Grafana puts into it. */
final class DashboardQueries {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?!__)(\\w+)");
    private static final Pattern TIME_FILTER = Pattern.compile("\\$__timeFilter\\(([^()]*)\\)");

    /** Grafana's variables that give the label and the value apart. */
    private static final String VALUE = "__value";

    private final Connection connection;
    private final JsonNode dashboard;

    DashboardQueries(Connection connection) {
        this.connection = connection;
        dashboard = JsonMapper.builder()
                .build()
                .readTree(Repository.root()
                        .resolve("docs")
                        .resolve("grafana-analytics.json")
                        .toFile());
    }

    /** Runs every panel for all versions and servers, and for each of them, of an organization's walkthrough. */
    void run(String organization, String walkthrough) throws SQLException, IOException {
        Map<String, String> chosen = new LinkedHashMap<>();
        Map<String, List<String>> offered = new HashMap<>();
        JsonNode variables = dashboard.at("/templating/list");
        assertThat(variables.get(0).path("type").stringValue()).isEqualTo("datasource");
        assertThat(variables.get(0).path("query").stringValue()).isEqualTo("grafana-postgresql-datasource");
        for (JsonNode variable : variables) {
            String name = variable.path("name").stringValue();
            if (!name.equals("datasource")) {
                offered.put(name, values(substituted(variable, variable.path("query"), chosen)));
                chosen.put(
                        name,
                        Map.of("organization", organization, "walkthrough", walkthrough)
                                .getOrDefault(name, "all"));
                assertThat(offered.get(name)).as("values of %s", name).contains(chosen.get(name));
            }
        }
        assertThat(offered.get("version")).hasSizeGreaterThan(2);
        assertThat(offered.get("server")).hasSizeGreaterThan(1);
        Set<Integer> ids = new HashSet<>();
        for (JsonNode panel : dashboard.path("panels")) {
            String title = panel.path("title").stringValue();
            assertThat(ids.add(panel.path("id").intValue()))
                    .as("id of %s", title)
                    .isTrue();
            assertThat(panel.path("targets").size()).as("queries of %s", title).isEqualTo(1);
            JsonNode sql = panel.at("/targets/0/rawSql");
            assertThat(rows(substituted(panel.path("targets").get(0), sql, chosen)))
                    .as("rows of %s", title)
                    .isPositive();
            fieldsAreThere(panel, substituted(panel, sql, chosen));
            for (String which : List.of("version", "server")) {
                for (String value : offered.getOrDefault(which, List.of())) {
                    Map<String, String> one = new HashMap<>(chosen);
                    one.put(which, value);
                    assertThat(rows(substituted(panel, sql, one)))
                            .as("%s, %s %s", title, which, value)
                            .isNotNegative();
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(10);
    }

    /** What Grafana sends: the variables' values, and the time range in place of the macro. */
    private static String substituted(JsonNode owner, JsonNode sql, Map<String, String> chosen) {
        assertThat(owner.at("/datasource/uid").stringValue()).isEqualTo("${datasource}");
        String text = sql.stringValue();
        assertThat(text)
                .as("it reads views alone")
                .doesNotContain("walkthrough.")
                .contains("analytics.");
        String ranged =
                TIME_FILTER.matcher(text).replaceAll("$1 BETWEEN '2020-01-01T00:00:00Z' AND '2100-01-01T00:00:00Z'");
        assertThat(ranged).doesNotContain("$__");
        return VARIABLE.matcher(ranged).replaceAll(found -> value(found, chosen));
    }

    private static String value(MatchResult found, Map<String, String> chosen) {
        assertThat(chosen).as("variables declared before").containsKey(found.group(1));
        return chosen.getOrDefault(found.group(1), "");
    }

    /** Names that a panel's options and transformations refer to. */
    private void fieldsAreThere(JsonNode panel, String sql) throws SQLException {
        Set<String> names = new HashSet<>();
        panel.at("/options/xField").asStringOpt().ifPresent(names::add);
        panel.at("/transformations/0/options").properties().forEach(option -> {
            if (option.getKey().endsWith("Field")) {
                names.add(option.getValue().stringValue());
            }
        });
        if (panel.path("type").stringValue().equals("timeseries")) {
            names.add("time");
        }
        try (Statement statement = connection.createStatement()) {
            assertThat(Told.by(statement.executeQuery(sql)).names()).containsAll(names);
        }
    }

    private List<String> values(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Told told = Told.by(statement.executeQuery(sql));
            int place = Math.max(told.names().indexOf(VALUE), 0);
            List<String> values = new ArrayList<>();
            told.rows().forEach(row -> values.add(String.valueOf(row.get(place))));
            return values;
        }
    }

    private int rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return Told.by(statement.executeQuery(sql)).rows().size();
        }
    }
}
