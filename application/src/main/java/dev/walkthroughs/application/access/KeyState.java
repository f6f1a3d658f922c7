package dev.walkthroughs.application.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What may be told about a signing key.
 *
 * @param keyId its id in token headers
 * @param role what it does now
 * @param signsFrom when it begins, or began, to sign
 * @param verifiesUntil when the last token it may have signed has expired; empty as long as no other key follows
 * @param protection how the private key is kept: {@code plain}, {@code file}, or {@code encrypted} with the id of the
 *     key it is encrypted with
 */
public record KeyState(String keyId, Role role, Instant signsFrom, Optional<Instant> verifiesUntil, String protection) {

    /** What a key does. */
    public enum Role {
        /** It is published, and will sign. */
        NEXT,
        /** It signs. */
        SIGNING,
        /** It signs no more, and verifies what it has signed. */
        VERIFYING
    }
}
