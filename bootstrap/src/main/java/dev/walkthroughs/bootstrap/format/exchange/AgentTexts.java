package dev.walkthroughs.bootstrap.format.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The three texts that an exported step has for the agent, and the one Markdown text they make here.
 *
 * <p>Each text becomes a section under a heading of its own, {@code ## Introduction for the agent}, {@code ## Context for
 * the agent} and {@code ## Operations for the agent}, in this order. Between a heading and its text, and between a text
 * and the next heading, stands one empty line; the texts themselves are not touched. If a line of a text looks like such a
 * heading, all real ones are closed with more {@code #} than it has ({@code ## Context for the agent #}), as a fence of
 * code is made longer than those inside.
 *
 * <p>A text that is null, or not there, has no section; an empty one has a heading and nothing else. A context alone
 * stands without heading, unless it begins with one of these headings itself. If none of the three has any text, the
 * Markdown is empty, and three empty texts come back.
 */
public record AgentTexts(
        @Nullable String introduction,
        @Nullable String context,
        @Nullable String operations) {

    private static final List<String> SECTIONS = List.of("Introduction", "Context", "Operations");

    private static final Pattern HEADING =
            Pattern.compile("## (" + String.join("|", SECTIONS) + ") for the agent(?: (#+))?");

    /** The texts in one. */
    public String toMarkdown() {
        if (isEmpty(introduction) && isEmpty(context) && isEmpty(operations)) {
            return "";
        }
        if (introduction == null && operations == null && context != null && !beginsWithHeading(context)) {
            return context;
        }
        int closing = Math.max(longestIn(introduction), Math.max(longestIn(context), longestIn(operations)));
        List<String> sections = new ArrayList<>();
        addSection(0, introduction, closing, sections);
        addSection(1, context, closing, sections);
        addSection(2, operations, closing, sections);
        return String.join("\n\n", sections);
    }

    /**
     * The texts of which this Markdown was made. What was not made of any, such as an author's own guidance, is wholly
     * the context; whether that gives the same Markdown again, {@link #toMarkdown} tells.
     */
    public static AgentTexts of(String markdown) {
        if (markdown.isEmpty()) {
            return new AgentTexts("", "", "");
        }
        AgentTexts plain = new AgentTexts(null, markdown, null);
        return beginsWithHeading(markdown)
                ? sections(markdown)
                        .filter(texts -> texts.toMarkdown().equals(markdown))
                        .orElse(plain)
                : plain;
    }

    private static Optional<AgentTexts> sections(String markdown) {
        Matcher first = HEADING.matcher(markdown);
        String closing = first.lookingAt() && first.group(2) != null ? " " + first.group(2) : "";
        @Nullable String[] texts = new @Nullable String[SECTIONS.size()];
        int current = -1;
        int from = 0;
        int at = 0;
        while (at <= markdown.length()) {
            int end = markdown.indexOf('\n', at);
            int stop = end < 0 ? markdown.length() : end;
            int section = sectionOf(markdown.substring(at, stop), closing);
            if (section >= 0) {
                if (section <= current
                        || (current >= 0 && !take(markdown.substring(from, at), false, texts, current))) {
                    return Optional.empty();
                }
                current = section;
                from = stop;
            }
            at = stop + 1;
        }
        return current >= 0 && take(markdown.substring(from), true, texts, current)
                ? Optional.of(new AgentTexts(texts[0], texts[1], texts[2]))
                : Optional.empty();
    }

    /** Takes a text out of the empty lines around it; false if they are not there. */
    private static boolean take(String between, boolean last, @Nullable String[] texts, int section) {
        String after = last ? "" : "\n\n";
        if (between.equals(after)) {
            texts[section] = "";
            return true;
        }
        if (between.length() < 2 + after.length() || !between.startsWith("\n\n") || !between.endsWith(after)) {
            return false;
        }
        texts[section] = between.substring(2, between.length() - after.length());
        return true;
    }

    private static int sectionOf(String line, String closing) {
        Matcher heading = HEADING.matcher(line);
        return heading.matches() && line.equals(heading(SECTIONS.indexOf(heading.group(1)), closing))
                ? SECTIONS.indexOf(heading.group(1))
                : -1;
    }

    private static String heading(int section, String closing) {
        return "## " + SECTIONS.get(section) + " for the agent" + closing;
    }

    private static void addSection(int section, @Nullable String text, int closing, List<String> to) {
        if (text != null) {
            String heading = heading(section, closing == 0 ? "" : " " + "#".repeat(closing));
            to.add(text.isEmpty() ? heading : heading + "\n\n" + text);
        }
    }

    /** How many closing marks are more than those of every line that looks like a heading. */
    private static int longestIn(@Nullable String text) {
        return text == null
                ? 0
                : text.lines()
                        .map(line -> HEADING.matcher(line.strip()))
                        .filter(Matcher::matches)
                        .mapToInt(found ->
                                found.group(2) == null ? 1 : found.group(2).length() + 1)
                        .max()
                        .orElse(0);
    }

    private static boolean beginsWithHeading(String markdown) {
        return HEADING.matcher(markdown).lookingAt();
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
