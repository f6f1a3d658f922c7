package dev.walkthroughs.mcp.oauth.client;

import dev.walkthroughs.application.identity.ClientCard;
import dev.walkthroughs.application.identity.ClientCards;
import dev.walkthroughs.application.identity.OAuthClients;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What is known of a client when it asks for consent: its registration, or the document that was read just before. */
public final class StoredCards implements ClientCards {

    private final OAuthClients clients;
    private final Clock clock;
    private final Duration unusedTime;

    /**
     * Cards of the clients that are kept.
     *
     * @param unusedTime how long a registration lasts that nobody let in
     */
    public StoredCards(OAuthClients clients, Clock clock, Duration unusedTime) {
        this.clients = clients;
        this.clock = clock;
        this.unusedTime = unusedTime;
    }

    @Override
    public Optional<ClientCard> card(OrganizationId organization, ServerId server, String clientId) {
        return clients.find(
                        new Realm(organization, server),
                        clientId,
                        clock.instant().minus(unusedTime))
                .map(client -> new ClientCard(
                        client.clientId(),
                        client.name(),
                        client.redirectUris(),
                        client.selfDescribed() ? URI.create(client.clientId()).getHost() : null));
    }
}
