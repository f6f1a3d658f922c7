package dev.walkthroughs.mcp.issuer;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.walkthroughs.domain.server.Access;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** Verifies tokens of an organization's own issuer: a signature by one of its keys, issuer, audience, time, subject. */
public final class ExternalTokens {

    /** Signatures whose key is public; what can be made with a shared secret, or without one, is not among them. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** Longest subject, in characters (OpenID Connect Core §2). */
    private static final int LONGEST_SUBJECT = 255;

    private static final OAuth2TokenValidatorResult VALID = OAuth2TokenValidatorResult.success();
    private static final OAuth2TokenValidatorResult INVALID =
            OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));

    private final IssuerKeys keys;
    private final Clock clock;

    /** Fetches keys as the settings allow. */
    public ExternalTokens(IssuerSettings settings, Clock clock) {
        this.keys = new IssuerKeys(new IssuerDocuments(settings), clock);
        this.clock = clock;
    }

    /**
     * Who verifies tokens by an access.
     *
     * @param access one with an issuer
     * @param endpoints the URLs of the server, for which tokens have to be if the access names no audience
     */
    public AuthenticationManager manager(Access access, List<String> endpoints) {
        String issuer = Objects.requireNonNull(access.issuer());
        String audience = access.audience();
        List<String> audiences = audience == null ? endpoints : List.of(audience);
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, (selector, context) -> keys.select(issuer, selector)));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(ACCESS_TOKEN, JOSEObjectType.JWT, null));
        // The claims are validated below, by the injected clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});

        JwtTimestampValidator time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setClock(clock);
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time, token -> isMeant(token, issuer, audiences) ? VALID : INVALID));
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        return authentication -> {
            try {
                return provider.authenticate(authentication);
            } catch (AuthenticationServiceException e) {
                throw new IssuerUnavailable();
            }
        };
    }

    private static boolean isMeant(Jwt token, String issuer, List<String> audiences) {
        String subject = token.getSubject();
        List<String> meant = token.getAudience();
        return issuer.equals(token.getClaimAsString(JwtClaimNames.ISS))
                && meant != null
                && !Collections.disjoint(meant, audiences)
                && subject != null
                && !subject.isBlank()
                && subject.length() <= LONGEST_SUBJECT
                && subject.chars().noneMatch(Character::isISOControl)
                && token.getExpiresAt() != null;
    }
}
