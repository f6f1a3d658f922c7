package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.format.exchange.ExportDocument;
import dev.walkthroughs.bootstrap.format.output.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a walkthrough as one JSON file in the form of the other platform's exports. */
final class JsonWriter extends ReadBackWriter {

    JsonWriter() {
        super(new JsonFormat());
    }

    @Override
    Optional<Draft> begin(Path place) throws IOException {
        return Draft.file(place);
    }

    @Override
    Optional<String> other(Path place, String key) throws IOException {
        if (Files.isDirectory(place)) {
            return Optional.of(
                    "The target is a folder, and a file that ends in " + JsonFormat.EXTENSION + " is to be written.");
        }
        if (!ImportedFiles.nameOf(place).toLowerCase(Locale.ROOT).endsWith(JsonFormat.EXTENSION)) {
            return Optional.of("The target's name does not end in " + JsonFormat.EXTENSION
                    + ", so it would not be recognised on import.");
        }
        boolean replaceable = !Files.exists(place)
                || JsonFormat.ownKey(place).filter(key::equals).isPresent();
        return replaceable
                ? Optional.empty()
                : Optional.of("The target is a file that no export of this walkthrough wrote.");
    }

    @Override
    void write(SourceWalkthrough walkthrough, List<SourceStep> chain, Path draft) throws IOException {
        write(draft, ExportDocument.of(walkthrough, chain));
    }
}
