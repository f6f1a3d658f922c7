package dev.walkthroughs.application.markdown;

/**
 * A heading that belongs to no quote or list.
 *
 * @param level 1 to 6
 * @param title plain text on one line, never blank, not yet sanitised
 * @param firstLine counted from 1
 * @param lastLine the last line of the heading, its underline included
 */
public record Heading(int level, String title, int firstLine, int lastLine) {
    /** The text without the lines of this heading, and without blank lines at either end. */
    public String removedFrom(String markdown) {
        Lines lines = Lines.of(markdown);
        return Lines.trimmed(lines.between(1, firstLine) + lines.between(lastLine + 1, lines.count() + 1));
    }
}
