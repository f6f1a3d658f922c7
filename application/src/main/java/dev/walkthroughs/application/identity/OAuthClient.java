package dev.walkthroughs.application.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that may ask learners for access (RFC 6749 §2).
 *
 * @param clientId random, or the URL of the document that describes it
 * @param name what it calls itself: not verified by anybody, at most 100 characters
 * @param redirectUris where answers may be sent, at least one
 * @param authMethod how it proves who it is at the token endpoint: {@code none}, {@code client_secret_basic} or {@code
 *     client_secret_post}
 * @param secretHash SHA-256 of its secret, hexadecimal; null exactly for {@code none}
 * @param selfDescribed whether it is described by its own document
 * @param knownAt when it registered, or its document was read
 */
public record OAuthClient(
        String clientId,
        String name,
        List<String> redirectUris,
        String authMethod,
        @Nullable String secretHash,
        boolean selfDescribed,
        Instant knownAt) {

    /** Copies the list. */
    public OAuthClient {
        redirectUris = List.copyOf(redirectUris);
    }
}
