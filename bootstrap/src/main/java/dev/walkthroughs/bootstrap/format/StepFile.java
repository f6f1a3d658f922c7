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

/**
 * A Markdown file that is one step, taken apart.
 *
 * <p>The title is what the front matter says, else the text of the first heading, else made of the file's name. A
 * heading that says nothing but the title, in front of everything else, leaves the body: whoever receives the step
 * reads the title above it already.
 *
 * @param key from the front matter; empty if it has none
 * @param title one that is said in so many words, by front matter or heading; empty if there is none
 * @param body without front matter, without the heading that is the title, without blank lines at either end
 * @param line the line of the file on which the body begins, from 1
 */
record StepFile(Optional<String> key, Optional<String> title, String body, int line) {

    /** What front matter may say. */
    static final Set<String> KEYS = Set.of("key", "title");

    /** Reads a file; {@code named} is a title given elsewhere, which comes before all others. */
    static Optional<StepFile> read(Path file, Optional<String> named, ImportedFiles files) throws IOException {
        return files.text(file).map(text -> of(text, files.name(file), named, files));
    }

    private static StepFile of(String text, String file, Optional<String> named, ImportedFiles files) {
        Optional<FrontMatter> matter = FrontMatter.of(text, file, files.findings());
        Optional<FieldReader> fields = matter.flatMap(FrontMatter::fields);
        fields.ifPresent(keys -> keys.warnOfOthers(KEYS));
        Optional<String> key =
                fields.flatMap(keys -> keys.text("key")).flatMap(found -> checkedKey(found, file, files));
        Optional<String> title = named.or(
                () -> fields.flatMap(keys -> keys.text("title")).flatMap(found -> checkedTitle(found, file, files)));
        int skipped = matter.map(FrontMatter::lines).orElse(0);
        String markdown = matter.map(FrontMatter::rest).orElse(text);
        Section section = Section.of(markdown, skipped + 1, title, file, files);
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
        return new StepFile(key, section.title(), section.body(), section.line());
    }

    /** The key, if it can be one; else an error. */
    static Optional<String> checkedKey(Value.Text key, String file, ImportedFiles files) {
        if (Slug.isSlug(key.text())) {
            return Optional.of(key.text());
        }
        files.error(
                file,
                key.line(),
                "\"key\" must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit; \""
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
