package dev.walkthroughs.persistence.examination;

import dev.walkthroughs.application.examination.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may read files. */
final class Permissions {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private Permissions() {}

    /** Whether paths are their owner's alone, where the file system knows owners; the first names them all. */
    static Check check(String name, List<Path> paths, String mend) {
        List<Path> open = paths.stream().filter(Permissions::isOpen).toList();
        return open.isEmpty()
                ? Check.ok(name, paths.get(0) + " is its owner's alone.")
                : Check.fault(name, "Others may use " + open + ".", mend);
    }

    /** Likewise, of a directory and what lies in it. */
    static Check checkWithin(String name, Path directory, String mend) {
        try (Stream<Path> entries = Files.list(directory)) {
            return check(
                    name, Stream.concat(Stream.of(directory), entries.sorted()).toList(), mend);
        } catch (IOException e) {
            return Check.fault(name, "Cannot look into " + directory + ".", "Run this as the service's user.");
        }
    }

    private static boolean isOpen(Path path) {
        try {
            return Files.getFileStore(path).supportsFileAttributeView("posix")
                    && !OWNER.containsAll(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
