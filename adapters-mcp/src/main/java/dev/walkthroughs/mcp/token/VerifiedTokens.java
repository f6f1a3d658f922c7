package dev.walkthroughs.mcp.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.domain.identity.ServerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers whose signature was verified, and what the token says: neither changes while its key is in use, and both take
 * longer than all else that is asked of a token. Everything that may change is asked at each call: key, time, whom the
 * server takes tokens for, and whether it was revoked.
 */
final class VerifiedTokens {

    /** A token that a server's key has signed. */
    record Known(ServerId server, String token) {}

    /** What a token says, whether or not it is true. */
    record Claims(
            @Nullable Object keyId,
            @Nullable String issuer,
            List<String> audiences,
            @Nullable String subject,
            Optional<String> email,
            Optional<Instant> issuedAt,
            @Nullable Instant notBefore,
            @Nullable Instant expiresAt,
            @Nullable String grant) {

        static Claims of(Jwt token) {
            List<String> audiences = token.getAudience();
            return new Claims(
                    token.getHeaders().get("kid"),
                    token.getClaimAsString(JwtClaimNames.ISS),
                    audiences == null ? List.of() : List.copyOf(audiences),
                    token.getSubject(),
                    ServerTokens.email(token),
                    Optional.ofNullable(token.getIssuedAt()),
                    token.getNotBefore(),
                    token.getExpiresAt(),
                    token.getClaimAsString(AccessTokens.GRANT));
        }
    }

    /** Tokens of all servers that are remembered, 2 to 3 kB each. */
    private static final long MOST = 5_000;

    private final ServerId server;
    private final JwtDecoder signatures;
    private final Predicate<Object> keyInUse;
    private final Predicate<Claims> holds;
    private final Cache<Known, Claims> verified;

    /**
     * Verifies tokens of a server.
     *
     * @param verified a {@link #memory} that servers share
     * @param signatures verifies signatures, and nothing that may change
     * @param keyInUse whether a key of that id still verifies
     * @param holds what has to be true at each call
     */
    VerifiedTokens(
            ServerId server,
            Cache<Known, Claims> verified,
            JwtDecoder signatures,
            Predicate<Object> keyInUse,
            Predicate<Claims> holds) {
        this.server = server;
        this.verified = verified;
        this.signatures = signatures;
        this.keyInUse = keyInUse;
        this.holds = holds;
    }

    /** Nothing remembered yet. */
    static Cache<Known, Claims> memory() {
        return Caffeine.newBuilder().maximumSize(MOST).build();
    }

    /**
     * What a token says that holds.
     *
     * @throws BadJwtException if it does not hold
     */
    Claims verify(String token) {
        Known key = new Known(server, token);
        Claims known = remembered(key);
        Claims claims = known == null ? Claims.of(signatures.decode(token)) : known;
        if (!holds.test(claims)) {
            verified.invalidate(key);
            throw new BadJwtException("not valid");
        }
        if (known == null) {
            verified.put(key, claims);
        }
        return claims;
    }

    private @Nullable Claims remembered(Known key) {
        Claims known = verified.getIfPresent(key);
        return known != null && known.keyId() != null && keyInUse.test(known.keyId()) ? known : null;
    }
}
