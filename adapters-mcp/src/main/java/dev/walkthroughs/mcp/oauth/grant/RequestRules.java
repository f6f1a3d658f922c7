package dev.walkthroughs.mcp.oauth.grant;

import dev.walkthroughs.mcp.oauth.client.RedirectUris;
import dev.walkthroughs.mcp.oauth.host.HostContext;
import dev.walkthroughs.mcp.token.AccessTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * What an authorization request may ask for: an answer to a redirect URI of the client, the one scope, which is meant where
 * none is named, PKCE with S256, and the one resource of the host, likewise (RFC 8707).
 */
public final class RequestRules
        implements AuthenticationConverter, Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    static final String INVALID_TARGET = "invalid_target";

    /** 32 bytes in base64url, which is what SHA-256 gives. */
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final AuthenticationConverter framework = new OAuth2AuthorizationCodeRequestAuthenticationConverter();
    private final RedirectUris uris;

    /** Rules with those for redirect URIs. */
    public RequestRules(RedirectUris uris) {
        this.uris = uris;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        Authentication converted = framework.convert(request);
        if (!(converted instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked)
                || !asked.getScopes().isEmpty()) {
            return converted;
        }
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                asked.getAuthorizationUri(),
                asked.getClientId(),
                (Authentication) asked.getPrincipal(),
                asked.getRedirectUri(),
                asked.getState(),
                Set.of(AccessTokens.SCOPE),
                asked.getAdditionalParameters());
    }

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        RegisteredClient client = context.getRegisteredClient();
        String redirect = redirect(asked, client);
        if (redirect == null) {
            throw refused(asked, null, OAuth2ErrorCodes.INVALID_REQUEST, "The redirect_uri is none of the client's.");
        }
        if (!client.getScopes().containsAll(asked.getScopes())) {
            throw refused(
                    asked,
                    redirect,
                    OAuth2ErrorCodes.INVALID_SCOPE,
                    "The only scope here is " + AccessTokens.SCOPE + ".");
        }
        Map<String, Object> more = asked.getAdditionalParameters();
        if (!(more.get("code_challenge") instanceof String challenge)
                || !CHALLENGE.matcher(challenge).matches()
                || !"S256".equals(more.get("code_challenge_method"))) {
            throw refused(asked, redirect, OAuth2ErrorCodes.INVALID_REQUEST, "PKCE with S256 is required.");
        }
        Object resource = more.get(GrantTranslation.RESOURCE);
        if (resource != null && !resource.equals(HostContext.current().endpoint())) {
            throw refused(asked, redirect, INVALID_TARGET, "The resource is not this server's MCP endpoint.");
        }
    }

    private @Nullable String redirect(
            OAuth2AuthorizationCodeRequestAuthenticationToken asked, RegisteredClient client) {
        Set<String> registered = client.getRedirectUris();
        String requested = asked.getRedirectUri();
        if (requested == null || requested.isEmpty()) {
            return registered.size() == 1 ? registered.iterator().next() : null;
        }
        return registered.stream().anyMatch(uri -> uris.matches(uri, requested)) ? requested : null;
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refused(
            OAuth2AuthorizationCodeRequestAuthenticationToken asked,
            @Nullable String redirect,
            String error,
            String reason) {
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                new OAuth2Error(error, reason, null),
                new OAuth2AuthorizationCodeRequestAuthenticationToken(
                        asked.getAuthorizationUri(),
                        asked.getClientId(),
                        (Authentication) asked.getPrincipal(),
                        redirect,
                        asked.getState(),
                        asked.getScopes(),
                        asked.getAdditionalParameters()));
    }
}
