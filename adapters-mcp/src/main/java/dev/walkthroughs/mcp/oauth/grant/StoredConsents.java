package dev.walkthroughs.mcp.oauth.grant;

import dev.walkthroughs.application.identity.Connections;
import dev.walkthroughs.application.identity.Consents;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.mcp.oauth.client.RedirectUris;
import dev.walkthroughs.mcp.oauth.host.HostContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * What learners granted on the present host's MCP server. A client whose answers go nowhere but to the learner's own
 * machine could be any program there (RFC 8252 §8.6): what was granted to it is noted, and asked again each time.
 */
public final class StoredConsents implements OAuth2AuthorizationConsentService {

    private final Consents consents;
    private final Connections connections;
    private final RegisteredClientRepository clients;

    /** Consents in {@code consents}, taken back through {@code connections}. */
    public StoredConsents(Consents consents, Connections connections, RegisteredClientRepository clients) {
        this.consents = consents;
        this.connections = connections;
        this.clients = clients;
    }

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        consents.grant(
                HostContext.current().realm(),
                consent.getPrincipalName(),
                consent.getRegisteredClientId(),
                consent.getScopes());
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        Realm realm = HostContext.current().realm();
        connections.revoke(
                realm.organization(), realm.server(), consent.getPrincipalName(), consent.getRegisteredClientId());
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String clientId, String subject) {
        RegisteredClient client = clients.findById(clientId);
        if (client == null || client.getRedirectUris().stream().allMatch(RedirectUris::isLoopback)) {
            return null;
        }
        Set<String> scopes = consents.scopes(HostContext.current().realm(), subject, clientId);
        if (scopes.isEmpty()) {
            return null;
        }
        OAuth2AuthorizationConsent.Builder consent = OAuth2AuthorizationConsent.withId(clientId, subject);
        scopes.forEach(consent::scope);
        return consent.build();
    }
}
