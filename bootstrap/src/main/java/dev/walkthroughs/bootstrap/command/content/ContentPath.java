package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.bootstrap.format.ContentFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Content that a command reads: where it lies, and in which format. */
public final class ContentPath {

    @Parameters(
            index = "0",
            paramLabel = "PATH",
            description = "A folder or file; what it may hold is in docs/authoring.md.")
    private Path path = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "folder, tour, json, numbered or tutorial. Guessed if left out.")
    private Optional<String> format = Optional.empty();

    /** What reading gave: one of the two. */
    record Answer(Optional<Reading> reading, Optional<Refusal> refusal) {

        <T> T fold(Function<Reading, T> read, Function<Refusal, T> refused) {
            return reading.map(read).orElseGet(() -> refused.apply(refusal.orElseThrow()));
        }
    }

    /** As it was written on the command line. */
    Path path() {
        return path;
    }

    /**
     * Reads it.
     *
     * @throws IOException if the files cannot be read at all
     * @throws ParameterException if there is no format of the name given
     */
    Answer read(CommandLine command) throws IOException {
        return read(path, format, command);
    }

    /**
     * Reads what is at a path.
     *
     * @param format the name of its format; guessed if absent
     * @throws IOException if the files cannot be read at all
     * @throws ParameterException if there is no format of the name given
     */
    static Answer read(Path path, Optional<String> format, CommandLine command) throws IOException {
        ContentFormats formats = new ContentFormats();
        if (!Files.exists(path)) {
            return refused("PATH_UNKNOWN", "There is nothing at " + path + ".", "Check the path.");
        }
        Optional<ContentFormat> found =
                format.isPresent() ? Optional.of(forced(format.get(), formats, command)) : formats.of(path);
        if (found.isEmpty()) {
            return refused(
                    "FORMAT_UNKNOWN",
                    path + " looks like none of the formats " + formats.names() + ".",
                    "Name the folder or file that holds the steps, or say --format F.");
        }
        return new Answer(Optional.of(found.get().read(path)), Optional.empty());
    }

    private static ContentFormat forced(String name, ContentFormats formats, CommandLine command) {
        return formats.named(name)
                .orElseThrow(() -> new ParameterException(
                        command, "Invalid value for --format: \"" + name + "\" is none of " + formats.names() + "."));
    }

    private static Answer refused(String code, String message, String advice) {
        return new Answer(Optional.empty(), Optional.of(new Refusal(code, message, advice)));
    }
}
