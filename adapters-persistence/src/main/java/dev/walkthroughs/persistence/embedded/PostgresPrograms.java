package dev.walkthroughs.persistence.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** Unpacks the server's programs from the archive that the build put on the class path for this platform. */
final class PostgresPrograms {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresPrograms.class);

    /** Enough of a SHA-256 to tell one build of the programs from another, short enough for old path limits. */
    private static final int HASH_CHARACTERS = 16;

    private PostgresPrograms() {}

    /**
     * The directory of this build's programs, extracted first unless an earlier start did so. The caller holds the
     * start lock.
     *
     * @throws EmbeddedPostgresException if the class path has no programs for this platform
     */
    static Path install(ServerDirectory directory) {
        byte[] archive = archive();
        Path home = directory.programs(hash(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            extract(archive, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack the programs of PostgreSQL to " + home, e);
        }
        LOG.info("Unpacked the programs of PostgreSQL to {}", home);
        return home;
    }

    /** Deletes what other builds unpacked; what resists, because somebody still reads it, is left for the next time. */
    static void deleteOthers(ServerDirectory directory, Path home) {
        for (Path programs : directory.allPrograms()) {
            if (!programs.equals(home)) {
                try {
                    FileSystemUtils.deleteRecursively(programs);
                } catch (IOException e) {
                    LOG.warn("Cannot delete {}, which no longer serves a purpose", programs, e);
                }
            }
        }
    }

    private static byte[] archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String architecture = System.getProperty("os.arch");
        String family = system.startsWith("windows") ? "Windows" : system.startsWith("mac") ? "Darwin" : "Linux";
        try (InputStream found = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(family, architecture)) {
            return found.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the programs of PostgreSQL from the class path", e);
        } catch (IllegalStateException e) {
            throw new EmbeddedPostgresException(
                    "This build carries no PostgreSQL for " + system + " on " + architecture
                            + ". Build it on this machine, or name the platform: mvn -P "
                            + profile(family, architecture)
                            + ". An external database needs none: set spring.datasource.url.",
                    e);
        }
    }

    private static String profile(String family, String architecture) {
        String processor = architecture.equals("aarch64") ? "arm64" : "amd64";
        return "postgres-" + (family.equals("Darwin") ? "macos" : family.toLowerCase(Locale.ROOT)) + "-" + processor;
    }

    private static String hash(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                extract(entry, entries, target);
            }
        }
    }

    private static void extract(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = entry.resolveIn(target); // refuses a name that leads outside
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, path);
            if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
                throw new IOException("Cannot make " + path + " executable");
            }
        } else {
            throw new IOException("The archive of PostgreSQL holds something that is no file: " + entry.getName());
        }
    }
}
