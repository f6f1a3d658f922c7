package dev.walkthroughs.mcp.oauth.host;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.mcp.token.PublicUrls;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/**
 * The authorization server that the present request is for: one for each host.
 *
 * @param endpoint the MCP endpoint of the host, the only resource its tokens are for
 * @param settings the framework's, the same for all hosts
 */
public record HostContext(
        McpServer server, String host, String issuer, String endpoint, AuthorizationServerSettings settings)
        implements AuthorizationServerContext {

    static HostContext of(McpServer server, String host, PublicUrls urls, AuthorizationServerSettings settings) {
        return new HostContext(server, host, urls.issuer(host), urls.endpoint(host), settings);
    }

    /**
     * The one of the request that this thread serves.
     *
     * @throws IllegalStateException outside of such a request
     */
    public static HostContext current() {
        if (AuthorizationServerContextHolder.getContext() instanceof HostContext here) {
            return here;
        }
        throw new IllegalStateException("not within a request to an authorization server");
    }

    /** Within which clients, codes and tokens mean something. */
    public Realm realm() {
        return new Realm(server.organizationId(), server.id());
    }

    @Override
    public String getIssuer() {
        return issuer;
    }

    @Override
    public AuthorizationServerSettings getAuthorizationServerSettings() {
        return settings;
    }
}
