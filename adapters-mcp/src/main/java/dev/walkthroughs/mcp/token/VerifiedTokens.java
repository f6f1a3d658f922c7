package dev.walkthroughs.mcp.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.domain.identity.ServerId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers whose signature was verified: that never changes while its key is in use, and takes longer than all else
 * that is asked of a token. Everything that may change is asked at each call: key, time, and whether it was revoked.
 */
final class VerifiedTokens implements JwtDecoder {

    /** A token that a server's key has signed. */
    record Known(ServerId server, String token) {}

    /** Tokens of all servers that are remembered, 3 to 4 kB each. */
    private static final long MOST = 5_000;

    private final ServerId server;
    private final JwtDecoder signatures;
    private final Predicate<Jwt> keyInUse;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<Known, Jwt> verified;

    /**
     * Decodes tokens of a server.
     *
     * @param verified a {@link #memory} that servers share
     * @param signatures verifies signatures, and nothing that may change
     * @param keyInUse whether the key that a token was signed with still verifies
     * @param claims what has to be true at each call
     */
    VerifiedTokens(
            ServerId server,
            Cache<Known, Jwt> verified,
            JwtDecoder signatures,
            Predicate<Jwt> keyInUse,
            OAuth2TokenValidator<Jwt> claims) {
        this.server = server;
        this.verified = verified;
        this.signatures = signatures;
        this.keyInUse = keyInUse;
        this.claims = claims;
    }

    /** Nothing remembered yet. */
    static Cache<Known, Jwt> memory() {
        return Caffeine.newBuilder().maximumSize(MOST).build();
    }

    @Override
    public Jwt decode(String token) {
        Known key = new Known(server, token);
        Jwt known = remembered(key);
        Jwt jwt = known == null ? signatures.decode(token) : known;
        OAuth2TokenValidatorResult result = claims.validate(jwt);
        if (result.hasErrors()) {
            verified.invalidate(key);
            throw new JwtValidationException("not valid", result.getErrors());
        }
        if (known == null) {
            verified.put(key, jwt);
        }
        return jwt;
    }

    private @Nullable Jwt remembered(Known key) {
        Jwt known = verified.getIfPresent(key);
        return known != null && keyInUse.test(known) ? known : null;
    }
}
