package dev.walkthroughs.mcp.access;

import dev.walkthroughs.domain.server.Access;
import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.HostFilter;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.edge.RequestedServer;
import dev.walkthroughs.mcp.token.ResourceMetadata;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers 404 on servers where this service signs nobody in, for all but what such servers have: the MCP endpoint, and
 * with an issuer of the organization's own the protected-resource metadata. An allow-list, so that whatever else is
 * served some day is not served there by mistake.
 */
public final class OwnSignInOnly extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient BodyReader bodies;

    /** A filter behind the host filter. */
    public OwnSignInOnly(BodyReader bodies) {
        this.bodies = bodies;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Access> access = RequestedServer.find(request).map(server -> server.access());
        // As the container mapped it: decoded, normalized, and without path parameters.
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (access.isEmpty() || isServed(access.get(), path)) {
            chain.doFilter(request, response);
        } else {
            bodies.answer(request, response, HttpAnswer.notFound());
        }
    }

    private static boolean isServed(Access access, String path) {
        return switch (access.mode()) {
            case OAUTH -> true;
            case ANONYMOUS -> path.equals(HostFilter.ENDPOINT);
            case EXTERNAL -> path.equals(HostFilter.ENDPOINT) || path.startsWith(ResourceMetadata.PATH);
        };
    }
}
