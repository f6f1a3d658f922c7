package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folders of numbered Markdown files: {@code 03-project-structure.md} is a step, its key the name without the number.
 * A file that begins with {@code x-} comes last. A folder of such folders is several walkthroughs.
 */
final class NumberedFormat implements ContentFormat {

    private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,9})[-_. ]+[^-_. ].*");
    private static final Pattern LAST = Pattern.compile("x[-_]([^-_].*)");

    @Override
    public String name() {
        return "numbered";
    }

    @Override
    public boolean recognises(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        if (isLesson(path)) {
            return true;
        }
        for (Path entry : ImportedFiles.entries(path)) {
            if (isLesson(entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLesson(Path folder) throws IOException {
        return Files.isDirectory(folder)
                && ImportedFiles.entries(folder).stream()
                        .anyMatch(entry ->
                                ImportedFiles.isMarkdown(entry) && number(entry).isPresent());
    }

    @Override
    public Reading read(Path path) throws IOException {
        ImportedFiles files = ImportedFiles.at(path);
        Walkthroughs walkthroughs = new Walkthroughs(files);
        if (!Files.isDirectory(files.root())) {
            files.error(files.name(files.root()), 0, "This is a file. Name the folder that holds the numbered files.");
        } else if (isLesson(files.root())) {
            walkthroughs.add(lesson(files.root(), files));
        } else {
            List<Path> lessons = new ArrayList<>();
            for (Path entry : files.entriesWithin(files.root())) {
                if (isLesson(entry)) {
                    lessons.add(entry);
                } else if (ImportedFiles.isMarkdown(entry)) {
                    files.warning(files.name(entry), 0, "This file is in no lesson's folder, and is left out.");
                }
            }
            for (Path lesson : inOrder(lessons, files)) {
                walkthroughs.add(lesson(lesson, files));
            }
        }
        return walkthroughs.reading(
                "No file here is named like 01-introduction.md. Number the files, or name another folder.");
    }

    private static SourceWalkthrough lesson(Path folder, ImportedFiles files) throws IOException {
        List<Path> numbered = new ArrayList<>();
        List<Path> last = new ArrayList<>();
        for (Path entry : files.entriesWithin(folder)) {
            if (ImportedFiles.isMarkdown(entry) && number(entry).isPresent()) {
                numbered.add(entry);
            } else if (ImportedFiles.isMarkdown(entry) && isLast(entry)) {
                last.add(entry);
            } else if (ImportedFiles.isMarkdown(entry) || (number(entry).isPresent() && Files.isRegularFile(entry))) {
                files.warning(
                        files.name(entry),
                        0,
                        "This file is left out: a step is named like 04-next-thing.md, or x-review.md if it comes last.");
            } else if (isLesson(entry)) {
                files.warning(
                        files.name(entry),
                        0,
                        "This folder is left out, because numbered files stand beside it. Import it on its own.");
            }
        }
        Walkthroughs.Steps steps = new Walkthroughs.Steps(files);
        List<Path> ordered = new ArrayList<>(inOrder(numbered, files));
        ordered.addAll(last);
        for (Path file : ordered) {
            addStep(file, steps, files);
        }
        String name = Slug.withoutNumber(ImportedFiles.nameOf(folder));
        return new SourceWalkthrough(
                Slug.of(name),
                Slug.humanised(name),
                "",
                List.of(),
                null,
                files.name(folder),
                steps.firstKey(),
                steps.chain());
    }

    private static void addStep(Path file, Walkthroughs.Steps steps, ImportedFiles files) throws IOException {
        Optional<StepFile> read = StepFile.read(file, StepKeys.NONE, files);
        if (read.isEmpty()) {
            return;
        }
        StepFile step = read.get();
        String stem = ImportedFiles.stem(ImportedFiles.nameOf(file));
        String name = isLast(file) ? stem.substring(2) : Slug.withoutNumber(stem);
        steps.addFile(
                step.said().key().orElseGet(() -> Slug.of(name)),
                step.title().orElseGet(() -> Slug.humanised(name)),
                step.body(),
                files.name(file),
                step.line(),
                step.said(),
                Walkthroughs.Place.ofKey(files.name(file), step.said()));
    }

    /** By number; two with one number are an error, since nothing says which comes first. */
    private static List<Path> inOrder(List<Path> entries, ImportedFiles files) {
        Map<Integer, Path> byNumber = new TreeMap<>();
        List<Path> others = new ArrayList<>();
        for (Path entry : entries) {
            Optional<Integer> number = number(entry);
            if (number.isEmpty()) {
                others.add(entry);
                continue;
            }
            Path twin = byNumber.putIfAbsent(number.get(), entry);
            if (twin != null) {
                others.add(entry);
                files.error(
                        files.name(entry),
                        0,
                        "This and " + files.name(twin) + " both have the number " + number.get()
                                + ", so nothing says which comes first. Renumber one.");
            }
        }
        List<Path> ordered = new ArrayList<>(byNumber.values());
        others.sort(Comparator.comparing(ImportedFiles::nameOf));
        ordered.addAll(others);
        return ordered;
    }

    private static Optional<Integer> number(Path entry) {
        Matcher matcher = NUMBERED.matcher(ImportedFiles.nameOf(entry));
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static boolean isLast(Path file) {
        return LAST.matcher(ImportedFiles.nameOf(file)).matches();
    }
}
