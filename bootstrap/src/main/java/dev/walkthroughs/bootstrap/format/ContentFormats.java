package dev.walkthroughs.bootstrap.format;

import static dev.walkthroughs.domain.outcome.Outcome.accepted;
import static dev.walkthroughs.domain.outcome.Outcome.rejected;

import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.ContentWriter;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.WritingRejection;
import dev.walkthroughs.application.source.WritingRejection.FormatReadOnly;
import dev.walkthroughs.application.source.WritingRejection.FormatUnknown;
import dev.walkthroughs.domain.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats that content may lie in, which of them a path is in, and which can be written. */
public final class ContentFormats {

    /** In the order in which they are asked: the one that asks for most comes first. */
    private final List<ContentFormat> formats =
            List.of(new FolderFormat(), new TourFormat(), new JsonFormat(), new NumberedFormat(), new TutorialFormat());

    /** The format of that name. */
    public Optional<ContentFormat> named(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /**
     * The format a path looks like; empty if it looks like none.
     *
     * @throws IOException if the path cannot be read
     */
    public Optional<ContentFormat> of(Path path) throws IOException {
        for (ContentFormat format : formats) {
            if (format.recognises(path)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** What writes the format of that name; refused if there is none, or the format is for reading only. */
    public Outcome<ContentWriter, WritingRejection> writer(String name) {
        Optional<ContentFormat> format = named(name);
        if (format.isEmpty()) {
            return rejected(new FormatUnknown(writable()));
        }
        return format.get()
                .writer()
                .<Outcome<ContentWriter, WritingRejection>>map(writer -> accepted(writer))
                .orElseGet(() -> rejected(new FormatReadOnly(name, writable())));
    }

    /**
     * Reads a single step, a file as it would lie in a walkthrough's folder. Its key is what the front matter says, else
     * made of its name.
     *
     * @param findings told what is wrong with it
     * @return empty if it cannot be used
     */
    public Optional<SourceStep> step(Path path, List<Finding> findings) throws IOException {
        ImportedFiles files = ImportedFiles.at(path);
        Path file = files.root();
        Optional<StepFile> read = StepFile.read(file, StepKeys.NONE, files);
        findings.addAll(files.findings());
        String name = Slug.withoutNumber(ImportedFiles.stem(ImportedFiles.nameOf(file)));
        return read.map(step -> new SourceStep(
                        step.said().key().orElseGet(() -> Slug.of(name)),
                        step.title().orElseGet(() -> Slug.humanised(name)),
                        step.body(),
                        files.name(file),
                        step.line(),
                        null)
                .with(step.said().notes(), step.said().lines()));
    }

    /** The names of all formats, for a sentence. */
    public String names() {
        return names(formats.stream(), ", ");
    }

    /** The names of those that can be written, for a sentence. */
    public String writable() {
        return names(formats.stream().filter(format -> format.writer().isPresent()), " or ");
    }

    private static String names(Stream<ContentFormat> formats, String between) {
        return formats.map(ContentFormat::name).collect(Collectors.joining(between));
    }
}
