package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.markdown.Heading;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.bootstrap.format.data.Value;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A step's Markdown with its title apart.
 *
 * @param title empty if nothing gives one
 * @param body without blank lines at either end
 * @param line the line of the file on which the body begins, from 1
 */
record Section(Optional<String> title, String body, int line) {

    /** "Step 3:" in front of a title; the frame around a step counts already, and by what the learner has to do. */
    private static final Pattern COUNTED = Pattern.compile("(?i)step\\s+[0-9]{1,3}\\s*[:.–—-]\\s*(?=\\S)");

    /**
     * Takes the title off Markdown.
     *
     * @param firstLine the line of the file on which the Markdown begins, from 1
     * @param named a title given elsewhere, which counts instead of the heading's
     */
    static Section of(String markdown, int firstLine, Optional<String> named, String file, ImportedFiles files) {
        Optional<Heading> heading = MarkdownPolicy.heading(markdown);
        Optional<String> title = named.or(
                () -> heading.flatMap(found -> title(found.title(), firstLine + found.firstLine() - 1, file, files)));
        boolean leaves = heading.isPresent()
                && title.isPresent()
                && isFirst(heading.get(), markdown)
                && saysNothingElse(heading.get(), markdown)
                && withoutCount(heading.get().title()).equals(title.get());
        String body = markdown;
        int line = firstLine;
        if (leaves) {
            int after = heading.get().lastLine();
            body = markdown.lines().skip(after).collect(Collectors.joining("\n"));
            line += after;
        }
        int blank = (int) body.lines().takeWhile(String::isBlank).count();
        return new Section(title, withoutBlankEnds(body), body.isBlank() ? line : line + blank);
    }

    /** A heading's text as a title: without its count, and not too long. */
    static Optional<String> title(String heading, int line, String file, ImportedFiles files) {
        String title = withoutCount(heading);
        return title.isBlank() ? Optional.empty() : StepFile.checkedTitle(new Value.Text(title, line), file, files);
    }

    /** Whether a heading's lines hold more than its text, such as a link's target, which must not be lost with it. */
    static boolean saysMoreThanText(String headingLines) {
        return headingLines.contains("[") || headingLines.contains("<");
    }

    /** Without blank lines at either end; the first line keeps its indentation. */
    static String withoutBlankEnds(String text) {
        int start = 0;
        for (int end = text.indexOf('\n');
                end >= 0 && text.substring(start, end).isBlank(); ) {
            start = end + 1;
            end = text.indexOf('\n', start);
        }
        return text.substring(start).stripTrailing();
    }

    private static String withoutCount(String heading) {
        return COUNTED.matcher(heading).lookingAt() ? COUNTED.matcher(heading).replaceFirst("") : heading;
    }

    private static boolean isFirst(Heading heading, String markdown) {
        return markdown.lines().limit(heading.firstLine() - 1L).allMatch(String::isBlank);
    }

    private static boolean saysNothingElse(Heading heading, String markdown) {
        return markdown.lines()
                .skip(heading.firstLine() - 1L)
                .limit(heading.lastLine() - heading.firstLine() + 1L)
                .noneMatch(Section::saysMoreThanText);
    }
}
