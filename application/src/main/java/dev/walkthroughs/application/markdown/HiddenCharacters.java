package dev.walkthroughs.application.markdown;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Characters that a reader does not see but a machine obeys: controls, direction marks and overrides, zero-width ones,
 * tags. They go, with three exceptions that depend on their neighbours.
 *
 * <ul>
 *   <li>U+200C, U+200D and U+180E stay behind a letter or mark of a script that shapes or joins its letters;
 *   <li>U+200D stays between two emoji;
 *   <li>a variation selector stays behind the one visible character it varies, which is never an ASCII letter.
 * </ul>
 *
 * None of them stays behind another hidden character, so runs of them cannot carry a message.
 */
final class HiddenCharacters {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int MONGOLIAN_SEPARATOR = 0x180E;

    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MANDAIC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.PHAGS_PA,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.TIBETAN,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER,
            UnicodeScript.BALINESE,
            UnicodeScript.JAVANESE,
            UnicodeScript.SUNDANESE,
            UnicodeScript.GRANTHA,
            UnicodeScript.BRAHMI,
            UnicodeScript.KAITHI);

    private HiddenCharacters() {}

    /** Whether the code point that begins at this index has to go. */
    static boolean goes(String text, int index) {
        char first = text.charAt(index);
        if ((first >= ' ' && first < 0x7F) || first == '\n' || first == '\t') {
            return false;
        }
        if (Character.isLowSurrogate(first) && index > 0 && Character.isHighSurrogate(text.charAt(index - 1))) {
            return false;
        }
        int hidden = text.codePointAt(index);
        return goes(text, index, index + Character.charCount(hidden), hidden);
    }

    /** The same for a code point that the text writes between two indexes in its own way, as an entity for example. */
    static boolean goes(String text, int start, int end, int codePoint) {
        if (!isHidden(codePoint)) {
            return false;
        }
        int before = start == 0 ? ' ' : text.codePointBefore(start);
        int after = end == text.length() ? ' ' : text.codePointAt(end);
        if (isVariationSelector(codePoint)) {
            return !variesTheOneBefore(codePoint, before);
        }
        if (codePoint == JOINER && (isEmoji(before) && isEmoji(after))) {
            return false;
        }
        boolean joins = codePoint == JOINER || codePoint == NON_JOINER || codePoint == MONGOLIAN_SEPARATOR;
        return !joins || isHidden(before) || !isOfJoiningScript(before);
    }

    /** What takes its place: a blank where readers break or part lines, nothing elsewhere. */
    static String successor(int codePoint) {
        return codePoint == 0x0B || codePoint == 0x0C || codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029
                ? " "
                : "";
    }

    /** Hidden wherever it stands, neighbours aside; line feed and tab are not. */
    static boolean isHidden(int c) {
        if (Character.isISOControl(c)) {
            return c != '\n' && c != '\t';
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT -> !isVisibleFormat(c);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> isVariationSelector(c) || isBlankLetter(c) || (c >= 0xE0000 && c <= 0xE0FFF);
        };
    }

    /** Signs in front of numbers and verses: format characters by category, yet drawn. */
    private static boolean isVisibleFormat(int c) {
        return (c >= 0x0600 && c <= 0x0605)
                || c == 0x06DD
                || c == 0x070F
                || c == 0x0890
                || c == 0x0891
                || c == 0x08E2
                || c == 0x110BD
                || c == 0x110CD
                || (c >= 0x13430 && c <= 0x1345F);
    }

    /** Fillers and joiners that are letters or marks by category, yet drawn as nothing. */
    private static boolean isBlankLetter(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c == 0x2065
                || c == 0x3164
                || c == 0xFFA0
                || (c >= 0xFFF0 && c <= 0xFFF8);
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || (c >= 0x180B && c <= 0x180D)
                || c == 0x180F;
    }

    private static boolean variesTheOneBefore(int selector, int before) {
        if (isHidden(before) || Character.isWhitespace(before)) {
            return false;
        }
        if (selector >= 0xE0100) {
            return Character.isIdeographic(before);
        }
        if (selector < 0xFE00) {
            return UnicodeScript.of(before) == UnicodeScript.MONGOLIAN;
        }
        return before > 0x7F || (before >= '0' && before <= '9') || before == '#' || before == '*';
    }

    private static boolean isOfJoiningScript(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return (mark || Character.isLetter(c)) && JOINING.contains(UnicodeScript.of(c));
    }

    /** The blocks that hold emoji; Java 17 does not know the property itself. */
    private static boolean isEmoji(int c) {
        return (c >= 0x1F000 && c <= 0x1FAFF)
                || (c >= 0x2190 && c <= 0x2BFF)
                || c == 0xFE0F
                || c == 0x3030
                || c == 0x303D
                || c == 0x3297
                || c == 0x3299
                || c == 0xA9
                || c == 0xAE
                || c == 0x203C
                || c == 0x2049
                || c == 0x2122
                || c == 0x2139;
    }
}
