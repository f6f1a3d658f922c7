package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.check.Headings;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.bootstrap.format.data.FieldReader;
import dev.walkthroughs.bootstrap.format.data.FrontMatter;
import dev.walkthroughs.bootstrap.format.data.Value;
import dev.walkthroughs.domain.walkthrough.Details;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown file that is one step, taken apart.
 *
 * <p>The title is what the front matter says, else the text of the first heading, else made of the file's name. A
 * heading that says nothing but the title, in front of everything else, leaves the body: whoever receives the step
 * reads the title above it already.
 *
 * <p>A file whose front matter says {@code verbatim: true} is not taken apart: everything behind the front matter is the
 * body, byte for byte.
 *
 * @param said what the front matter says, and what was said elsewhere and counts before it
 * @param title one that is said in so many words, by front matter or heading; empty if there is none
 * @param body without front matter and, unless verbatim, without the heading that is the title and blank lines at the ends
 * @param line the line of the file on which the body begins, from 1
 */
record StepFile(StepKeys said, Optional<String> title, String body, int line) {

    /** That the text behind the front matter is the body as it stands. */
    static final String VERBATIM = "verbatim";

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Set<String> KEYS =
            Stream.concat(StepKeys.NAMES.stream(), Stream.of(VERBATIM)).collect(Collectors.toUnmodifiableSet());

    /** Reads a file; what was said elsewhere comes before what its front matter says. */
    static Optional<StepFile> read(Path file, StepKeys elsewhere, ImportedFiles files) throws IOException {
        return files.source(file, ImportedFiles.LARGEST_FILE)
                .map(source -> of(source, files.name(file), elsewhere, files));
    }

    /** Takes the text of a file apart, with the line ends it has. */
    static StepFile of(String source, String file, StepKeys elsewhere, ImportedFiles files) {
        String text = ImportedFiles.withLineFeeds(source);
        Optional<FrontMatter> matter = FrontMatter.of(text, file, files.findings());
        Optional<FieldReader> fields = matter.flatMap(FrontMatter::fields);
        fields.ifPresent(keys -> keys.warnOfOthers(KEYS));
        StepKeys said = elsewhere.or(
                fields.map(keys -> StepKeys.read(keys, file, files)).orElse(StepKeys.NONE));
        boolean verbatim = fields.flatMap(keys -> keys.truth(VERBATIM)).orElse(false);
        int skipped = matter.map(FrontMatter::lines).orElse(0);
        String markdown = matter.map(FrontMatter::rest).orElse(text);
        Section section = verbatim
                ? new Section(said.title(), behind(skipped, endsLinesOtherwise(source) ? text : source), skipped + 1)
                : Section.of(markdown, skipped + 1, said.title(), file, files);
        if (section.body().isBlank()) {
            files.fault(
                    Rule.EMPTY_STEP,
                    file,
                    0,
                    section.title().isPresent()
                            ? "The step has a title and no text. Write it, or remove the file."
                            : "The file is empty, so the step has no text. Write it, or remove the file.");
        }
        MarkdownPolicy.heading(markdown)
                .filter(heading -> skipped + heading.firstLine() < section.line())
                .flatMap(heading -> Headings.afterTitle(heading.level(), section.body()))
                .ifPresent(
                        jump -> files.fault(Rule.HEADING_JUMP, file, section.line() + jump.line() - 1, jump.message()));
        return new StepFile(said, section.title(), section.body(), section.line());
    }

    /** Whether the very first line ends with CR: some tool changed the line ends of the whole file then. */
    private static boolean endsLinesOtherwise(String source) {
        Matcher first = LINE_END.matcher(source);
        return first.find() && !first.group().equals("\n");
    }

    /** What stands behind the first lines, with the line ends it has. */
    private static String behind(int lines, String source) {
        Matcher ends = LINE_END.matcher(source);
        int start = 0;
        for (int i = 0; i < lines; i++) {
            start = ends.find() ? ends.end() : source.length();
        }
        return source.substring(start);
    }

    /** The key, if it can be one; else an error. */
    static Optional<String> checkedKey(Value.Text key, String file, ImportedFiles files) {
        return checkedKey("key", key, file, files);
    }

    /** What stands under a name, if it can be a key; else an error. */
    static Optional<String> checkedKey(String name, Value.Text key, String file, ImportedFiles files) {
        if (Slug.isSlug(key.text())) {
            return Optional.of(key.text());
        }
        files.error(
                file,
                key.line(),
                "\"" + name + "\" must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit; \""
                        + Slug.of(key.text()) + "\" would do.");
        return Optional.empty();
    }

    /** The title, if it is not too long; else an error. */
    static Optional<String> checkedTitle(Value.Text title, String file, ImportedFiles files) {
        if (title.text().strip().length() <= Details.LONGEST_TITLE) {
            return Optional.of(title.text().strip());
        }
        files.error(
                file,
                title.line(),
                "The title has " + title.text().strip().length() + " characters; " + Details.LONGEST_TITLE
                        + " are allowed. Shorten it.");
        return Optional.empty();
    }
}
