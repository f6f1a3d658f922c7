package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.ContentWriter;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walkthrough as code: a folder with {@value Manifest#FILE} and one Markdown file a step, whose front matter may give
 * its key, title and notes. A folder of such folders is several walkthroughs, in the order of their names.
 */
final class FolderFormat implements ContentFormat {

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public boolean recognises(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        return isWalkthrough(path) || ImportedFiles.entries(path).stream().anyMatch(FolderFormat::isWalkthrough);
    }

    @Override
    public Optional<ContentWriter> writer() {
        return Optional.of(new FolderWriter());
    }

    private static boolean isWalkthrough(Path folder) {
        return Files.isDirectory(folder) && Files.exists(folder.resolve(Manifest.FILE));
    }

    @Override
    public Reading read(Path path) throws IOException {
        ImportedFiles files = ImportedFiles.at(path);
        Walkthroughs walkthroughs = new Walkthroughs(files);
        if (isWalkthrough(files.root())) {
            add(files.root(), walkthroughs, files);
        } else if (Files.isDirectory(files.root())) {
            for (Path entry : files.entriesWithin(files.root())) {
                if (isWalkthrough(entry)) {
                    add(entry, walkthroughs, files);
                } else if (ImportedFiles.isMarkdown(entry)) {
                    files.warning(files.name(entry), 0, "This file is in no walkthrough's folder, and is left out.");
                } else if (Files.isDirectory(entry)
                        && ImportedFiles.entries(entry).stream().anyMatch(ImportedFiles::isMarkdown)) {
                    files.warning(
                            files.name(entry),
                            0,
                            "This folder has no " + Manifest.FILE + ", and is left out. Add one to import it.");
                }
            }
        }
        return walkthroughs.reading(
                "There is no " + Manifest.FILE + " here, nor in a folder below. Write one, or name another folder.");
    }

    private static void add(Path folder, Walkthroughs walkthroughs, ImportedFiles files) throws IOException {
        Optional<Manifest> read = Manifest.read(folder, files);
        if (read.isEmpty()) {
            return;
        }
        Manifest manifest = read.get();
        String file = files.name(folder.resolve(Manifest.FILE));
        Walkthroughs.Steps steps = new Walkthroughs.Steps(files);
        for (Map.Entry<Path, Manifest.Entry> step :
                steps(folder, manifest, file, files).entrySet()) {
            addStep(step.getKey(), step.getValue(), file, steps, files);
        }
        String name = Slug.withoutNumber(ImportedFiles.nameOf(folder));
        SourceWalkthrough walkthrough = new SourceWalkthrough(
                manifest.key().orElseGet(() -> Slug.of(name)),
                manifest.title().orElseGet(() -> Slug.humanised(name)),
                manifest.description(),
                manifest.tags(),
                manifest.minutes().orElse(null),
                file,
                steps.firstKey(),
                steps.chain());
        walkthroughs.add(walkthrough, manifest.keyLine());
    }

    /** The files that are steps, in order; those listed, or else all there are. */
    private static Map<Path, Manifest.Entry> steps(Path folder, Manifest manifest, String file, ImportedFiles files)
            throws IOException {
        List<Path> present = files.entriesWithin(folder).stream()
                .filter(ImportedFiles::isMarkdown)
                .toList();
        Map<Path, Manifest.Entry> steps = new LinkedHashMap<>();
        List<Manifest.Entry> listed = manifest.steps().orElseGet(() -> unlisted(present));
        for (Manifest.Entry entry : listed) {
            Optional<Path> step = resolve(folder, entry, file, files);
            if (step.isEmpty()) {
                continue;
            }
            Manifest.Entry before = steps.putIfAbsent(step.get(), entry);
            if (before != null) {
                files.error(
                        file,
                        entry.line(),
                        "\"" + entry.file() + "\" is listed on line " + before.line() + " already. Keep one.");
            }
        }
        if (listed.isEmpty()) {
            files.fault(
                    Rule.EMPTY_WALKTHROUGH,
                    file,
                    manifest.stepsLine(),
                    "There are no steps yet. That will do for a draft; to be published, it needs at least one.");
        }
        present.stream()
                .filter(other -> !steps.containsKey(other))
                .forEach(other -> files.warning(
                        files.name(other),
                        0,
                        "This file is not listed in " + file + ", and is left out. List or remove it."));
        return steps;
    }

    private static List<Manifest.Entry> unlisted(List<Path> present) {
        List<Manifest.Entry> entries = new ArrayList<>();
        present.forEach(path -> entries.add(new Manifest.Entry(ImportedFiles.nameOf(path), StepKeys.NONE, 0)));
        return entries;
    }

    private static Optional<Path> resolve(Path folder, Manifest.Entry entry, String file, ImportedFiles files) {
        Path path;
        try {
            path = folder.resolve(entry.file()).normalize();
        } catch (InvalidPathException e) {
            files.error(file, entry.line(), "This is not the name of a file. Name one that lies in this folder.");
            return Optional.empty();
        }
        if (!path.startsWith(folder) || path.equals(folder)) {
            files.error(
                    file,
                    entry.line(),
                    "\"" + entry.file() + "\" is not within the folder of " + file + ". Put the file there.");
            return Optional.empty();
        }
        if (!ImportedFiles.hasMarkdownName(path)) {
            files.error(
                    file, entry.line(), "\"" + entry.file() + "\" is not a Markdown file. Name one that ends in .md.");
            return Optional.empty();
        }
        if (!Files.exists(path)) {
            files.error(
                    file,
                    entry.line(),
                    "There is no file \"" + entry.file() + "\" in this folder. Correct the name, or write the file.");
            return Optional.empty();
        }
        return Optional.of(path);
    }

    private static void addStep(
            Path path, Manifest.Entry entry, String manifest, Walkthroughs.Steps steps, ImportedFiles files)
            throws IOException {
        Optional<StepFile> read = StepFile.read(path, entry.said(), files);
        if (read.isEmpty()) {
            return;
        }
        StepFile step = read.get();
        String name = Slug.withoutNumber(ImportedFiles.stem(ImportedFiles.nameOf(path)));
        Walkthroughs.Place keyed = entry.said().key().isPresent()
                ? Walkthroughs.Place.ofKey(manifest, entry.said())
                : Walkthroughs.Place.ofKey(files.name(path), step.said());
        steps.addFile(
                step.said().key().orElseGet(() -> Slug.of(name)),
                step.title().orElseGet(() -> Slug.humanised(name)),
                step.body(),
                files.name(path),
                step.line(),
                step.said(),
                keyed);
    }
}
