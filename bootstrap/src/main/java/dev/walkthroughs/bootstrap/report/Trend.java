package dev.walkthroughs.bootstrap.report;

import dev.walkthroughs.application.figures.Row;
import dev.walkthroughs.application.figures.View;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Activity by day while a walkthrough is young, else by week. Days without any are there, too. */
final class Trend {

    /** Beyond so many days, days are too many to look at. */
    private static final int MOST_DAYS = 42;

    static final Sheet BY_DAY = sheet("Day");
    static final Sheet BY_WEEK = sheet("Week of");

    private final LocalDate today;
    private final boolean weekly;
    private final List<Row> rows;

    /**
     * Sums up days.
     *
     * @param days of one walkthrough, the oldest first
     */
    Trend(List<Row> days, LocalDate today) {
        this.today = today;
        weekly = !days.isEmpty() && ChronoUnit.DAYS.between(day(days.get(0)), today) >= MOST_DAYS;
        Map<LocalDate, List<Row>> periods = new TreeMap<>();
        if (!days.isEmpty()) {
            for (LocalDate at = begin(day(days.get(0))); !at.isAfter(today); at = at.plusDays(weekly ? 7 : 1)) {
                periods.put(at, new ArrayList<>());
            }
        }
        // A clock that was set back may leave a day ahead of today.
        days.forEach(row -> periods.computeIfAbsent(begin(day(row)), any -> new ArrayList<>())
                .add(row));
        List<Row> sums = new ArrayList<>();
        periods.forEach((at, within) -> sums.add(sum(at, within)));
        rows = List.copyOf(sums);
    }

    boolean isWeekly() {
        return weekly;
    }

    /** The first day of the period that is not over yet. */
    LocalDate open() {
        return begin(today);
    }

    Sheet sheet() {
        return weekly ? BY_WEEK : BY_DAY;
    }

    List<Row> rows() {
        return rows;
    }

    private static Sheet sheet(String period) {
        return new Sheet(
                View.DAILY_ACTIVITY,
                List.of(
                        Column.of("day", period, Kind.DAY),
                        Column.count("starts", "Starts"),
                        Column.count("completions", "Completions"),
                        Column.count("steps_completed", "Steps completed"),
                        Column.count("steps_skipped", "Steps skipped"),
                        Column.count(
                                "active_learners",
                                period.equals("Day") ? "Active learners" : "Active on its busiest day")));
    }

    private LocalDate begin(LocalDate day) {
        return weekly ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
    }

    private static LocalDate day(Row row) {
        return (LocalDate) row.value("day").orElseThrow();
    }

    private static Row sum(LocalDate at, List<Row> within) {
        Map<String, Optional<Object>> values = new HashMap<>();
        values.put("day", Optional.of(at));
        for (String column : List.of("starts", "completions", "steps_completed", "steps_skipped")) {
            values.put(
                    column,
                    Optional.of(
                            within.stream().mapToLong(row -> row.count(column)).sum()));
        }
        // Learners of several days are not to be added: somebody may be among those of each.
        values.put(
                "active_learners",
                Optional.of(within.stream()
                        .mapToLong(row -> row.count("active_learners"))
                        .max()
                        .orElse(0)));
        return new Row(values);
    }
}
