package dev.walkthroughs.bootstrap.benchmark.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of several rounds, told as medians and as ratios; there is none that is too bad. */
public final class Figures {

    private final Map<String, List<Double>> all = new LinkedHashMap<>();

    /** Notes a figure of a round. */
    public void note(String what, double figure) {
        all.computeIfAbsent(what, name -> new ArrayList<>()).add(figure);
    }

    /** The median of all rounds. */
    public double median(String what) {
        List<Double> sorted =
                all.getOrDefault(what, List.of()).stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) / 2);
    }

    /** The median of the ratios of two figures of the same round. */
    public double ratio(String what, String floor) {
        List<Double> figures = all.getOrDefault(what, List.of());
        List<Double> floors = all.getOrDefault(floor, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(figures.size(), floors.size()); i++) {
            ratios.add(figures.get(i) / floors.get(i));
        }
        List<Double> sorted = ratios.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) / 2);
    }

    /** A line for each figure: median, least and most. */
    public List<String> lines(String unit) {
        List<String> lines = new ArrayList<>();
        all.forEach((what, figures) -> lines.add(String.format(
                Locale.ROOT,
                "%-44s %,10.2f %s (%,.2f to %,.2f, %d rounds)",
                what,
                median(what),
                unit,
                figures.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
                figures.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN),
                figures.size())));
        return lines;
    }
}
