package dev.walkthroughs.mcp.oauth.client;

import dev.walkthroughs.application.identity.OAuthClient;
import dev.walkthroughs.application.identity.OAuthClients;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.mcp.oauth.document.ClientDocuments;
import dev.walkthroughs.mcp.oauth.host.HostContext;
import dev.walkthroughs.mcp.token.AccessTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients of the present host's MCP server: those that registered there, and those with a document of their own. */
public final class KnownClients implements RegisteredClientRepository {

    private final OAuthClients clients;
    private final ClientDocuments documents;
    private final TokenSettings tokens;
    private final Clock clock;
    private final Duration unused;

    /**
     * Clients in {@code clients}, or at the URL that their id is.
     *
     * @param unused how long a registration lasts that no learner ever granted anything to
     */
    public KnownClients(
            OAuthClients clients, ClientDocuments documents, TokenSettings tokens, Clock clock, Duration unused) {
        this.clients = clients;
        this.documents = documents;
        this.tokens = tokens;
        this.clock = clock;
        this.unused = unused;
    }

    /** Clients are kept where they register. */
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException();
    }

    /** One id serves for both: it is what the client is known by, on its server. */
    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        Realm realm = HostContext.current().realm();
        Optional<OAuthClient> client = documents.isDocument(clientId)
                ? documents.find(realm, clientId)
                : clients.find(realm, clientId, clock.instant().minus(unused));
        return client.map(this::registered).orElse(null);
    }

    private RegisteredClient registered(OAuthClient client) {
        RegisteredClient.Builder builder = RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientIdIssuedAt(client.knownAt())
                .clientName(client.name())
                .clientAuthenticationMethod(new ClientAuthenticationMethod(client.authMethod()))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(client.redirectUris()))
                .scope(AccessTokens.SCOPE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(true)
                        .build())
                .tokenSettings(tokens);
        if (client.secretHash() != null) {
            builder.clientSecret(client.secretHash());
        }
        return builder.build();
    }
}
