package dev.walkthroughs.application.markdown;

/** Angle brackets that HTML could take for the beginning of something. */
final class Tags {
    private Tags() {}

    /** Tags, comments, declarations and instructions all begin like this (HTML, section 13.2.5.6, tag open state). */
    static boolean startsAt(String text, int position) {
        if (text.charAt(position) != '<' || position + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(position + 1);
        return (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z')
                || next == '/'
                || next == '!'
                || next == '?';
    }
}
