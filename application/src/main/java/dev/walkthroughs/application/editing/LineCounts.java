package dev.walkthroughs.application.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many lines differ between two texts: those that are not part of a longest sequence common to both.
 *
 * @param added lines only the second has
 * @param removed lines only the first has
 */
record LineCounts(int added, int removed) {

    /** Most pairs of lines that are compared in order; beyond, lines are counted wherever they stand. */
    private static final long MOST_PAIRS = 4_000_000;

    static List<String> lines(String text) {
        return text.lines().toList();
    }

    static LineCounts between(String before, String now) {
        if (before.equals(now)) {
            return new LineCounts(0, 0);
        }
        List<String> a = lines(before);
        List<String> b = lines(now);
        int from = 0;
        while (from < Math.min(a.size(), b.size()) && a.get(from).equals(b.get(from))) {
            from++;
        }
        int ends = 0;
        while (ends < Math.min(a.size(), b.size()) - from
                && a.get(a.size() - 1 - ends).equals(b.get(b.size() - 1 - ends))) {
            ends++;
        }
        List<String> old = a.subList(from, a.size() - ends);
        List<String> fresh = b.subList(from, b.size() - ends);
        int common = (long) old.size() * fresh.size() <= MOST_PAIRS ? inOrder(old, fresh) : anywhere(old, fresh);
        return new LineCounts(fresh.size() - common, old.size() - common);
    }

    private static int inOrder(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (String line : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.size(); j++) {
                int above = row[j];
                row[j] = line.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.size()];
    }

    private static int anywhere(List<String> a, List<String> b) {
        Map<String, Integer> counts = new HashMap<>();
        a.forEach(line -> counts.merge(line, 1, Integer::sum));
        int common = 0;
        for (String line : b) {
            if (counts.getOrDefault(line, 0) > 0) {
                counts.merge(line, -1, Integer::sum);
                common++;
            }
        }
        return common;
    }
}
