package dev.walkthroughs.application.markdown;

import dev.walkthroughs.application.source.Rule;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Small replacements at positions of one text, made together. */
final class Repairs {
    private static final int EXCERPT_LENGTH = 40;

    private record Repair(int length, String replacement, Rule rule, String what) {}

    private final String text;
    private final NavigableMap<Integer, Repair> repairs = new TreeMap<>();

    Repairs(String text) {
        this.text = text;
    }

    boolean isEmpty() {
        return repairs.isEmpty();
    }

    /** The first repair of a position stands; what it left undone is found when the result is read again. */
    void replace(int position, int length, String replacement, Rule rule, String what) {
        var before = repairs.floorEntry(position);
        var after = repairs.ceilingEntry(position);
        boolean free = (before == null || before.getKey() + before.getValue().length() <= position)
                && (after == null || (after.getKey() >= position + length && after.getKey() > position));
        if (free) {
            repairs.put(position, new Repair(length, replacement, rule, what));
        }
    }

    /**
     * Writes a character as an entity. A backslash that escaped it goes with it; one that did not, because the text was
     * read as raw HTML, becomes an entity too.
     */
    void escape(int position, String entity, boolean backslashIsText, Rule rule, String what) {
        if (Backslashes.escapes(text, position)) {
            replace(position - 1, 2, backslashIsText ? "&#92;" + entity : entity, rule, what);
        } else {
            replace(position, 1, entity, rule, what);
        }
    }

    String apply(Report report) {
        Lines lines = Lines.of(text);
        StringBuilder repaired = new StringBuilder(text.length() + repairs.size() * 4);
        int done = 0;
        for (var entry : repairs.entrySet()) {
            int position = entry.getKey();
            Repair repair = entry.getValue();
            repaired.append(text, done, position).append(repair.replacement());
            done = position + repair.length();
            report.change(lines.lineAt(position), repair.rule(), repair.what());
        }
        return repaired.append(text, done, text.length()).toString();
    }

    /** The visible characters from a position to the end of the line, cut to a length fit for a sentence. */
    static String quote(String text, int position) {
        StringBuilder quoted = new StringBuilder(EXCERPT_LENGTH);
        for (int i = position; i < text.length(); ) {
            if (quoted.length() >= EXCERPT_LENGTH - "...".length() - 1) {
                return quoted.append("...").toString();
            }
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '\n') {
                return quoted.toString();
            }
            if (codePoint == '\t' || !HiddenCharacters.isHidden(codePoint)) {
                quoted.appendCodePoint(codePoint == '\t' ? ' ' : codePoint);
            }
            if (codePoint == '>') {
                return quoted.toString();
            }
        }
        return quoted.toString();
    }
}
