package dev.walkthroughs.bootstrap.command.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Which files there are in an imported folder, or beside an imported file. Nothing outside it is ever looked at. */
final class PresentFiles implements Predicate<String> {

    private final Path folder;

    private PresentFiles(Path folder) {
        this.folder = folder;
    }

    static PresentFiles below(Path imported) {
        Path path = imported.toAbsolutePath().normalize();
        Path parent = path.getParent();
        return new PresentFiles(Files.isDirectory(path) || parent == null ? path : parent);
    }

    /** A link of the file system that leads out of the folder is as good as no file, as it is when content is read. */
    @Override
    public boolean test(String name) {
        try {
            Path file = folder.resolve(name).normalize();
            return file.startsWith(folder)
                    && Files.exists(file)
                    && file.toRealPath().startsWith(folder.toRealPath());
        } catch (InvalidPathException | IOException e) {
            return false;
        }
    }
}
