package dev.walkthroughs.application.identity;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import java.util.Optional;

/** Finds what a client says about itself. */
public interface ClientCards {

    /**
     * The card of a client of one MCP server.
     *
     * @param clientId any string; what is no client of this server finds nothing
     */
    Optional<ClientCard> card(OrganizationId organization, ServerId server, String clientId);
}
