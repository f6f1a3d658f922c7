package dev.walkthroughs.bootstrap.command.analysis;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A file that is there as a whole or not at all, and that only its owner may read until it is given to others. */
final class NewFile {

    private NewFile() {}

    /** Writes beside the file, then moves it to its name; what is there is replaced. */
    static void write(Path file, String text) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path beside = Files.createTempFile(folder, ".report", ".tmp");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
