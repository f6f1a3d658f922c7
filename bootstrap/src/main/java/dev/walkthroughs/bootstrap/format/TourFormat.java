package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.format.data.FieldReader;
import dev.walkthroughs.bootstrap.format.data.JsonText;
import dev.walkthroughs.bootstrap.format.data.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A code tour: JSON with a title and steps, each a description in Markdown and the place in the code it speaks of, which
 * the step's text then names in front. A folder of such files is several walkthroughs.
 */
final class TourFormat implements ContentFormat {

    private static final String EXTENSION = ".tour";

    @Override
    public String name() {
        return "tour";
    }

    @Override
    public boolean recognises(Path path) throws IOException {
        return Files.isDirectory(path)
                ? ImportedFiles.entries(path).stream().anyMatch(TourFormat::isTour)
                : isTour(path);
    }

    private static boolean isTour(Path path) {
        return ImportedFiles.nameOf(path).toLowerCase(Locale.ROOT).endsWith(EXTENSION) && !Files.isDirectory(path);
    }

    @Override
    public Reading read(Path path) throws IOException {
        ImportedFiles files = ImportedFiles.at(path);
        Walkthroughs walkthroughs = new Walkthroughs(files);
        if (Files.isDirectory(files.root())) {
            for (Path entry : files.entriesWithin(files.root())) {
                if (isTour(entry)) {
                    tour(entry, files).ifPresent(walkthroughs::add);
                }
            }
        } else {
            tour(files.root(), files).ifPresent(walkthroughs::add);
        }
        return walkthroughs.reading(
                "There is no file here that ends in " + EXTENSION + ". Name one, or a folder of them.");
    }

    private static Optional<SourceWalkthrough> tour(Path path, ImportedFiles files) throws IOException {
        String file = files.name(path);
        Optional<Value> document = files.text(path).flatMap(text -> JsonText.value(text, file, files.findings()));
        if (document.isEmpty()) {
            return Optional.empty();
        }
        if (!(document.get() instanceof Value.Fields fields)) {
            files.error(
                    file,
                    document.get().line(),
                    "A tour is a JSON object with \"title\" and \"steps\", not "
                            + document.get().kind() + ".");
            return Optional.empty();
        }
        FieldReader tour = new FieldReader(fields, file, files.findings());
        if (!tour.has("title")) {
            files.error(file, fields.line(), "\"title\" is missing. Add it.");
        }
        if (!tour.has("steps")) {
            files.error(file, fields.line(), "\"steps\" is missing. Add a list of them.");
        }
        Walkthroughs.Steps steps = new Walkthroughs.Steps(files);
        Optional<Value.Sequence> listed = tour.list("steps");
        if (listed.map(Value.Sequence::items).filter(List::isEmpty).isPresent()) {
            files.fault(
                    Rule.EMPTY_WALKTHROUGH,
                    file,
                    tour.line("steps"),
                    "There are no steps yet. That will do for a draft; to be published, it needs at least one.");
        }
        for (Value item : listed.map(Value.Sequence::items).orElse(List.of())) {
            if (item instanceof Value.Fields step) {
                addStep(step, steps, file, files);
            } else {
                files.error(
                        file, item.line(), "A step must be an object with \"description\", not " + item.kind() + ".");
            }
        }
        String stem = Slug.withoutNumber(ImportedFiles.stem(ImportedFiles.nameOf(path)));
        return Optional.of(new SourceWalkthrough(
                Slug.of(stem),
                tour.text("title")
                        .flatMap(title -> StepFile.checkedTitle(title, file, files))
                        .orElseGet(() -> Slug.humanised(stem)),
                tour.textIfAny("description").map(Value.Text::text).orElse(""),
                List.of(),
                null,
                file,
                steps.firstKey(),
                steps.chain()));
    }

    private static void addStep(Value.Fields fields, Walkthroughs.Steps steps, String file, ImportedFiles files) {
        FieldReader step = new FieldReader(fields, file, files.findings());
        String place = TourPlace.of(fields, step);
        String description = step.textIfAny("description")
                .map(text -> text.text().replace("\r\n", "\n"))
                .orElse("");
        Optional<String> named = step.textIfAny("title").flatMap(title -> StepFile.checkedTitle(title, file, files));
        if (description.isBlank() && place.isEmpty()) {
            files.error(
                    file, fields.line(), "This step has no \"description\" and names no place in the code. Write one.");
            return;
        }
        int line = step.line("description");
        Section section = Section.of(description, line, named, file, files);
        String title =
                section.title().orElseGet(() -> TourPlace.firstWords(description.isBlank() ? place : description));
        String separator = place.isEmpty() || section.body().isEmpty() ? "" : "\n\n";
        String body = place + separator + section.body();
        // A tour's Markdown is one line of JSON, whatever its own lines are.
        List<Integer> sameLine = Collections.nCopies((int) body.lines().count(), line);
        steps.addPart(title, body, file, line, fields.line(), sameLine);
    }
}
