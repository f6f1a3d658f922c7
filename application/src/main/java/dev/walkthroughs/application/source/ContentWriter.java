package dev.walkthroughs.application.source;

import dev.walkthroughs.domain.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a walkthrough into files from which the same content can be read again. */
public interface ContentWriter {

    /**
     * Writes the walkthrough: all of it or nothing. The same content gives the same bytes, whenever and wherever it is
     * written. What an earlier export of the same walkthrough left at the target is replaced; anything else there is a
     * refusal.
     *
     * @param target the folder or file to write; folders above it are made
     * @return where it was written, as an absolute path
     * @throws IOException if the files cannot be written at all; the target is then as it was
     */
    Outcome<Path, WritingRejection> write(SourceWalkthrough walkthrough, Path target) throws IOException;
}
