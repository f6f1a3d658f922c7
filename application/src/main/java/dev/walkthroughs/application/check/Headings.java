package dev.walkthroughs.application.check;

import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.markdown.Survey;
import java.util.Optional;

/** The levels of headings, which readers and screen readers take for an outline. */
public final class Headings {

    private Headings() {}

    /**
     * A jump between a title that has left the text and the first heading of what is left. Formats report it, since
     * they alone know the level that the title had.
     *
     * @param line of the heading that is too deep, counted from 1 in the text
     */
    public record Jump(int line, String message) {}

    /** The jump from a title's level, 1 to 6, to the first heading of the text, if there is one. */
    public static Optional<Jump> afterTitle(int level, String markdown) {
        return MarkdownPolicy.survey(markdown).titles().stream()
                .findFirst()
                .filter(first -> first.level() > level + 1)
                .map((Survey.Title first) -> new Jump(first.line(), jump(level, first.level())));
    }

    static String jump(int before, int level) {
        return "This heading is of level " + level + ", and the one before it of level " + before + ". Make it "
                + "#".repeat(before + 1) + ", or put a heading of that level in between.";
    }
}
