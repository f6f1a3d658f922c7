package dev.walkthroughs.mcp.oauth.client;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Clients that can keep no secret, where they say who they are by their id alone. The framework knows them with a PKCE
 * verifier only, that is, not when they refresh or revoke; there the token itself is the proof, which only works for the
 * client that it was issued to.
 */
public final class PublicClients implements AuthenticationConverter, AuthenticationProvider {

    private static final Set<String> SECRETS = Set.of("client_secret", "client_assertion", "client_assertion_type");

    private final RegisteredClientRepository clients;
    private final Set<String> paths;

    /**
     * Public clients among {@code clients}.
     *
     * @param paths the endpoints that let them in
     */
    public PublicClients(RegisteredClientRepository clients, Set<String> paths) {
        this.clients = clients;
        this.paths = Set.copyOf(paths);
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String clientId = request.getParameter("client_id");
        if (clientId == null
                || clientId.isBlank()
                || !paths.contains(request.getServletPath())
                || request.getHeader("Authorization") != null
                || SECRETS.stream().anyMatch(name -> request.getParameter(name) != null)) {
            return null;
        }
        Map<String, Object> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        parameters.remove("client_id");
        return new OAuth2ClientAuthenticationToken(clientId, ClientAuthenticationMethod.NONE, null, parameters);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) authentication;
        if (!ClientAuthenticationMethod.NONE.equals(client.getClientAuthenticationMethod())
                || "authorization_code".equals(client.getAdditionalParameters().get("grant_type"))) {
            // The framework's own provider demands the verifier.
            return null;
        }
        RegisteredClient known = clients.findByClientId(String.valueOf(client.getPrincipal()));
        if (known == null || !known.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(known, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
    }
}
