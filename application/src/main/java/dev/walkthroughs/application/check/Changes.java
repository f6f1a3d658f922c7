package dev.walkthroughs.application.check;

import dev.walkthroughs.application.markdown.Change;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What sanitising did, as an author is told of it. */
final class Changes {

    /** An element has two tags, and text turned around has a mark at either end: one fault each. */
    private static final Set<Rule> COME_IN_PAIRS = EnumSet.of(Rule.RAW_HTML, Rule.INVISIBLE_CHARACTER);

    private Changes() {}

    /** The changes with those of one kind on one line made one, in their order. */
    static List<Change> onceEachLine(List<Change> changes) {
        record Place(int line, Rule rule) {}
        Map<Place, Integer> more = new LinkedHashMap<>();
        List<Change> first = new ArrayList<>();
        for (Change change : changes) {
            boolean again = COME_IN_PAIRS.contains(change.rule())
                    && more.merge(new Place(change.line(), change.rule()), 1, Integer::sum) > 1;
            if (!again) {
                first.add(change);
            }
        }
        return first.stream()
                .map(change -> {
                    int others = more.getOrDefault(new Place(change.line(), change.rule()), 1) - 1;
                    return others == 0
                            ? change
                            : new Change(
                                    change.line(), change.rule(), change.what() + " " + others + " more on this line.");
                })
                .toList();
    }

    /** A change as a finding, with what the author can do about it. */
    static Finding finding(Change change, String file, int line, String where) {
        boolean needsNothing = change.rule() == Rule.REWRITTEN_TEXT;
        String remedy = needsNothing ? "" : " " + change.rule().remedy();
        return Finding.of(change.rule(), file, line, where + change.what() + remedy);
    }
}
