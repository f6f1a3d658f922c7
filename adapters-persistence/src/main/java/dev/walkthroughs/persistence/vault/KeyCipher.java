package dev.walkthroughs.persistence.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts private keys with AES-256-GCM (NIST SP 800-38D): {@code A256GCM.<id of the encryption key>.<nonce, ciphertext
 * and tag>}. Owner, key id and encryption key are associated data: a text moved to another row does not decrypt.
 */
final class KeyCipher {

    static final String PREFIX = "A256GCM.";

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String id;

    /**
     * A cipher with an encryption key.
     *
     * @param base64 32 bytes, in either alphabet
     * @throws KeyStorageException if it is something else; the message does not repeat it
     */
    KeyCipher(String base64) {
        byte[] bytes = decoded(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new KeyStorageException("An encryption key of walkthroughs.keys is not " + KEY_BYTES
                    + " bytes in base64; make one with: openssl rand -base64 32");
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.id = fingerprint(bytes);
    }

    /** Eight hexadecimal digits that tell encryption keys apart and nothing about them. */
    String id() {
        return id;
    }

    /** The id of the encryption key a text was made with. */
    static String idIn(String sealed) {
        return sealed.substring(PREFIX.length(), Math.max(PREFIX.length(), sealed.lastIndexOf('.')));
    }

    String seal(String owner, String keyId, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, owner, keyId).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return PREFIX + id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }

    String open(String owner, String keyId, String sealed) {
        byte[] all = decoded(sealed.substring(sealed.lastIndexOf('.') + 1));
        if (all.length <= NONCE_BYTES) {
            throw damaged(keyId);
        }
        try {
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] secret = cipher(Cipher.DECRYPT_MODE, nonce, owner, keyId)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw damaged(keyId);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner, String keyId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("signing key\n" + owner + "\n" + keyId + "\n" + id).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static KeyStorageException damaged(String keyId) {
        return new KeyStorageException("The signing key " + keyId
                + " does not decrypt: its row was changed, or comes from another server's row. Restore it from a backup,"
                + " or remove the row, which ends the tokens it has signed.");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String fingerprint(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("walkthroughs encryption key".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(key), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
