package dev.walkthroughs.mcp.signin.upstream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.application.identity.upstream.Vouched;
import dev.walkthroughs.mcp.issuer.Issuers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks ID tokens (OpenID Connect Core §3.1.3.7): a signature by a key of the issuer, and what each claim must say. */
final class IdTokens {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** How old a token may be: it was made for this very attempt, which lasts no longer. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    /** Longest subject, in characters (OpenID Connect Core §2). */
    private static final int LONGEST_SUBJECT = 255;

    private final Issuers issuers;
    private final Clock clock;

    IdTokens(Issuers issuers, Clock clock) {
        this.issuers = issuers;
        this.clock = clock;
    }

    /** What a token vouches for. */
    Vouched check(SignInProvider provider, String token, String nonce) throws ProviderFailed {
        try {
            JWTClaimsSet claims = signed(provider.issuer(), token);
            Optional<String> wrong = wrongIn(claims, provider, nonce);
            if (wrong.isPresent()) {
                throw ProviderFailed.wrong("its ID token has a wrong " + wrong.get());
            }
            return new Vouched(
                    provider.issuer(),
                    claims.getSubject(),
                    Optional.ofNullable(claims.getStringClaim("email")),
                    Boolean.TRUE.equals(claims.getClaim("email_verified")));
        } catch (RemoteKeySourceException e) {
            throw ProviderFailed.unreachable("its keys could not be read");
        } catch (ParseException | BadJOSEException | JOSEException e) {
            // Its message could repeat what the token says.
            throw ProviderFailed.wrong("its ID token is not signed as it must be, or cannot be read");
        }
    }

    private JWTClaimsSet signed(String issuer, String token) throws ParseException, BadJOSEException, JOSEException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Issuers.ALGORITHMS, (selector, context) -> issuers.keys(issuer, selector)));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        // The claims are checked below, by the injected clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor.process(token, null);
    }

    /** The first claim that is not as it must be. */
    private Optional<String> wrongIn(JWTClaimsSet claims, SignInProvider provider, String nonce) throws ParseException {
        Instant now = clock.instant();
        List<String> audience = claims.getAudience();
        String authorized = claims.getStringClaim("azp");
        String subject = claims.getSubject();
        if (!provider.issuer().equals(claims.getIssuer())) {
            return Optional.of("iss");
        }
        if (!audience.contains(provider.clientId())) {
            return Optional.of("aud");
        }
        // Needed if it is for others too, and right if it is there.
        if (authorized == null ? audience.size() > 1 : !authorized.equals(provider.clientId())) {
            return Optional.of("azp");
        }
        if (!isAfter(claims.getExpirationTime(), now.minus(CLOCK_SKEW))) {
            return Optional.of("exp");
        }
        if (!isAfter(claims.getIssueTime(), now.minus(OLDEST).minus(CLOCK_SKEW))
                || isAfter(claims.getIssueTime(), now.plus(CLOCK_SKEW))
                || isAfter(claims.getNotBeforeTime(), now.plus(CLOCK_SKEW))) {
            return Optional.of("iat or nbf");
        }
        if (!isSame(nonce, claims.getStringClaim("nonce"))) {
            return Optional.of("nonce");
        }
        return subject == null
                        || subject.isBlank()
                        || subject.length() > LONGEST_SUBJECT
                        || subject.chars().anyMatch(Character::isISOControl)
                ? Optional.of("sub")
                : Optional.empty();
    }

    private static boolean isAfter(@Nullable Date claim, Instant moment) {
        return claim != null && claim.toInstant().isAfter(moment);
    }

    private static boolean isSame(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
