package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.io.IOException;
import java.nio.file.Path;

/** Writes content into files of a format. */
@FunctionalInterface
public interface ContentWriting {

    /**
     * Writes all of it or nothing.
     *
     * @param format the name of a format
     * @return where it was written
     * @throws IOException if it cannot be written at all
     */
    Outcome<Path, Rejection> write(String format, SourceWalkthrough content, Path target) throws IOException;
}
