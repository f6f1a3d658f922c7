package dev.walkthroughs.bootstrap.report;

import dev.walkthroughs.application.figures.Relation;
import dev.walkthroughs.application.figures.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cohorts as a table whose cells are the darker the more of a cohort came back. */
final class HeatMap {

    /** Shades from nobody to all. */
    private static final int SHADES = 9;

    private HeatMap() {}

    /**
     * One cell.
     *
     * @param shade 0 for nobody, else 1 to 9; empty where the week is yet to come
     */
    record Cell(String shade, String plain, String shown) {}

    /**
     * For the template.
     *
     * @param rows of one walkthrough, the oldest cohort first, each by its weeks
     */
    static Map<String, Object> table(Relation relation, List<Row> rows) {
        Map<Object, List<Row>> cohorts = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.value("cohort_week").orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        int weeks = cohorts.values().stream().mapToInt(List::size).max().orElse(0);
        List<Map<String, Object>> lines = new ArrayList<>();
        cohorts.forEach((week, cells) -> lines.add(line(week, cells, weeks)));
        return Map.of(
                "weeks",
                IntStream.range(0, weeks).boxed().toList(),
                "rows",
                lines,
                "meaning",
                relation.columns().getOrDefault("active_rate", ""),
                "few",
                rows.stream().anyMatch(row -> row.count("learners") < Column.FEW));
    }

    private static Map<String, Object> line(Object week, List<Row> cohort, int weeks) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < weeks; i++) {
            cells.add(i < cohort.size() ? cell(cohort.get(i)) : new Cell("", "", ""));
        }
        Row last = cohort.get(cohort.size() - 1);
        long learners = last.count("learners");
        return Map.of(
                "week",
                Kind.plain(week),
                "from",
                Kind.DAY.shown(week),
                "learners",
                learners,
                "few",
                learners < Column.FEW,
                "completed",
                last.count("completed_so_far"),
                "cells",
                cells);
    }

    private static Cell cell(Row row) {
        BigDecimal rate = (BigDecimal) row.value("active_rate").orElse(BigDecimal.ZERO);
        int shade = rate.multiply(BigDecimal.valueOf(SHADES))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
        return new Cell(
                Integer.toString(shade),
                Kind.plain(rate),
                rate.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%");
    }
}
