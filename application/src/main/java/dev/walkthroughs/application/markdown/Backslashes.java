package dev.walkthroughs.application.markdown;

/** Backslash escapes, as CommonMark 0.31.2 section 2.4 has them. */
final class Backslashes {
    private Backslashes() {}

    /** Whether the character at a position stands behind an odd number of backslashes. */
    static boolean escapes(String text, int position) {
        int first = position;
        while (first > 0 && text.charAt(first - 1) == '\\') {
            first--;
        }
        return (position - first) % 2 == 1;
    }
}
