package dev.walkthroughs.application.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A way in which walkthroughs lie in files. One class each; which one a path is in can be guessed. */
public interface ContentFormat {

    /** Its name for {@code --format}: one lower-case word. */
    String name();

    /** Whether the path looks like this format: a look at names and, where they do not tell, into files. */
    boolean recognises(Path path) throws IOException;

    /**
     * Reads every walkthrough at the path. What is wrong with the content is a finding, with its file and line.
     *
     * @throws IOException if the files cannot be read at all
     */
    Reading read(Path path) throws IOException;

    /** What writes this format; empty if it is for reading only. */
    default Optional<ContentWriter> writer() {
        return Optional.empty();
    }
}
