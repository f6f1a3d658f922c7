package dev.walkthroughs.application.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client that a learner let in on one MCP server.
 *
 * @param clientId the client's id there; for a client that describes itself by a document, that document's URL
 * @param clientName what the client calls itself: not verified by anybody, at most 100 characters, to be escaped
 * @param redirectHosts where its answers are sent, sorted: host names, or {@code cursor:} for a private-use scheme
 * @param scopes what was granted, sorted
 * @param grantedAt when it was granted last
 * @param lastUsedAt when the client last got a token; null before the first
 */
public record Connection(
        String clientId,
        String clientName,
        List<String> redirectHosts,
        List<String> scopes,
        Instant grantedAt,
        @Nullable Instant lastUsedAt) {

    /** Copies the lists. */
    public Connection {
        redirectHosts = List.copyOf(redirectHosts);
        scopes = List.copyOf(scopes);
    }
}
