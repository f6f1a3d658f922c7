package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.format.data.YamlKeys;
import dev.walkthroughs.bootstrap.format.output.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a walkthrough as code. Each step's file has the form that reads best among those that give the same step back:
 * its title as heading, else in front matter, else the body verbatim.
 */
final class FolderWriter extends ReadBackWriter {

    /** The first line of a manifest that was written here; a folder without it was made by hand, and stays. */
    private static final String MARK = "# Written by export, which replaces this folder unless other files are in it.";

    /** Names that Windows keeps for devices, whatever their extension. */
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    FolderWriter() {
        super(new FolderFormat());
    }

    @Override
    Optional<Draft> begin(Path place) throws IOException {
        return Draft.folder(place);
    }

    @Override
    Optional<String> other(Path place, String key) throws IOException {
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(place)) {
            return Optional.of("The target is a file, and a folder is to be written.");
        }
        List<String> present;
        try (Stream<Path> entries = Files.list(place)) {
            present = entries.map(ImportedFiles::nameOf).sorted().toList();
        }
        if (present.isEmpty()) {
            return Optional.empty();
        }
        Path manifest = place.resolve(Manifest.FILE);
        if (!Files.isRegularFile(manifest)
                || !Files.readString(manifest, StandardCharsets.ISO_8859_1).startsWith(MARK)) {
            return Optional.of("The folder is not empty, and holds no " + Manifest.FILE + " that an export wrote.");
        }
        Reading before = new FolderFormat().read(place);
        if (before.walkthroughs().size() != 1
                || !before.walkthroughs().get(0).key().equals(key)) {
            return Optional.of("The folder holds another walkthrough.");
        }
        Set<String> known = new HashSet<>(Set.of(Manifest.FILE));
        before.walkthroughs().get(0).steps().forEach(step -> known.add(step.file()));
        return present.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> "The folder holds " + name + " besides the files of an export. Move that elsewhere.");
    }

    @Override
    void write(SourceWalkthrough walkthrough, List<SourceStep> chain, Path folder) throws IOException {
        Set<String> taken = new HashSet<>();
        chain.forEach(step -> taken.add(step.key()));
        List<String> names = new ArrayList<>();
        for (SourceStep step : chain) {
            String name = stem(step.key(), taken) + ".md";
            names.add(name);
            write(folder.resolve(name), text(step, name, folder));
        }
        YamlKeys manifest = new YamlKeys().text("key", walkthrough.key()).text("title", walkthrough.title());
        if (!walkthrough.description().isEmpty()) {
            manifest.text("description", walkthrough.description());
        }
        if (!walkthrough.tags().isEmpty()) {
            manifest.list("tags", walkthrough.tags());
        }
        Integer minutes = walkthrough.estimatedMinutes();
        if (minutes != null) {
            manifest.count("estimated_minutes", minutes);
        }
        manifest.lines("steps", names);
        write(folder.resolve(Manifest.FILE), MARK + "\n" + manifest);
    }

    /** The key, unless no file may be named so on some system, or such files are skipped on import. */
    private static String stem(String key, Set<String> taken) {
        if (!DEVICE.matcher(key).matches() && ImportedFiles.isMarkdown(Path.of(key + ".md"))) {
            return key;
        }
        String stem = "step-" + key;
        while (!taken.add(stem)) {
            stem = "step-" + stem;
        }
        return stem;
    }

    private static String text(SourceStep step, String name, Path folder) throws IOException {
        String natural = Slug.of(Slug.withoutNumber(ImportedFiles.stem(name)));
        String body = step.body().isEmpty() ? "" : "\n" + step.body() + "\n";
        for (String text : List.of(
                frontMatter(step, natural, false, false) + "# " + step.title() + "\n" + body,
                frontMatter(step, natural, true, false) + body)) {
            ImportedFiles files = ImportedFiles.at(folder);
            StepFile back = StepFile.of(text, name, StepKeys.NONE, files);
            if (files.findings().stream().noneMatch(Finding::stops)
                    && back.title().filter(step.title()::equals).isPresent()
                    && back.body().equals(step.body())
                    && back.said().notes().equals(step.notes())) {
                return text;
            }
        }
        return frontMatter(step, natural, true, true) + step.body();
    }

    private static String frontMatter(SourceStep step, String natural, boolean titled, boolean verbatim) {
        YamlKeys keys = new YamlKeys();
        if (!natural.equals(step.key())) {
            keys.text("key", step.key());
        }
        if (titled) {
            keys.text("title", step.title());
        }
        if (verbatim) {
            keys.yes(StepFile.VERBATIM);
        }
        StepKeys.write(step.notes(), keys);
        return keys.isEmpty() ? "" : "---\n" + keys + "---\n";
    }
}
