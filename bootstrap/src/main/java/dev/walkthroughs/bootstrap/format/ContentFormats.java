package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.source.ContentFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that content may lie in, and which of them a path is in. */
public final class ContentFormats {

    /** In the order in which they are asked: the one that asks for most comes first. */
    private final List<ContentFormat> formats =
            List.of(new FolderFormat(), new TourFormat(), new NumberedFormat(), new TutorialFormat());

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

    /** The names of all formats, for a sentence. */
    public String names() {
        return formats.stream().map(ContentFormat::name).collect(Collectors.joining(", "));
    }
}
