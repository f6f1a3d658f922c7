package dev.walkthroughs.application.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of secrets. Of a long random secret, its hash. Of a code, which has a million values and no hash of its own
 * that could hide it, the HMAC under the secret of the tab that asked for it: that secret is in the tab and nowhere else,
 * so whoever reads the tables cannot find the code by trying all.
 */
final class Proof {

    private static final String HMAC = "HmacSHA256";

    private Proof() {}

    /** The hash under which a long random secret is kept: 64 hexadecimal digits. */
    static String ofSecret(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What is kept of a code: 64 hexadecimal digits. */
    static String ofCode(String secret, String code) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes(secret), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(bytes(code)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** Whether two are the same, in a time that does not depend on where they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
