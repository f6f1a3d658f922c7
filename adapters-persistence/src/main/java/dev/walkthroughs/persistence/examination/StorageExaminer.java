package dev.walkthroughs.persistence.examination;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Examiner;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Room for the database, and who may read its files, as far as they lie on this machine. */
final class StorageExaminer implements Examiner {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Below it PostgreSQL may stop within minutes: its log of changes alone grows to 1 GiB between two checkpoints. */
    private static final long TOO_LITTLE = 1024 * MEBIBYTE;

    private final JdbcClient jdbc;
    private final Optional<Path> dataDirectory;

    /**
     * Looks at the disk of this machine.
     *
     * @param dataDirectory of the embedded database, if that is what is used
     */
    StorageExaminer(JdbcClient jdbc, Optional<Path> dataDirectory) {
        this.jdbc = jdbc;
        this.dataDirectory = dataDirectory;
    }

    @Override
    public List<Check> examine() {
        long size =
                jdbc.sql("SELECT tenancy.size_of_database()").query(Long.class).single();
        List<Check> found = new ArrayList<>();
        found.add(dataDirectory
                .map(directory -> space(directory, size))
                .orElseGet(() -> Check.ok(
                        "disk_space",
                        "The database has " + size / MEBIBYTE
                                + " MiB; how much its machine has left is not seen from here.")));
        dataDirectory
                .map(directory -> directory.resolve("postgres"))
                // Nobody gets below a directory that is closed to them.
                .map(directory -> Permissions.check(
                        "data_directory",
                        List.of(directory),
                        "Make it the service's user's alone: chmod go= " + directory))
                .ifPresent(found::add);
        return found;
    }

    /** A rebuild makes the tables once more, so that there should be as much room as the database has. */
    private static Check space(Path directory, long size) {
        try {
            FileStore store = Files.getFileStore(directory);
            long left = store.getUsableSpace();
            String says =
                    "The database has " + size / MEBIBYTE + " MiB, and its disk has " + left / MEBIBYTE + " MiB left.";
            String mend = "Make room on the disk of " + directory + ", or move the directory to a larger one.";
            return left < TOO_LITTLE
                    ? Check.fault("disk_space", says, mend)
                    : left < TOO_LITTLE + size
                            ? Check.warning("disk_space", says + " A rebuild may not find room.", mend)
                            : Check.ok("disk_space", says);
        } catch (IOException e) {
            return Check.fault(
                    "disk_space", "Cannot look at the disk of " + directory + ".", "Run this as the service's user.");
        }
    }
}
