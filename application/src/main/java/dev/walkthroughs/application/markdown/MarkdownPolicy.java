package dev.walkthroughs.application.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What author text has to go through before it is stored (R26): the only door of this package.
 *
 * <p>All methods are pure, accept any string, and take time about linear in its length.
 */
public final class MarkdownPolicy {
    /** Stored with content, so that content sanitised under older rules can be told; raised when the rules change. */
    public static final int VERSION = 2;

    /** OpenAI's rule of thumb: a token is about four characters of English (help.openai.com/articles/4936856). */
    private static final int BYTES_PER_TOKEN = 4;

    private MarkdownPolicy() {}

    /**
     * Makes the body of a step safe for every CommonMark and GFM renderer, raw HTML switched on included.
     *
     * <p>Raw HTML becomes text (its bracket an entity), link targets other than http, https, mailto and relative ones become
     * places within the page ({@code #javascript:...}), invisible characters go. Everything else stays byte for byte,
     * code above all, with these exceptions: line ends become LF, and NUL and halves of surrogate pairs go everywhere;
     * code that tables, footnotes or bare addresses tear apart in GFM has its tags escaped or a blank put in front; a text
     * nested 100 blocks deep is escaped as a whole. Line numbers stay what they were.
     *
     * <p>Addresses that stand bare in prose stay as they are, those with {@code ftp} too, of which GFM readers (section 6.9)
     * make links: what is shown is where they lead.
     */
    public static Sanitised sanitise(String markdown) {
        return BodySanitiser.sanitise(markdown);
    }

    /** Makes a title, description or name one line, visible and inert. Its length is the caller's to bound. */
    public static SanitisedLine sanitiseLine(String text) {
        return LineSanitiser.sanitise(text);
    }

    /**
     * The tokens a language model may make of a text: one for every four bytes of UTF-8, rounded up. Bytes rather than
     * characters, because other scripts than Latin take more tokens a character; expect it to be off by a third.
     */
    public static int estimateTokens(String text) {
        return (text.getBytes(StandardCharsets.UTF_8).length + BYTES_PER_TOKEN - 1) / BYTES_PER_TOKEN;
    }

    /** The first heading that is not blank and belongs to no quote or list, of whatever level and wherever it stands. */
    public static Optional<Heading> heading(String markdown) {
        return new OutlineReader(markdown).firstHeading();
    }

    /**
     * Splits a one-file tutorial at its second-level headings, underlined ones included; those inside code, raw HTML,
     * quotes and lists do not count.
     */
    public static Outline outline(String markdown) {
        return new OutlineReader(markdown).outline();
    }

    /** Looks for what can only be judged together with other texts and files; best done on sanitised text. */
    public static Survey survey(String markdown) {
        return Survey.of(markdown);
    }
}
