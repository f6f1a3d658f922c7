package dev.walkthroughs.mcp.signin.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn.Ticket;
import dev.walkthroughs.application.identity.upstream.Vouched;
import dev.walkthroughs.mcp.issuer.Issuers;
import dev.walkthroughs.mcp.reply.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What is said to a provider, and what it answers: authorization code with PKCE (OpenID Connect Core §3.1, RFC 7636). Its
 * metadata is kept for {@link #STALENESS}; after a failure it is not asked again for {@link #PAUSE}.
 */
final class OpenIdProvider {

    private static final Duration STALENESS = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final long PROVIDERS = 10_000;

    private final Issuers issuers;
    private final IdTokens tokens;
    private final Cache<String, ProviderMetadata> known = Caffeine.newBuilder()
            .maximumSize(PROVIDERS)
            .expireAfterWrite(STALENESS)
            .build();
    private final Cache<String, String> failed =
            Caffeine.newBuilder().maximumSize(PROVIDERS).expireAfterWrite(PAUSE).build();

    OpenIdProvider(Issuers issuers, Clock clock) {
        this.issuers = issuers;
        this.tokens = new IdTokens(issuers, clock);
    }

    /** Where to send a browser. */
    URI authorization(SignInProvider provider, Ticket ticket, String redirectUri) throws ProviderFailed {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", provider.clientId());
        request.put("redirect_uri", redirectUri);
        request.put("scope", "openid email");
        request.put("state", ticket.state());
        request.put("nonce", ticket.nonce());
        request.put("code_challenge", challenge(ticket.verifier()));
        request.put("code_challenge_method", "S256");
        URI endpoint = metadata(provider).authorizationEndpoint();
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + encoded(request));
    }

    /**
     * Checks who says that the answer is the provider's (RFC 9207): nobody else may, and the provider must if it says so.
     *
     * @param named the answer's {@code iss}; empty if it has none
     */
    void checkSender(SignInProvider provider, String named) throws ProviderFailed {
        boolean right = named.isEmpty() ? !metadata(provider).namesItself() : named.equals(provider.issuer());
        if (!right) {
            throw ProviderFailed.wrong("its answer has a wrong iss");
        }
    }

    /** Exchanges a code for what the provider vouches for. */
    Vouched exchange(SignInProvider provider, Ticket ticket, String code, String redirectUri) throws ProviderFailed {
        ProviderMetadata metadata = metadata(provider);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirectUri);
        form.put("code_verifier", ticket.verifier());
        Map<String, String> headers = new LinkedHashMap<>();
        if (metadata.secretInBody()) {
            form.put("client_id", provider.clientId());
            form.put("client_secret", provider.clientSecret());
        } else {
            headers.put("Authorization", "Basic " + basic(provider));
        }
        byte[] answer;
        try {
            answer = issuers.post(metadata.tokenEndpoint(), headers, encoded(form));
        } catch (IOException e) {
            throw ProviderFailed.unreachable("its token endpoint: " + reason(e));
        }
        return tokens.check(provider, idToken(answer), ticket.nonce());
    }

    private static String idToken(byte[] answer) throws ProviderFailed {
        try {
            JsonNode token = Json.mapper().readTree(answer).path("id_token");
            if (token.isString()) {
                return token.stringValue();
            }
        } catch (JacksonException e) {
            // Told below; its message could repeat what it read.
        }
        throw ProviderFailed.wrong("its token endpoint gave no ID token");
    }

    private ProviderMetadata metadata(SignInProvider provider) throws ProviderFailed {
        String issuer = provider.issuer();
        ProviderMetadata kept = known.getIfPresent(issuer);
        if (kept != null) {
            return kept;
        }
        String earlier = failed.getIfPresent(issuer);
        if (earlier != null) {
            throw ProviderFailed.unreachable(earlier);
        }
        try {
            ProviderMetadata read = ProviderMetadata.of(issuers.metadata(issuer), issuers.allowsHttp());
            known.put(issuer, read);
            return read;
        } catch (IOException e) {
            String why = "its metadata: " + reason(e);
            failed.put(issuer, why);
            throw ProviderFailed.unreachable(why);
        }
    }

    private static String reason(IOException e) {
        Throwable cause = e.getCause();
        return e.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
    }

    /** As the header wants it: each encoded like in a form, and then both (RFC 6749 §2.3.1). */
    private static String basic(SignInProvider provider) {
        String both = encoded(provider.clientId()) + ":" + encoded(provider.clientSecret());
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.US_ASCII));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
