package dev.walkthroughs.bootstrap.command.tenant;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A file that only its owner may read, from its first byte on. */
final class PrivateFile {

    private PrivateFile() {}

    /** Writes the lines, all or nothing: beside the file first, since an existing one may be open to others. */
    static void write(Path file, List<String> lines) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        // Made for the owner alone wherever the file system knows owners, as its contract says.
        Path beside = Files.createTempFile(folder, ".token", ".tmp");
        try {
            Files.write(beside, lines);
            Files.move(beside, file, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
