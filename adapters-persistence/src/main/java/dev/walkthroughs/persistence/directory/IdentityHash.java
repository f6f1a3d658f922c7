package dev.walkthroughs.persistence.directory;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of what must be recognised but not kept. */
final class IdentityHash {

    private IdentityHash() {}

    /** The parts are joined by a line feed, which none of them contains. */
    static byte[] of(OrganizationId organization, String issuer, String subject) {
        return of(organization.value() + "\n" + issuer + "\n" + subject);
    }

    static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
