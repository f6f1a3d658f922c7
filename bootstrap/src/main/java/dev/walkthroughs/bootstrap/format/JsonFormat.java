package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.ContentWriter;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.format.data.FieldReader;
import dev.walkthroughs.bootstrap.format.data.JsonText;
import dev.walkthroughs.bootstrap.format.data.Value;
import dev.walkthroughs.bootstrap.format.exchange.OwnMetadata;
import dev.walkthroughs.bootstrap.format.exchange.Unplaced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON exports of another walkthrough platform: a walkthrough with its steps, or a bare array of steps. A folder of
 * such files is several walkthroughs.
 *
 * <p>The files hold no keys. A walkthrough's is made of the file's name, a step's of its title; an export of ours keeps
 * them in {@code metadata}.
 */
final class JsonFormat implements ContentFormat {

    static final String EXTENSION = ".json";

    /** Largest file read, in bytes: it holds all steps of a walkthrough. */
    private static final int LARGEST_FILE = 16 << 20;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public Optional<ContentWriter> writer() {
        return Optional.of(new JsonWriter());
    }

    @Override
    public boolean recognises(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return isJson(path) && looksLikeExport(path);
        }
        for (Path entry : ImportedFiles.entries(path)) {
            if (isJson(entry) && Files.isReadable(entry) && looksLikeExport(entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJson(Path path) {
        return ImportedFiles.nameOf(path).toLowerCase(Locale.ROOT).endsWith(EXTENSION) && !Files.isDirectory(path);
    }

    private static boolean looksLikeExport(Path path) throws IOException {
        ImportedFiles files = ImportedFiles.at(path);
        Optional<String> text = files.source(files.root(), LARGEST_FILE);
        Optional<Value> document = text.flatMap(json -> JsonText.value(json, "", new ArrayList<>()));
        return document.map(JsonFormat::isExport)
                .orElseGet(() -> text.map(JsonFormat::mayBeExport).orElse(false));
    }

    /** A broken file is recognised by what no other JSON has, so that its fault can be told. */
    private static boolean mayBeExport(String broken) {
        return broken.contains("\"contentFields\"");
    }

    private static boolean isExport(Value document) {
        if (document instanceof Value.Fields fields) {
            Value steps = fields.values().get("steps");
            return steps instanceof Value.Sequence list
                    && (fields.values().get("walkthrough") instanceof Value.Fields || isSteps(list));
        }
        return document instanceof Value.Sequence list && isSteps(list);
    }

    private static boolean isSteps(Value.Sequence list) {
        return list.items().stream()
                .limit(1)
                .anyMatch(first ->
                        first instanceof Value.Fields step && step.values().containsKey("contentFields"));
    }

    /** The key that an export of ours keeps in a file; empty if the file is none. */
    static Optional<String> ownKey(Path path) throws IOException {
        ImportedFiles files = ImportedFiles.at(path);
        return files.source(files.root(), LARGEST_FILE)
                .flatMap(json -> JsonText.value(json, "", files.findings()))
                .filter(Value.Fields.class::isInstance)
                .map(document -> ((Value.Fields) document).values().get("walkthrough"))
                .filter(Value.Fields.class::isInstance)
                .flatMap(walkthrough -> OwnMetadata.of((Value.Fields) walkthrough, "", files.findings())
                        .text("key"))
                .map(Value.Text::text);
    }

    @Override
    public Reading read(Path path) throws IOException {
        ImportedFiles files = ImportedFiles.at(path);
        Walkthroughs walkthroughs = new Walkthroughs(files);
        boolean folder = Files.isDirectory(files.root());
        for (Path entry : folder ? files.entriesWithin(files.root()) : List.of(files.root())) {
            if (!folder || isJson(entry)) {
                read(entry, folder, files).ifPresent(walkthroughs::add);
            }
        }
        return walkthroughs.reading("There is no export of walkthroughs here that ends in " + EXTENSION
                + ". Name one, or a folder of them.");
    }

    private static Optional<SourceWalkthrough> read(Path path, boolean oneOfMany, ImportedFiles files)
            throws IOException {
        String file = files.name(path);
        Optional<String> text = files.source(path, LARGEST_FILE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> faults = new ArrayList<>();
        Optional<Value> document = JsonText.value(text.get(), file, faults);
        if (oneOfMany && !document.map(JsonFormat::isExport).orElseGet(() -> mayBeExport(text.get()))) {
            files.warning(file, 1, "This JSON is no export of a walkthrough, and is left out.");
            return Optional.empty();
        }
        files.findings().addAll(faults);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        String stem = ImportedFiles.stem(ImportedFiles.nameOf(path));
        if (document.get() instanceof Value.Sequence steps) {
            return Optional.of(walkthrough(new Value.Fields(Map.of(), 1), false, steps, stem, file, files));
        }
        if (!(document.get() instanceof Value.Fields fields)) {
            files.error(
                    file,
                    document.get().line(),
                    "An export is a JSON object with \"walkthrough\" and \"steps\", or a list of steps, not "
                            + document.get().kind() + ".");
            return Optional.empty();
        }
        FieldReader export = new FieldReader(fields.withoutNothing(), file, files.findings());
        export.text("version")
                .filter(version -> !version.text().equals("1.0"))
                .ifPresent(version -> files.warning(
                        file,
                        version.line(),
                        "Exports of version 1.0 are known, and this is another; it is read as if it were 1.0."));
        if (!export.has("steps")) {
            files.error(file, fields.line(), "\"steps\" is missing. Add a list of them.");
        }
        Optional<Value.Fields> about = export.group("walkthrough");
        return Optional.of(walkthrough(
                about.orElse(new Value.Fields(Map.of(), fields.line())),
                about.isPresent(),
                export.list("steps").orElse(new Value.Sequence(List.of(), fields.line())),
                stem,
                file,
                files));
    }

    private static SourceWalkthrough walkthrough(
            Value.Fields about, boolean titled, Value.Sequence listed, String stem, String file, ImportedFiles files) {
        Unplaced unplaced = new Unplaced(file, files.findings());
        unplaced.tell(about, "type", "status", "metadata", "createdAt", "updatedAt");
        FieldReader fields = new FieldReader(about.withoutNothing(), file, files.findings());
        if (titled && !fields.has("title")) {
            files.error(file, about.line(), "\"title\" is missing. Add it.");
        }
        Walkthroughs.Steps steps = JsonSteps.of(listed, file, files, unplaced);
        return new SourceWalkthrough(
                OwnMetadata.of(about, file, files.findings())
                        .text("key")
                        .flatMap(key -> StepFile.checkedKey(key, file, files))
                        .orElseGet(() -> Slug.of(stem)),
                fields.text("title")
                        .flatMap(title -> StepFile.checkedTitle(title, file, files))
                        .orElseGet(() -> Slug.humanised(Slug.withoutNumber(stem))),
                Manifest.description(fields.textIfAny("description"), file, files),
                Manifest.tags(fields, file, files),
                JsonSteps.minutes(about, file, files).orElse(null),
                file,
                steps.firstKey(),
                steps.chain());
    }
}
