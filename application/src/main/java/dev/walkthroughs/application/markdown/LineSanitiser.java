package dev.walkthroughs.application.markdown;

import dev.walkthroughs.application.source.Rule;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/**
 * Makes one line of text out of anything, visible, and without effect on the Markdown it is put into.
 *
 * <p>Only what would be active is escaped: tags and autolinks, links and images, a block marker at the beginning (a
 * number with a dot is left, it shows the same), backticks without a partner, a backslash at the end. Emphasis and
 * complete code spans stay, they change the looks and nothing else.
 */
final class LineSanitiser {
    private static final int MAX_PASSES = 8;
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n]+");

    private final Set<Change> changes = new LinkedHashSet<>();

    private LineSanitiser() {}

    static SanitisedLine sanitise(String text) {
        return new LineSanitiser().settle(text);
    }

    private SanitisedLine settle(String text) {
        Report report = new Report();
        String line = StorableText.of(text, report);
        report.changes().forEach(change -> changed(change.rule(), change.what()));
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            String before = line;
            line = inertStart(inert(oneLine(visible(line))));
            if (line.equals(before)) {
                return new SanitisedLine(line, changes.stream().toList());
            }
        }
        return new SanitisedLine(plain(line), changes.stream().toList());
    }

    private String oneLine(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        if (line.length() != text.length() || text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            changed(Rule.NOT_ONE_LINE, "Line breaks, tabs and repeated blanks became single blanks.");
        }
        return line;
    }

    private String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (HiddenCharacters.goes(text, i)) {
                kept.append(HiddenCharacters.successor(codePoint));
                changed(Rule.INVISIBLE_CHARACTER, "An invisible character (U+%04X) was removed.".formatted(codePoint));
            } else {
                kept.appendCodePoint(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        String visible = kept.toString();
        Repairs repairs = new Repairs(visible);
        Entities.forEachHidden(
                visible,
                at -> repairs.replace(
                        at, 1, "&amp;", Rule.INVISIBLE_CHARACTER, "An entity for an invisible character is text now."));
        return apply(repairs);
    }

    private String inert(String line) {
        Repairs repairs = new Repairs(line);
        for (int i = 0; i < line.length(); i++) {
            if (Tags.startsAt(line, i)) {
                repairs.escape(
                        i,
                        "&lt;",
                        true,
                        Rule.RAW_HTML,
                        Repairs.quote(line, i) + " is text now; raw HTML is not rendered.");
            } else if (line.startsWith("](", i) && !Backslashes.escapes(line, i)) {
                repairs.replace(i, 1, "&#93;", Rule.NOT_ONE_LINE, "A link or image is text now.");
            }
        }
        if (!repairs.isEmpty() || hasLoneBacktick(line)) {
            // Code would show the entities themselves, and a lone backtick would pair up with one of the text around.
            for (int i = line.indexOf('`'); i >= 0; i = line.indexOf('`', i + 1)) {
                repairs.escape(i, "&#96;", false, Rule.NOT_ONE_LINE, "Backticks are text now.");
            }
        }
        if (Backslashes.escapes(line, line.length())) {
            repairs.replace(line.length() - 1, 1, "&#92;", Rule.NOT_ONE_LINE, "A backslash at the end is text now.");
        }
        return apply(repairs);
    }

    private static boolean hasLoneBacktick(String line) {
        BitSet code = CodeRanges.of(Tree.preorder(Tree.of(line)), line).code();
        for (int i = line.indexOf('`'); i >= 0; i = line.indexOf('`', i + 1)) {
            if (!code.get(i)) {
                return true;
            }
        }
        return false;
    }

    private String inertStart(String line) {
        Node block = Tree.of(line).getFirstChild();
        if (block == null || (block instanceof Paragraph && block.getNext() == null)) {
            return line;
        }
        int marker = 0;
        if (block instanceof OrderedList list) {
            if (list.getFirstChild().getFirstChild() == null || isPlainItem(list.getFirstChild())) {
                return line;
            }
            while (Character.isDigit(line.charAt(marker))) {
                marker++;
            }
        }
        Repairs repairs = new Repairs(line);
        repairs.replace(
                marker,
                1,
                "&#" + (int) line.charAt(marker) + ";",
                Rule.NOT_ONE_LINE,
                "A Markdown marker at the beginning is text now.");
        return apply(repairs);
    }

    private static boolean isPlainItem(Node item) {
        return item.getFirstChild() instanceof Paragraph paragraph && paragraph.getNext() == null;
    }

    /** For a line that will not settle: nothing is left in it that Markdown could act upon. */
    private String plain(String line) {
        StringBuilder plain = new StringBuilder();
        line.codePoints().filter(c -> !HiddenCharacters.isHidden(c)).forEach(c -> {
            if (c < 0x80 && "&<>[]`\\#*_+-~=|!".indexOf(c) >= 0) {
                plain.append("&#").append(c).append(';');
            } else {
                plain.appendCodePoint(c);
            }
        });
        changed(Rule.NOT_ONE_LINE, "All of the line's Markdown is text now.");
        return plain.toString();
    }

    private String apply(Repairs repairs) {
        Report report = new Report();
        String repaired = repairs.apply(report);
        report.changes().forEach(change -> changed(change.rule(), change.what()));
        return repaired;
    }

    private void changed(Rule rule, String what) {
        changes.add(new Change(1, rule, what));
    }
}
