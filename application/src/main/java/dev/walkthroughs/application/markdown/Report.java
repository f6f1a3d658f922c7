package dev.walkthroughs.application.markdown;

import dev.walkthroughs.application.source.Rule;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what happened to a text: each sentence once per line. */
final class Report {
    private final Set<Change> changes = new LinkedHashSet<>();

    void change(int line, Rule rule, String what) {
        changes.add(new Change(line, rule, what));
    }

    /** By line; within a line in the order of discovery. */
    List<Change> changes() {
        return changes.stream().sorted(Comparator.comparingInt(Change::line)).toList();
    }
}
