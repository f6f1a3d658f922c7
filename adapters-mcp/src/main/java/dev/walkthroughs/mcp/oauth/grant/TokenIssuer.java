package dev.walkthroughs.mcp.oauth.grant;

import dev.walkthroughs.mcp.oauth.client.Secrets;
import dev.walkthroughs.mcp.oauth.host.HostContext;
import dev.walkthroughs.mcp.token.AccessTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes access tokens for the resource that was granted (RFC 8707), signed with the key of the host's MCP server, and
 * refresh tokens for public clients too, which the framework's generator denies them.
 */
public final class TokenIssuer implements OAuth2TokenGenerator<OAuth2Token> {

    private final AccessTokens tokens;
    private final Clock clock;

    /** Makes what {@code tokens} signs. */
    public TokenIssuer(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2Token generate(OAuth2TokenContext context) {
        TokenSettings settings = context.getRegisteredClient().getTokenSettings();
        if (OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
            Instant now = clock.instant();
            return new OAuth2RefreshToken(Secrets.fresh(), now, now.plus(settings.getRefreshTokenTimeToLive()));
        }
        return OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())
                ? access(context, settings.getAccessTokenTimeToLive())
                : null;
    }

    private OAuth2AccessToken access(OAuth2TokenContext context, Duration validity) {
        OAuth2Authorization authorization = context.getAuthorization();
        if (authorization == null) {
            throw new IllegalStateException("a token without an authorization");
        }
        HostContext here = HostContext.current();
        checkResource(context, authorization, here);
        Instant now = clock.instant();
        String token = tokens.issue(
                here.server(),
                here.host(),
                authorization.getPrincipalName(),
                authorization.getRegisteredClientId(),
                authorization.getId(),
                validity);
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, token, now, now.plus(validity), context.getAuthorizedScopes());
    }

    private static void checkResource(OAuth2TokenContext context, OAuth2Authorization authorization, HostContext here) {
        OAuth2AuthorizationRequest asked = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        Object granted = asked == null ? null : asked.getAdditionalParameters().get(GrantTranslation.RESOURCE);
        if (!here.endpoint().equals(granted)) {
            // Granted on another host of the same server.
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        OAuth2AuthorizationGrantAuthenticationToken exchange = context.getAuthorizationGrant();
        Object named =
                exchange == null ? null : exchange.getAdditionalParameters().get(GrantTranslation.RESOURCE);
        if (named != null && !named.equals(granted)) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(RequestRules.INVALID_TARGET, "Not the resource that was granted.", null));
        }
    }
}
