package dev.walkthroughs.bootstrap.command.data;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that has its name only once it is complete: until then it lies beside, and only its owner may read it. */
final class CompleteFile implements Closeable {

    private final Path target;
    private final boolean replaces;
    private @Nullable Path beside;

    CompleteFile(Path target, boolean replaces) {
        this.target = target;
        this.replaces = replaces;
    }

    /** Where to write, to be closed before the file is kept; called once. */
    OutputStream open() throws IOException {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        // Made for the owner alone wherever the file system knows owners, as its contract says.
        Path made = Files.createTempFile(folder, ".export-data", ".tmp");
        // Whoever interrupts the program leaves nothing behind.
        made.toFile().deleteOnExit();
        beside = made;
        return Files.newOutputStream(made);
    }

    /** Gives what was written its name. */
    void keep() throws IOException {
        Path made = Objects.requireNonNull(beside, "nothing was written");
        if (replaces) {
            Files.move(made, target, REPLACE_EXISTING);
        } else {
            Files.move(made, target);
        }
    }

    /** Takes away what was not kept. */
    @Override
    public void close() throws IOException {
        Path made = beside;
        if (made != null) {
            Files.deleteIfExists(made);
        }
    }
}
