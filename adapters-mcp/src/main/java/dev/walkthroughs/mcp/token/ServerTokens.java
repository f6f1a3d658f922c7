package dev.walkthroughs.mcp.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.mcp.caller.Identity;
import dev.walkthroughs.mcp.issuer.ExternalTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Verifies access tokens by the MCP server the request is for: signature by one of that server's keys, issuer and
 * audience one of its hosts, time, and that the grant it came from was not revoked. A token of another server fails on
 * the first three. Where an organization has an issuer of its own, that issuer's tokens are verified instead, and no
 * others.
 */
public final class ServerTokens {

    static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** Longest address, in characters (RFC 5321 §4.5.3.1.3). */
    private static final int LONGEST_EMAIL = 254;

    private static final OAuth2TokenValidatorResult VALID = OAuth2TokenValidatorResult.success();

    private final ServerKeys keys;
    private final PublicUrls urls;
    private final RevokedGrants revoked;
    private final Clock clock;
    private final ExternalTokens external;
    private final Cache<VerifiedTokens.Known, VerifiedTokens.Claims> verified = VerifiedTokens.memory();
    private final LoadingCache<McpServer, Function<String, Identity>> verifiers =
            Caffeine.newBuilder().maximumSize(10_000).build(this::verifier);

    /** Verifies with the keys and for the URLs that {@link AccessTokens} issues with, or by who knows other issuers. */
    public ServerTokens(ServerKeys keys, PublicUrls urls, RevokedGrants revoked, Clock clock, ExternalTokens external) {
        this.external = external;
        this.keys = keys;
        this.urls = urls;
        this.revoked = revoked;
        this.clock = clock;
    }

    /**
     * The identity that a token vouches for on a server.
     *
     * @throws AuthenticationException if the token does not hold there, or if nobody can tell at the moment
     */
    Identity verify(McpServer server, String token) {
        return verifiers.get(server).apply(token);
    }

    private Function<String, Identity> verifier(McpServer server) {
        String issuer = Optional.ofNullable(server.access().issuer()).orElse(Learners.OWN_ISSUER);
        if (server.access().takesOthersTokens()) {
            AuthenticationManager manager = external.manager(server.access(), urls.endpoints(server));
            return token -> vouchedFor(issuer, manager.authenticate(new BearerTokenAuthenticationToken(token)));
        }
        VerifiedTokens own = own(server);
        return token -> {
            try {
                VerifiedTokens.Claims claims = own.verify(token);
                return new Identity(
                        issuer, Objects.requireNonNull(claims.subject()), claims.email(), claims.issuedAt());
            } catch (BadJwtException e) {
                if (e.getCause() instanceof KeysUnread unread) {
                    throw unread.failure;
                }
                throw new InvalidBearerTokenException("not valid", e);
            }
        };
    }

    private static Identity vouchedFor(String issuer, Authentication authentication) {
        Jwt token = ((JwtAuthenticationToken) authentication).getToken();
        return new Identity(
                issuer,
                Objects.requireNonNull(token.getSubject()),
                email(token),
                Optional.ofNullable(token.getIssuedAt()));
    }

    /** The address, unless it cannot be one: another issuer may claim anything. */
    static Optional<String> email(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString("email"))
                .filter(email ->
                        email.length() <= LONGEST_EMAIL && email.chars().noneMatch(Character::isISOControl));
    }

    private VerifiedTokens own(McpServer server) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256, // A token says which key signed it; all of ours do.
                (selector, context) ->
                        selector.getMatcher().getKeyIDs() == null ? List.of() : select(server.id(), selector)));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(AccessTokens.TYPE, JOSEObjectType.JWT, null));
        // The claims are validated below, by the injected clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder signatures = new NimbusJwtDecoder(processor);
        signatures.setJwtValidator(token -> VALID);
        List<String> audiences = urls.endpoints(server);
        Collection<String> issuers = urls.issuers(server);
        Realm realm = new Realm(server.organizationId(), server.id());
        return new VerifiedTokens(
                server.id(),
                verified,
                signatures,
                keyId -> keys.verifies(server.id(), keyId),
                claims -> isInTime(claims) && isMeant(claims, issuers, audiences) && isAlive(realm, claims));
    }

    private List<JWK> select(ServerId server, JWKSelector selector) {
        try {
            return keys.select(server, selector);
        } catch (RuntimeException e) {
            throw new KeysUnread(e);
        }
    }

    /**
     * Keys could not be read, which says nothing about the token: a client that is told so throws it away. The decoder
     * takes whatever fails within it for a fault of the token, and this tells the two apart.
     */
    private static final class KeysUnread extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final RuntimeException failure;

        KeysUnread(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /** A token without an end lives for ever, and is none of ours. */
    private boolean isInTime(VerifiedTokens.Claims claims) {
        Instant now = clock.instant();
        Instant begins = claims.notBefore();
        Instant ends = claims.expiresAt();
        return ends != null
                && !now.minus(CLOCK_SKEW).isAfter(ends)
                && (begins == null || !now.plus(CLOCK_SKEW).isBefore(begins));
    }

    /** A token of the operator's command belongs to no grant, and lives until its end. */
    private boolean isAlive(Realm realm, VerifiedTokens.Claims claims) {
        String grant = claims.grant();
        return grant == null || !revoked.contains(realm, grant);
    }

    private static boolean isMeant(
            VerifiedTokens.Claims claims, Collection<String> issuers, Collection<String> audiences) {
        String issuer = claims.issuer();
        String subject = claims.subject();
        return issuer != null
                && issuers.contains(issuer)
                && !Collections.disjoint(claims.audiences(), audiences)
                && subject != null
                && !subject.isBlank();
    }
}
