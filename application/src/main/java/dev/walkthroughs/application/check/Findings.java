package dev.walkthroughs.application.check;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Rule;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What several looks at the same content found, each fault once. */
public final class Findings {

    /** A format that tells of one of these tells of all there are in a file, and knows the better line. */
    private static final Set<Rule> TOLD_BY_FORMATS =
            EnumSet.of(Rule.EMPTY_WALKTHROUGH, Rule.EMPTY_STEP, Rule.DUPLICATE_KEY);

    private Findings() {}

    /**
     * What an inspection found that reading the files had not found already. A walkthrough whose files could not be read
     * is not called empty besides.
     */
    public static List<Finding> beyond(List<Finding> read, List<Finding> inspected) {
        boolean incomplete = read.stream().anyMatch(Finding::stops);
        return inspected.stream()
                .filter(finding -> !(incomplete && finding.rule() == Rule.EMPTY_WALKTHROUGH))
                .filter(finding -> read.stream().noneMatch(told -> isSame(told, finding)))
                .toList();
    }

    private static boolean isSame(Finding told, Finding finding) {
        return told.equals(finding)
                || (TOLD_BY_FORMATS.contains(finding.rule())
                        && told.rule() == finding.rule()
                        && told.file().equals(finding.file()));
    }

    /** All of them once, in the order of their first coming. */
    public static List<Finding> once(List<Finding> findings) {
        return List.copyOf(new LinkedHashSet<>(findings));
    }
}
