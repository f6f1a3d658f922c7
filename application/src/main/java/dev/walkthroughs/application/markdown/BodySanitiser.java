package dev.walkthroughs.application.markdown;

import dev.walkthroughs.application.source.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Code;
import org.commonmark.node.Node;

/**
 * Makes a body safe by reading it, repairing what is hostile where it stands, and reading it again until nothing is.
 *
 * <p>One repair can uncover the next: the lines of an HTML block become Markdown once its first bracket is text. Two or
 * three readings are the rule. A text made to need many is met with coarser means, so the work stays bounded.
 */
final class BodySanitiser {
    /** Readings with single repairs, and again after all brackets outside code were escaped. */
    private static final int MAX_READINGS = 8;

    private static final String BECAME_TEXT = " is text now; raw HTML is not rendered.";

    private final Report report = new Report();

    private BodySanitiser() {}

    static Sanitised sanitise(String markdown) {
        return new BodySanitiser().settle(markdown);
    }

    private Sanitised settle(String markdown) {
        String text = StorableText.of(markdown, report);
        for (int readings = 1; readings <= 2 * MAX_READINGS; readings++) {
            Reading reading = Reading.of(text);
            if (Tree.isTooDeep(reading.nodes())) {
                return sealed(text, "The text nests too deep to be read reliably");
            }
            Repairs repairs = repairsOf(reading);
            if (repairs.isEmpty()) {
                return new Sanitised(text, report.changes(), warnings(reading));
            }
            text = repairs.apply(report);
            if (readings == MAX_READINGS) {
                text = withoutAngleBracketsOutsideCode(text);
            }
        }
        return sealed(text, "The text changes its meaning with every repair");
    }

    private static Repairs repairsOf(Reading reading) {
        Repairs repairs = new Repairs(reading.text());
        LinkTargets targets = new LinkTargets(reading, repairs);
        targets.repair();
        BitSet code = reading.code();
        String text = reading.text();
        separateCodeFromAddresses(reading, repairs);
        for (int i = code.nextClearBit(0); i < text.length(); i = code.nextClearBit(i + 1)) {
            char c = text.charAt(i);
            if (c == '<' && Tags.startsAt(text, i) && !targets.keptAngles().get(i)) {
                repairs.escape(i, "&lt;", reading.html().get(i), Rule.RAW_HTML, Repairs.quote(text, i) + BECAME_TEXT);
            } else if (c == ']' && isTornLink(reading, i)) {
                repairs.escape(
                        i,
                        "&#93;",
                        false,
                        Rule.DISPUTED_MARKUP,
                        "A link inside code that tables or footnotes tear apart is text now.");
            } else if (HiddenCharacters.goes(text, i)) {
                int hidden = text.codePointAt(i);
                repairs.replace(
                        i,
                        Character.charCount(hidden),
                        HiddenCharacters.successor(hidden),
                        Rule.INVISIBLE_CHARACTER,
                        removal(hidden));
            }
        }
        Entities.forEachHidden(text, at -> {
            if (!code.get(at)) {
                repairs.replace(
                        at, 1, "&amp;", Rule.INVISIBLE_CHARACTER, "An entity for an invisible character is text now.");
            }
        });
        if (repairs.isEmpty()) {
            targets.repairLoose();
        }
        return repairs;
    }

    private static boolean isTornLink(Reading reading, int position) {
        return reading.torn().get(position) && reading.text().startsWith("](", position);
    }

    /**
     * Readers that link bare addresses (GFM, section 6.9) let an address run on to the next blank or angle bracket. One
     * that touches a code span swallows its first backtick, and what the span held is then read as Markdown.
     */
    private static void separateCodeFromAddresses(Reading reading, Repairs repairs) {
        BitSet behindAddress = behindAddresses(reading.text());
        for (Node node : reading.nodes()) {
            if (node instanceof Code && !node.getSourceSpans().isEmpty()) {
                int start = node.getSourceSpans().get(0).getInputIndex();
                if (behindAddress.get(start)) {
                    repairs.replace(
                            start, 0, " ", Rule.DISPUTED_MARKUP, "A blank parts an address from the code behind it.");
                }
            }
        }
    }

    private static BitSet behindAddresses(String text) {
        BitSet behind = new BitSet(text.length());
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || Character.isWhitespace(c)) {
                inside = false;
            }
            behind.set(i, inside);
            inside |= c == ':' ? text.startsWith("://", i) : isWww(text, i);
        }
        return behind;
    }

    private static boolean isWww(String text, int position) {
        char c = text.charAt(position);
        return (c == 'w' || c == 'W')
                && text.substring(position, Math.min(text.length(), position + 4))
                        .toLowerCase(Locale.ROOT)
                        .equals("www.");
    }

    private String withoutAngleBracketsOutsideCode(String text) {
        BitSet code = CodeRanges.withoutAngleBrackets(text);
        code.and(Reading.of(text).code());
        Repairs repairs = new Repairs(text);
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            if (!code.get(i)) {
                repairs.escape(i, "&lt;", false, Rule.RAW_HTML, Repairs.quote(text, i) + BECAME_TEXT);
            }
        }
        return repairs.apply(report);
    }

    /**
     * Makes a text safe that need not be read for it: without {@code <} there is no HTML and no autolink, without
     * {@code [} no link, image or definition, and without backticks no code span that readers could disagree about.
     */
    private Sanitised sealed(String text, String reason) {
        StringBuilder sealed = new StringBuilder(text.length());
        int line = 1;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '<' || codePoint == '[' || codePoint == '`') {
                sealed.append(codePoint == '<' ? "&lt;" : "&#" + codePoint + ";");
                report.change(
                        line,
                        Rule.NESTED_TOO_DEEP,
                        reason + "; " + Character.toString(codePoint) + " is text now, even inside code.");
            } else if (HiddenCharacters.isHidden(codePoint)) {
                sealed.append(HiddenCharacters.successor(codePoint));
                report.change(line, Rule.INVISIBLE_CHARACTER, removal(codePoint));
            } else {
                sealed.appendCodePoint(codePoint);
            }
            line += codePoint == '\n' ? 1 : 0;
        }
        return new Sanitised(withoutHiddenEntities(sealed.toString()), report.changes(), List.of());
    }

    private String withoutHiddenEntities(String text) {
        Repairs repairs = new Repairs(text);
        Entities.forEachHidden(
                text,
                at -> repairs.replace(
                        at, 1, "&amp;", Rule.INVISIBLE_CHARACTER, "An entity for an invisible character is text now."));
        return repairs.apply(report);
    }

    private static String removal(int hidden) {
        return "An invisible character (U+%04X) was removed.".formatted(hidden);
    }

    private static List<Change> warnings(Reading reading) {
        Report warnings = new Report();
        Lines lines = Lines.of(reading.text());
        reading.code().stream()
                .filter(at -> HiddenCharacters.goes(reading.text(), at))
                .forEach(at -> warnings.change(
                        lines.lineAt(at),
                        Rule.INVISIBLE_IN_CODE,
                        "Code holds an invisible character (U+%04X); code is never changed, so please check it."
                                .formatted(reading.text().codePointAt(at))));
        return warnings.changes();
    }
}
