package dev.walkthroughs.bootstrap.endtoend;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardOpenOption.APPEND;

import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * A data directory as a command leaves it that had nothing to do: the database's programs, its cluster and all tables,
 * which are empty. It is made once in this process; each installation gets a copy, with the programs linked.
 */
final class PreparedData {

    private static final Path VERSION = Path.of("postgres", "18");

    private static final PreparedData MADE = new PreparedData();

    private final Path template;

    private PreparedData() {
        try {
            Path folder = Files.createTempDirectory("walkthroughs-prepared");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            template = folder.resolve("data");
            EmbeddedPostgresServer.open(template, EmbeddedPostgresSettings.defaults())
                    .close();
            // Nothing here has to survive a crash of the machine.
            Files.writeString(
                    template.resolve(VERSION).resolve("data").resolve("postgresql.conf"),
                    "fsync = off\nfull_page_writes = off\n",
                    APPEND);
            Installation.Ran ran = Command.run(
                    Map.of(Installation.DATA, template.toString()), folder, List.of("projections", "status"));
            if (ran.status() != 0) {
                throw new IllegalStateException("no prepared data: " + ran);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Makes a data directory like the prepared one. */
    static void copyTo(Path data) throws IOException {
        Path from = MADE.template.resolve(VERSION);
        Path to = Files.createDirectories(data.resolve(VERSION));
        Files.walkFileTree(from, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (!directory.equals(from)) {
                    Files.copy(directory, to.resolve(from.relativize(directory)), COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file));
                if (attributes.isSymbolicLink()) {
                    Files.createSymbolicLink(copy, Files.readSymbolicLink(file));
                } else if (file.startsWith(from.resolve("data"))) {
                    Files.copy(file, copy, COPY_ATTRIBUTES);
                } else if (!from.equals(file.getParent())) {
                    Files.createLink(copy, file);
                }
                // What lies beside them tells of the last start.
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
