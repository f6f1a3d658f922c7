package dev.walkthroughs.mcp.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.mcp.caller.Identity;
import dev.walkthroughs.mcp.edge.RequestedServer;
import dev.walkthroughs.mcp.issuer.ExternalTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Verifies access tokens by the MCP server the request is for: signature by one of that server's keys, issuer and
 * audience one of its hosts, time, and that the grant it came from was not revoked. A token of another server fails on
 * the first three. Where an organization has an issuer of its own, that issuer's tokens are verified instead, and no
 * others.
 */
public final class ServerTokens implements AuthenticationManagerResolver<HttpServletRequest> {

    static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** Longest address, in characters (RFC 5321 §4.5.3.1.3). */
    private static final int LONGEST_EMAIL = 254;

    private static final OAuth2TokenValidatorResult VALID = OAuth2TokenValidatorResult.success();
    private static final OAuth2TokenValidatorResult INVALID =
            OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));

    private final ServerKeys keys;
    private final PublicUrls urls;
    private final RevokedGrants revoked;
    private final Clock clock;
    private final ExternalTokens external;
    private final Cache<VerifiedTokens.Known, Jwt> verified = VerifiedTokens.memory();
    private final LoadingCache<McpServer, AuthenticationManager> managers =
            Caffeine.newBuilder().maximumSize(10_000).build(this::manager);

    /** Verifies with the keys and for the URLs that {@link AccessTokens} issues with, or by who knows other issuers. */
    public ServerTokens(ServerKeys keys, PublicUrls urls, RevokedGrants revoked, Clock clock, ExternalTokens external) {
        this.external = external;
        this.keys = keys;
        this.urls = urls;
        this.revoked = revoked;
        this.clock = clock;
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return managers.get(RequestedServer.of(request));
    }

    /** The identity behind an authentication made here for a server; empty for any other. */
    public static Optional<Identity> identity(McpServer server, @Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken verified)) {
            return Optional.empty();
        }
        Jwt token = verified.getToken();
        return Optional.ofNullable(token.getSubject())
                .map(subject -> new Identity(
                        Optional.ofNullable(server.access().issuer()).orElse(Learners.OWN_ISSUER),
                        subject,
                        email(token),
                        Optional.ofNullable(token.getIssuedAt())));
    }

    /** The address, unless it cannot be one: another issuer may claim anything. */
    private static Optional<String> email(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString("email"))
                .filter(email ->
                        email.length() <= LONGEST_EMAIL && email.chars().noneMatch(Character::isISOControl));
    }

    private AuthenticationManager manager(McpServer server) {
        if (server.access().takesOthersTokens()) {
            return external.manager(server.access(), urls.endpoints(server));
        }
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256, // A token says which key signed it; all of ours do.
                (selector, context) ->
                        selector.getMatcher().getKeyIDs() == null ? List.of() : keys.select(server.id(), selector)));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(AccessTokens.TYPE, JOSEObjectType.JWT, null));
        // The claims are validated below, by the injected clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});

        JwtTimestampValidator time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setClock(clock);
        List<String> audiences = urls.endpoints(server);
        Collection<String> issuers = urls.issuers(server);
        Realm realm = new Realm(server.organizationId(), server.id());
        NimbusJwtDecoder signatures = new NimbusJwtDecoder(processor);
        signatures.setJwtValidator(token -> VALID);
        VerifiedTokens decoder = new VerifiedTokens(
                server.id(),
                verified,
                signatures,
                token -> keys.verifies(server.id(), token.getHeaders().get("kid")),
                new DelegatingOAuth2TokenValidator<>(
                        time, token -> isMeant(token, issuers, audiences) && isAlive(realm, token) ? VALID : INVALID));
        return new JwtAuthenticationProvider(decoder)::authenticate;
    }

    /** A token of the operator's command belongs to no grant, and lives until its end. */
    private boolean isAlive(Realm realm, Jwt token) {
        String grant = token.getClaimAsString(AccessTokens.GRANT);
        return grant == null || !revoked.contains(realm, grant);
    }

    private static boolean isMeant(Jwt token, Collection<String> issuers, Collection<String> audiences) {
        String issuer = token.getClaimAsString(JwtClaimNames.ISS);
        String subject = token.getSubject();
        List<String> meant = token.getAudience();
        return issuer != null
                && issuers.contains(issuer)
                && meant != null
                && !Collections.disjoint(meant, audiences)
                && subject != null
                && !subject.isBlank()
                && token.getExpiresAt() != null;
    }
}
