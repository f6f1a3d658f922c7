package dev.walkthroughs.persistence.vault;

import dev.walkthroughs.application.access.SigningKey;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns private keys into what their rows hold, and back. What a row holds says itself how it was kept, so that rows of
 * several kinds can stand side by side while the setting changes.
 */
public final class KeyVault {

    private static final String FILE = "file";

    private final List<KeyCipher> ciphers = new ArrayList<>();
    private final boolean encrypts;
    private final Optional<KeyFiles> files;

    /**
     * A vault as set.
     *
     * @throws KeyStorageException if a setting makes no sense
     */
    public KeyVault(KeySettings settings) {
        String key = settings.encryptionKey();
        encrypts = key != null && !key.isBlank();
        if (encrypts && key != null) {
            ciphers.add(new KeyCipher(key));
        }
        settings.formerEncryptionKeys().forEach(former -> ciphers.add(new KeyCipher(former)));
        files = Optional.ofNullable(settings.directory())
                .filter(directory -> !directory.isBlank())
                .map(directory -> new KeyFiles(Path.of(directory)));
    }

    /** What to store for a server's key; puts it into its file, if files are what is set. */
    public String seal(ServerId server, SigningKey key) {
        return seal(server.value(), key);
    }

    /** What to store for an organization's key; likewise. */
    public String seal(OrganizationId organization, SigningKey key) {
        return seal(organization.value(), key);
    }

    private String seal(String owner, SigningKey key) {
        if (files.isPresent()) {
            files.get().write(key.keyId(), key.jwk());
            return FILE;
        }
        return encrypts ? ciphers.get(0).seal(owner, key.keyId(), key.jwk()) : key.jwk();
    }

    /**
     * The key behind what was stored.
     *
     * @throws KeyStorageException if it cannot be read with what is set
     */
    public SigningKey open(ServerId server, String keyId, String stored) {
        return open(server.value(), keyId, stored);
    }

    /** Likewise of an organization. */
    public SigningKey open(OrganizationId organization, String keyId, String stored) {
        return open(organization.value(), keyId, stored);
    }

    private SigningKey open(String owner, String keyId, String stored) {
        if (stored.equals(FILE)) {
            return new SigningKey(
                    keyId,
                    files.orElseThrow(() -> new KeyStorageException("The signing key " + keyId
                                    + " lies in a file, and walkthroughs.keys.directory is not set."))
                            .read(keyId));
        }
        if (!stored.startsWith(KeyCipher.PREFIX)) {
            return new SigningKey(keyId, stored);
        }
        String id = KeyCipher.idIn(stored);
        return new SigningKey(
                keyId,
                ciphers.stream()
                        .filter(cipher -> cipher.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new KeyStorageException("Signing keys are encrypted with the encryption key "
                                + id + ", and " + set() + ". Set that key as walkthroughs.keys.encryption-key, or among"
                                + " walkthroughs.keys.former-encryption-keys."))
                        .open(owner, keyId, stored));
    }

    /** Whether what is stored was kept in the way that is set now. */
    public boolean isAsSet(String stored) {
        return files.isPresent()
                ? stored.equals(FILE)
                : encrypts
                        ? stored.startsWith(KeyCipher.PREFIX + ciphers.get(0).id() + ".")
                        : !stored.equals(FILE) && !stored.startsWith(KeyCipher.PREFIX);
    }

    /** Removes what lies outside of a row that is gone or was changed. */
    public void forget(String keyId, String stored) {
        if (stored.equals(FILE)) {
            files.ifPresent(there -> there.delete(keyId));
        }
    }

    /** How a key is kept, in a word or two. */
    public static String protection(String stored) {
        return stored.equals(FILE)
                ? FILE
                : stored.startsWith(KeyCipher.PREFIX) ? "encrypted " + KeyCipher.idIn(stored) : "plain";
    }

    private String set() {
        return ciphers.isEmpty()
                ? "none is set"
                : "those that are set are "
                        + String.join(", ", ciphers.stream().map(KeyCipher::id).toList());
    }
}
