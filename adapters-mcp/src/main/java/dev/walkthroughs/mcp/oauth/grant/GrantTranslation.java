package dev.walkthroughs.mcp.oauth.grant;

import dev.walkthroughs.application.identity.Grant;
import dev.walkthroughs.mcp.oauth.client.Secrets;
import dev.walkthroughs.mcp.oauth.host.HostContext;
import java.security.Principal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Between the framework's authorizations, which hold secrets, and grants, which hold their hashes. A secret that was not
 * presented is unknown here: in its place stands its hash, marked as such, and on the way back the mark is recognised.
 */
final class GrantTranslation {

    static final String RESOURCE = "resource";

    private static final String STATE = "state";
    private static final String REVISION = "walkthroughs.revision";
    private static final String CREATED = "walkthroughs.created";
    private static final String UNKNOWN = "sha256:";
    private static final String INVALIDATED = OAuth2Authorization.Token.INVALIDATED_METADATA_NAME;

    private GrantTranslation() {}

    /** Whether an authorization was read from a grant, and is not new. */
    static boolean isKept(OAuth2Authorization authorization) {
        return authorization.getAttribute(REVISION) != null;
    }

    /** The framework's view, in which the presented secret stands where its hash does. */
    static OAuth2Authorization authorization(Grant grant, RegisteredClient client, String presented) {
        String hash = Secrets.hash(presented);
        Grant.Asked asked = grant.asked();
        HostContext here = HostContext.current();
        OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(here.issuer() + here.settings().getAuthorizationEndpoint())
                .clientId(grant.clientId())
                .redirectUri(asked.redirectUri())
                .scopes(new LinkedHashSet<>(asked.scopes()))
                .state(asked.state())
                .additionalParameters(Map.of(
                        "code_challenge",
                        asked.codeChallenge(),
                        "code_challenge_method",
                        "S256",
                        RESOURCE,
                        asked.resource()))
                .build();
        Set<String> scopes = new LinkedHashSet<>(grant.scopes());
        OAuth2Authorization.Builder builder = OAuth2Authorization.withRegisteredClient(client)
                .id(grant.id())
                .principalName(grant.subject())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(scopes)
                .attribute(
                        Principal.class.getName(),
                        UsernamePasswordAuthenticationToken.authenticated(grant.subject(), "", List.of()))
                .attribute(OAuth2AuthorizationRequest.class.getName(), request)
                .attribute(REVISION, grant.revision())
                .attribute(CREATED, grant.createdAt());
        if (grant.stateHash() != null) {
            builder.attribute(STATE, value(grant.stateHash(), hash, presented));
        }
        Grant.Issued code = grant.code();
        if (code != null) {
            builder.token(
                    new OAuth2AuthorizationCode(value(code.hash(), hash, presented), code.issuedAt(), code.expiresAt()),
                    metadata -> metadata.put(INVALIDATED, grant.codeSpent()));
        }
        Grant.Issued access = grant.access();
        if (access != null) {
            builder.token(
                    new OAuth2AccessToken(
                            OAuth2AccessToken.TokenType.BEARER,
                            value(access.hash(), hash, presented),
                            access.issuedAt(),
                            access.expiresAt(),
                            scopes),
                    metadata -> metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims(grant, here)));
        }
        Grant.Issued refresh = grant.refresh();
        if (refresh != null) {
            builder.token(new OAuth2RefreshToken(
                    value(refresh.hash(), hash, presented), refresh.issuedAt(), refresh.expiresAt()));
        }
        return builder.build();
    }

    /** What is kept of an authorization. */
    static Grant grant(OAuth2Authorization authorization, Instant now) {
        OAuth2AuthorizationRequest request = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        if (request == null) {
            throw new IllegalStateException("an authorization without a request");
        }
        String state = authorization.getAttribute(STATE);
        Instant created = authorization.getAttribute(CREATED);
        Integer revision = authorization.getAttribute(REVISION);
        OAuth2Authorization.Token<OAuth2AuthorizationCode> code = authorization.getToken(OAuth2AuthorizationCode.class);
        return new Grant(
                authorization.getId(),
                authorization.getRegisteredClientId(),
                authorization.getPrincipalName(),
                new Grant.Asked(
                        text(request, RESOURCE, HostContext.current().endpoint()),
                        request.getRedirectUri(),
                        request.getState(),
                        request.getScopes().stream().sorted().toList(),
                        text(request, "code_challenge", "")),
                authorization.getAuthorizedScopes().stream().sorted().toList(),
                state == null ? null : hash(state),
                issued(code),
                code != null && code.isInvalidated(),
                issued(authorization.getAccessToken()),
                issued(authorization.getRefreshToken()),
                created == null ? now : created,
                false,
                revision == null ? 0 : revision);
    }

    /** What introspection tells of an access token besides its times and client. */
    private static Map<String, Object> claims(Grant grant, HostContext here) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", here.issuer());
        claims.put("sub", grant.subject());
        claims.put("aud", List.of(grant.asked().resource()));
        return claims;
    }

    private static Grant.@Nullable Issued issued(
            OAuth2Authorization.@Nullable Token<? extends AbstractOAuth2Token> token) {
        if (token == null) {
            return null;
        }
        AbstractOAuth2Token issued = token.getToken();
        if (issued.getIssuedAt() == null || issued.getExpiresAt() == null) {
            throw new IllegalStateException("a token without an end");
        }
        return new Grant.Issued(hash(issued.getTokenValue()), issued.getIssuedAt(), issued.getExpiresAt());
    }

    private static String text(OAuth2AuthorizationRequest request, String name, String otherwise) {
        return request.getAdditionalParameters().get(name) instanceof String text ? text : otherwise;
    }

    private static String value(String kept, String hash, String presented) {
        return kept.equals(hash) ? presented : UNKNOWN + kept;
    }

    private static String hash(String value) {
        return value.startsWith(UNKNOWN) ? value.substring(UNKNOWN.length()) : Secrets.hash(value);
    }
}
