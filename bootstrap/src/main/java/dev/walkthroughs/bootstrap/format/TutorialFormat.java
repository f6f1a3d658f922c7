package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.check.Headings;
import dev.walkthroughs.application.markdown.Heading;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.markdown.Outline;
import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.format.data.FieldReader;
import dev.walkthroughs.bootstrap.format.data.FrontMatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A walkthrough in one Markdown file: its first-level heading is the title, each second-level heading begins a step. A
 * folder of such files is several walkthroughs.
 *
 * <p>What stands in front of the first step is the description if it is one short plain paragraph, and a step of its own
 * otherwise, unless nothing of it shows.
 */
final class TutorialFormat implements ContentFormat {

    /** Longest introduction that is taken for a description, in characters: two lines of a list. */
    private static final int SHORT = 300;

    private static final Set<String> KEYS = Set.of("key", "title");
    private static final Pattern DURATION =
            Pattern.compile("(?m)^<walkthrough-tutorial-duration\\s+duration=[\"']?([1-9][0-9]{0,3})");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]+]:[ \\t]*\\S.*$");
    private static final Pattern MARKUP =
            Pattern.compile("[\\[\\]<>`*_#|\\\\~]|!\\[|\\n[ \\t]*\\n|^[ \\t]*([-+]|[0-9]+[.)])[ \\t]|^ {4}");

    @Override
    public String name() {
        return "tutorial";
    }

    @Override
    public boolean recognises(Path path) throws IOException {
        return Files.isDirectory(path)
                ? ImportedFiles.entries(path).stream().anyMatch(ImportedFiles::isMarkdown)
                : ImportedFiles.isMarkdown(path);
    }

    @Override
    public Reading read(Path path) throws IOException {
        ImportedFiles files = ImportedFiles.at(path);
        Walkthroughs walkthroughs = new Walkthroughs(files);
        if (Files.isDirectory(files.root())) {
            for (Path entry : files.entriesWithin(files.root())) {
                if (ImportedFiles.isMarkdown(entry)) {
                    tutorial(entry, files).ifPresent(walkthroughs::add);
                }
            }
        } else {
            tutorial(files.root(), files).ifPresent(walkthroughs::add);
        }
        return walkthroughs.reading(
                "There is no Markdown file here. Name a file that ends in .md, or a folder of such files.");
    }

    private static Optional<SourceWalkthrough> tutorial(Path path, ImportedFiles files) throws IOException {
        Optional<String> read = files.text(path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        String file = files.name(path);
        Optional<FrontMatter> matter = FrontMatter.of(read.get(), file, files.findings());
        Optional<FieldReader> fields = matter.flatMap(FrontMatter::fields);
        fields.ifPresent(keys -> keys.warnOfOthers(KEYS));
        // Blank lines in its place, so that every line keeps its number.
        String text =
                matter.map(found -> "\n".repeat(found.lines()) + found.rest()).orElse(read.get());
        Outline outline = MarkdownPolicy.outline(text);
        if (outline.sections().isEmpty()) {
            files.error(
                    file,
                    0,
                    "There is no second-level heading (## …) in this file, so it has no steps. Put one in front of each step.");
            return Optional.empty();
        }
        Walkthroughs.Steps steps = new Walkthroughs.Steps(files);
        Optional<String> description = description(outline);
        addIntroduction(outline, description, text, file, steps, files);
        List<String> lines = text.lines().toList();
        for (Outline.Section section : outline.sections()) {
            addSection(section, lines, file, steps, files);
        }
        String stem = ImportedFiles.stem(ImportedFiles.nameOf(path));
        Matcher duration = DURATION.matcher(text);
        return Optional.of(new SourceWalkthrough(
                fields.flatMap(keys -> keys.text("key"))
                        .flatMap(key -> StepFile.checkedKey(key, file, files))
                        .orElseGet(() -> Slug.of(Slug.withoutNumber(stem))),
                fields.flatMap(keys -> keys.text("title"))
                        .flatMap(title -> StepFile.checkedTitle(title, file, files))
                        .or(() ->
                                outline.title().flatMap(title -> Section.title(title, lineOfTitle(text), file, files)))
                        .orElseGet(() -> Slug.humanised(Slug.withoutNumber(stem))),
                description.orElse(""),
                List.of(),
                duration.find() ? Integer.valueOf(duration.group(1)) : null,
                file,
                steps.firstKey(),
                steps.chain()));
    }

    private static int lineOfTitle(String text) {
        return MarkdownPolicy.heading(text).map(Heading::firstLine).orElse(1);
    }

    private static void addSection(
            Outline.Section section, List<String> lines, String file, Walkthroughs.Steps steps, ImportedFiles files) {
        Optional<String> title = Section.title(section.title(), section.line(), file, files);
        if (title.isEmpty()) {
            if (section.title().isBlank()) {
                files.error(file, section.line(), "This heading has no text, and a step needs a title. Write one.");
            }
            return;
        }
        if (section.body().isBlank()) {
            files.fault(Rule.EMPTY_STEP, file, section.line(), "The step that begins here has a title and no text.");
        }
        String heading = lines.get(section.line() - 1);
        if (Section.saysMoreThanText(heading)) {
            String between = lines.subList(section.line() - 1, section.bodyLine() - 1).stream()
                    .collect(Collectors.joining("\n", "", "\n"));
            steps.addPart(
                    title.get(), between + section.body(), file, section.line(), section.line(), section.addedLines());
        } else {
            Headings.afterTitle(2, section.body())
                    .ifPresent(jump ->
                            files.fault(Rule.HEADING_JUMP, file, section.bodyLine() + jump.line() - 1, jump.message()));
            steps.addPart(title.get(), section.body(), file, section.bodyLine(), section.line(), section.addedLines());
        }
    }

    /** The text in front of the first step, if it makes a description: one short paragraph without any markup. */
    private static Optional<String> description(Outline outline) {
        String visible = visible(outline.preamble());
        return visible.isEmpty()
                        || visible.length() > SHORT
                        || MARKUP.matcher(visible).find()
                ? Optional.empty()
                : Optional.of(visible.replace('\n', ' '));
    }

    private static void addIntroduction(
            Outline outline,
            Optional<String> description,
            String text,
            String file,
            Walkthroughs.Steps steps,
            ImportedFiles files) {
        String preamble = outline.preamble();
        if (preamble.isBlank() || (description.isPresent() && preamble.equals(visible(preamble)))) {
            return;
        }
        String first = preamble.lines().findFirst().orElse("");
        int line =
                1 + (int) text.lines().takeWhile(other -> !other.equals(first)).count();
        if (visible(preamble).isEmpty() || description.isPresent()) {
            files.notice(
                    file,
                    line,
                    "Tags, comments and link definitions in front of the first step show nothing, and are left out.");
            return;
        }
        boolean taken = outline.sections().stream()
                .anyMatch(other -> Slug.of(other.title()).equals("introduction"));
        steps.addPart(taken ? "Overview" : "Introduction", preamble, file, line, line, List.of());
    }

    private static String visible(String preamble) {
        String withoutTags = TAG.matcher(withoutComments(preamble)).replaceAll("");
        return DEFINITION.matcher(withoutTags).replaceAll("").strip();
    }

    private static String withoutComments(String text) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", from)) {
            int end = text.indexOf("-->", start);
            if (end < 0) {
                break;
            }
            rest.append(text, from, start);
            from = end + "-->".length();
        }
        return rest.append(text, from, text.length()).toString();
    }
}
