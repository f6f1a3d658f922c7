package dev.walkthroughs.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What all identifiers share: a prefix that names the kind, then 10 to 64 URL-safe characters.
 *
 * <p>An identifier prints as its raw value, because the event store keys streams by that string alone.
 */
public interface Identifier {

    /** The whole identifier, prefix included. */
    String value();

    /**
     * Checks a value against its kind.
     *
     * @throws IllegalArgumentException if the value is not the prefix and 10 to 64 URL-safe characters
     */
    static void check(String prefix, String value) {
        if (!matches(prefix, value)) {
            // The value is left out: it may be anything, and messages travel.
            throw new IllegalArgumentException("not an identifier that starts with " + prefix);
        }
    }

    /** Whether a value is the prefix and 10 to 64 URL-safe characters. */
    static boolean matches(String prefix, String value) {
        return value.length() >= prefix.length() + 10
                && value.length() <= prefix.length() + 64
                && value.startsWith(prefix)
                && Shape.isUrlSafe(value);
    }

    /**
     * Derives an identifier from others: the same parts give the same value for ever, on every machine.
     *
     * @return the prefix and 22 characters, 132 bits of the SHA-256 of the parts
     */
    static String derive(String prefix, Identifier... parts) {
        MessageDigest digest = Shape.sha256();
        for (Identifier part : parts) {
            digest.update(part.value().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '/');
        }
        return prefix
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(digest.digest())
                        .substring(0, 22);
    }

    /** Keeps the characters and the digest's checked exception out of the interface. */
    final class Shape {

        private Shape() {}

        /** Without a pattern, because each call reads a dozen identifiers. */
        private static boolean isUrlSafe(String value) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (!((c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '_'
                        || c == '-')) {
                    return false;
                }
            }
            return true;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
