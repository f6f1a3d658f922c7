package dev.walkthroughs.mcp.oauth.host;

import dev.walkthroughs.mcp.edge.RequestedServer;
import dev.walkthroughs.mcp.token.PublicUrls;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the framework which host's authorization server a request is for. It stands behind the framework's own filter for
 * that, which goes by the request's URL and so by whatever a proxy made of it. It also forgets a sign-in that was made for
 * another MCP server, and any at the endpoints that clients call, where a person is nobody.
 */
public final class HostContexts extends OncePerRequestFilter {

    private final PublicUrls urls;
    private final AuthorizationServerSettings settings;

    /** Contexts at {@code urls}. */
    public HostContexts(PublicUrls urls, AuthorizationServerSettings settings) {
        this.urls = urls;
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HostContext here = HostContext.of(RequestedServer.of(request), RequestedServer.hostOf(request), urls, settings);
        // The framework's filter resets it at the end of the request.
        AuthorizationServerContextHolder.setContext(here);
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        boolean browser = request.getServletPath().equals(settings.getAuthorizationEndpoint());
        if (present != null
                && !(browser
                        && present instanceof ForServer signIn
                        && signIn.server().equals(here.server().id()))) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(new PublicRequest(request, URI.create(here.issuer())), response);
    }
}
