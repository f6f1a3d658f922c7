package dev.walkthroughs.mcp.signin.client;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a client calls itself, fit to be shown: one line without anything invisible, and with a notion of whom it may be
 * taken for.
 */
final class ShownName {

    private static final int LONGEST = 80;
    private static final int SHORTEST_BRAND = 3;

    /** Letters of other scripts that look like Latin ones, and the Latin ones; digits and signs likewise. */
    private static final String LOOK_ALIKES = "аaеeоoрpсcуyхxіiѕsјjһhԁdкkмmтtвbнnαaοoρpνvτtιiκkυu0o1l3e4a5s7t@a$s|l";

    private static final Set<UnicodeScript> ALIKE =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private final String text;

    private ShownName(String text) {
        this.text = text;
    }

    /** Cleans a name; at most 80 characters of it stay. */
    static ShownName of(String name) {
        StringBuilder clean = new StringBuilder();
        int marks = 0;
        for (int i = 0; i < name.length() && clean.codePointCount(0, clean.length()) < LONGEST; ) {
            int next = name.codePointAt(i);
            i += Character.charCount(next);
            if (isMark(next)) {
                // Letters of some scripts need two marks; more would pile up over the lines around.
                marks++;
            } else {
                marks = 0;
            }
            if (!isHidden(next) && marks <= 2) {
                clean.appendCodePoint(Character.isSpaceChar(next) || Character.isWhitespace(next) ? ' ' : next);
            }
        }
        String line = clean.toString().replaceAll(" +", " ").strip();
        return new ShownName(line.isEmpty() ? "A program without a name" : line);
    }

    String text() {
        return text;
    }

    /** Whether it can be taken for one of these names, or for a part of the service itself. */
    boolean resembles(List<String> brands) {
        String skeleton = skeleton(text);
        return brands.stream()
                .map(ShownName::skeleton)
                .anyMatch(brand -> brand.length() >= SHORTEST_BRAND && skeleton.contains(brand));
    }

    /** Whether it mixes letters of scripts that look like each other, as only a disguise does. */
    boolean mixesScripts() {
        return text.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(UnicodeScript::of)
                        .filter(ALIKE::contains)
                        .distinct()
                        .count()
                > 1;
    }

    private static String skeleton(String name) {
        StringBuilder skeleton = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(each -> {
                    int known = LOOK_ALIKES.indexOf(each);
                    int plain = known >= 0 && known % 2 == 0 ? LOOK_ALIKES.charAt(known + 1) : each;
                    if (Character.isLetterOrDigit(plain)) {
                        skeleton.appendCodePoint(plain);
                    }
                });
        return skeleton.toString();
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isHidden(int codePoint) {
        int type = Character.getType(codePoint);
        return (type == Character.CONTROL && !Character.isWhitespace(codePoint))
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
