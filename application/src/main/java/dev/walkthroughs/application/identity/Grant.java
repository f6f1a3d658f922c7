package dev.walkthroughs.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of a client for a learner's access, and what came of it: a consent page that waits, a code, and a family of
 * tokens. Secrets are kept as SHA-256, hexadecimal.
 *
 * @param id random; access tokens carry it
 * @param subject the learner's account
 * @param asked what the client asked for
 * @param scopes what was granted; empty before
 * @param stateHash of the state of the consent page; null once it is answered
 * @param code null before the consent
 * @param codeSpent whether the code was exchanged, or may never be
 * @param access the newest access token; null before the exchange
 * @param refresh the refresh token in use; null before the exchange
 * @param revoked whether nothing of it may be used any more
 * @param revision how often it was changed
 */
public record Grant(
        String id,
        String clientId,
        String subject,
        Asked asked,
        List<String> scopes,
        @Nullable String stateHash,
        @Nullable Issued code,
        boolean codeSpent,
        @Nullable Issued access,
        @Nullable Issued refresh,
        Instant createdAt,
        boolean revoked,
        int revision) {

    /** How long a consent page may wait for its answer. */
    public static final Duration CONSENT_TIME = Duration.ofMinutes(30);

    /** Copies the list. */
    public Grant {
        scopes = List.copyOf(scopes);
    }

    /**
     * What a client asked for.
     *
     * @param resource the MCP endpoint it wants tokens for
     * @param redirectUri as it asked; null if it left that to its registration
     * @param state its own, given back as it is
     * @param codeChallenge PKCE, method S256
     */
    public record Asked(
            String resource,
            @Nullable String redirectUri,
            @Nullable String state,
            List<String> scopes,
            String codeChallenge) {

        /** Copies the list. */
        public Asked {
            scopes = List.copyOf(scopes);
        }
    }

    /** A code or a token by its hash, and when it is valid. */
    public record Issued(String hash, Instant issuedAt, Instant expiresAt) {}
}
