package dev.walkthroughs.mcp.oauth.grant;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Tells a client about its own tokens only: those of others are not active, as unknown ones are (RFC 7662 §2.2, §4). */
public final class OwnIntrospection implements AuthenticationProvider {

    private final AuthenticationProvider framework;
    private final OAuth2AuthorizationService grants;

    /** Lets {@code framework} tell about a client's own tokens. */
    public OwnIntrospection(AuthenticationProvider framework, OAuth2AuthorizationService grants) {
        this.framework = framework;
        this.grants = grants;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2TokenIntrospectionAuthenticationToken asked =
                (OAuth2TokenIntrospectionAuthenticationToken) authentication;
        if (!(asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken caller) || !caller.isAuthenticated()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        OAuth2Authorization authorization = grants.findByToken(asked.getToken(), null);
        return authorization != null && isOf(caller.getRegisteredClient(), authorization)
                ? framework.authenticate(authentication)
                : new OAuth2TokenIntrospectionAuthenticationToken(
                        asked.getToken(),
                        caller,
                        OAuth2TokenIntrospection.builder().build());
    }

    private static boolean isOf(@Nullable RegisteredClient client, OAuth2Authorization authorization) {
        return client != null && client.getId().equals(authorization.getRegisteredClientId());
    }

    @Override
    public boolean supports(Class<?> type) {
        return framework.supports(type);
    }
}
