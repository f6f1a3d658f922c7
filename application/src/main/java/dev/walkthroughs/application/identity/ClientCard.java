package dev.walkthroughs.application.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client says about itself, for a person who decides whether to let it in.
 *
 * @param clientId its id on the MCP server
 * @param name what it calls itself: not verified by anybody, to be cleaned and escaped where it is shown
 * @param redirectUris every address its answers may be sent to, at least one
 * @param metadataHost the host that publishes the client's own description, whose word the rest is; null for a client
 *     that registered itself
 */
public record ClientCard(
        String clientId,
        String name,
        List<String> redirectUris,
        @Nullable String metadataHost) {

    /** Copies the list. */
    public ClientCard {
        redirectUris = List.copyOf(redirectUris);
    }
}
