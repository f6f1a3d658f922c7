package dev.walkthroughs.mcp.token;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.mcp.caller.Identity;
import dev.walkthroughs.mcp.edge.RequestedServer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/**
 * All the security the MCP endpoint needs: a bearer token, if there is one, is verified for the server the request is
 * for; one that does not hold is answered with a challenge, and nothing behind is asked. What needs a token is for the
 * endpoint to say. The general chain of filters takes longer than most calls do (ADR 0036).
 */
public final class TokenFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String ATTRIBUTE = TokenFilter.class.getName();

    private final transient ServerTokens tokens;
    private final transient Challenge challenge;

    /** A filter behind the host filter. */
    public TokenFilter(ServerTokens tokens, Challenge challenge) {
        this.tokens = tokens;
        this.challenge = challenge;
    }

    /** Who a request comes from, as its token vouches; empty without one, and where the filter has not seen it. */
    public static Optional<Identity> identity(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Identity who ? Optional.of(who) : Optional.empty();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // What the general chain sends with everything.
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-XSS-Protection", "0");
        response.setHeader("Pragma", "no-cache");
        response.setHeader("Expires", "0");
        McpServer server = RequestedServer.of(request);
        try {
            Optional<String> token = BearerHeader.token(server, request);
            if (token.isPresent()) {
                request.setAttribute(ATTRIBUTE, tokens.verify(server, token.get()));
            }
        } catch (AuthenticationException e) {
            challenge.commence(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }
}
