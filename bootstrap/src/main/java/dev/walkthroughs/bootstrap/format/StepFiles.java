package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads single steps, each a file as it would lie in a walkthrough's folder. */
public final class StepFiles {

    private StepFiles() {}

    /**
     * Reads one file. Its key is what the front matter says, else made of its name.
     *
     * @param findings told what is wrong with it
     * @return empty if it cannot be used
     */
    public static Optional<SourceStep> read(Path path, List<Finding> findings) throws IOException {
        ImportedFiles files = ImportedFiles.at(path);
        Path file = files.root();
        Optional<StepFile> read = StepFile.read(file, Optional.empty(), files);
        findings.addAll(files.findings());
        String name = Slug.withoutNumber(ImportedFiles.stem(ImportedFiles.nameOf(file)));
        return read.map(step -> new SourceStep(
                step.key().orElseGet(() -> Slug.of(name)),
                step.title().orElseGet(() -> Slug.humanised(name)),
                step.body(),
                files.name(file),
                step.line(),
                null));
    }
}
