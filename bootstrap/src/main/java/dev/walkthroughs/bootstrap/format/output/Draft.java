package dev.walkthroughs.bootstrap.format.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder or file in the making, beside the place it is meant for. It is moved there when it is done, so that nothing
 * half-done is ever in that place; closing it takes away what was not moved.
 *
 * <p>Its name is fixed, so that of two who write to one place at a time the second is told.
 */
public final class Draft implements AutoCloseable {

    private final Path target;
    private final Path path;
    private final Path former;

    private Draft(Path target, Path path, Path former) {
        this.target = target;
        this.path = path;
        this.former = former;
    }

    /**
     * Begins a folder.
     *
     * @param target an absolute path that is no root
     * @return empty if {@link #inTheWay something is in the way}
     */
    public static Optional<Draft> folder(Path target) throws IOException {
        Draft draft = beside(target);
        if (exists(draft.former)) {
            return Optional.empty();
        }
        try {
            Files.createDirectory(draft.path);
            return Optional.of(draft);
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        }
    }

    /** Begins a file; otherwise as {@link #folder}. */
    public static Optional<Draft> file(Path target) throws IOException {
        Draft draft = beside(target);
        try {
            Files.createFile(draft.path);
            return Optional.of(draft);
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        }
    }

    private static Draft beside(Path target) throws IOException {
        Path parent = Objects.requireNonNull(target.getParent());
        Files.createDirectories(parent);
        return new Draft(target, hidden(target, "writing"), hidden(target, "former"));
    }

    private static Path hidden(Path target, String what) {
        return target.resolveSibling("." + target.getFileName() + "." + what);
    }

    /** What another draft for the same place is, or has left behind: itself, or what stood in the place before. */
    public static List<Path> inTheWay(Path target) {
        return Stream.of(hidden(target, "writing"), hidden(target, "former"))
                .filter(Draft::exists)
                .toList();
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Where to write. */
    public Path path() {
        return path;
    }

    /** Moves it to its place. What was there is taken away afterwards, or put back if the move fails. */
    public void put() throws IOException {
        if (!Files.isDirectory(target)) {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        Files.move(target, former, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(former, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        delete(former);
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }

    /** Links are taken away, not followed. */
    private static void delete(Path path) throws IOException {
        if (!exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> below = Files.walk(path)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
