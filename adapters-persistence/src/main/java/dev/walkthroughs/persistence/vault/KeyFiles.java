package dev.walkthroughs.persistence.vault;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Private keys as files {@code <key id>.jwk}, which only their owner may read; all nodes share the directory. */
final class KeyFiles {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path directory;

    /**
     * Files of a directory.
     *
     * @throws KeyStorageException if there is no such directory
     */
    KeyFiles(Path directory) {
        this.directory = directory;
        if (!Files.isDirectory(directory)) {
            throw new KeyStorageException("walkthroughs.keys.directory names " + directory
                    + ", which is no directory. Make it, for the service's user alone.");
        }
    }

    void write(String keyId, String secret) {
        Path file = file(keyId);
        try {
            // Made for the owner alone wherever the file system knows owners, as its contract says.
            Path beside = Files.createTempFile(directory, ".key", ".tmp");
            try {
                Files.writeString(beside, secret);
                Files.move(beside, file, ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String keyId) {
        Path file = file(keyId);
        try {
            if (!Files.isRegularFile(file)) {
                throw new KeyStorageException("The signing key " + keyId + " has no file " + file
                        + ". Put it there, or remove its row, which ends the tokens it has signed.");
            }
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new KeyStorageException(
                        "The file " + file + " is open to others. Make it its owner's alone: chmod 600.");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String keyId) {
        try {
            Files.deleteIfExists(file(keyId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String keyId) {
        if (!NAME.matcher(keyId).matches()) {
            throw new KeyStorageException("A signing key has an id that is no name of a file.");
        }
        return directory.resolve(keyId + ".jwk");
    }
}
