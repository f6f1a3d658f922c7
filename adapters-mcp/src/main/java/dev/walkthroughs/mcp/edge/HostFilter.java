package dev.walkthroughs.mcp.edge;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.directory.McpServers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The first thing that decides on a request: the filters before it only put right what a proxy changed, and add headers
 * to the answer. A host that no MCP server answers to is refused before anything else (R23), with 421: to this service
 * the host does not exist, whatever the path. A foreign origin is refused likewise. And whatever fails behind is logged
 * here and told in one sentence.
 */
public final class HostFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** Where MCP is spoken. */
    public static final String ENDPOINT = "/mcp";

    private final transient McpServers servers;
    private final transient BodyReader bodies;
    private final transient List<String> anyHostPaths;
    private final transient Failures failures;

    /**
     * A filter that looks hosts up.
     *
     * @param anyHostPaths paths that, with all below them, are served on any host, such as health probes
     * @param failures says what is told of them
     */
    public HostFilter(McpServers servers, BodyReader bodies, List<String> anyHostPaths, Failures failures) {
        this.servers = servers;
        this.bodies = bodies;
        this.anyHostPaths = List.copyOf(anyHostPaths);
        this.failures = failures;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // As the container mapped it: decoded, normalized, and without path parameters.
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        try {
            if (isServedOnAnyHost(path)) {
                chain.doFilter(request, response);
                return;
            }
            Optional<String> host = HostName.ofRequest(headers(request, "Host"));
            Optional<McpServer> server = host.flatMap(servers::byHost);
            if (server.isEmpty()) {
                bodies.answer(request, response, HttpAnswer.plainError(421, "unknown host"));
                return;
            }
            RequestedServer.put(request, server.get(), host.get());
            if (path.equals(ENDPOINT) && !Origins.admit(server.get(), headers(request, "Origin"))) {
                bodies.answer(request, response, HttpAnswer.rpcError(403, -32600, "This origin may not call here."));
                return;
            }
            passOn(server.get(), request, response, chain);
        } catch (RuntimeException | ServletException e) {
            Failures.Told told = failures.of("A request", e);
            if (response.isCommitted() || request.isAsyncStarted()) {
                throw e;
            }
            response.resetBuffer();
            bodies.answer(
                    request,
                    response,
                    path.equals(ENDPOINT)
                            ? told.on(HttpAnswer.rpcError(told.status(), told.code(), told.sentence()))
                            : told.answer(request));
        }
    }

    /** From here on, the thread works for the organization of the server alone. */
    @SuppressWarnings("try") // a scope is left, not used
    private static void passOn(
            McpServer server, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (TenantScope.Entered entered = TenantScope.enter(server.organizationId())) {
            chain.doFilter(request, response);
        }
    }

    private boolean isServedOnAnyHost(String path) {
        return anyHostPaths.stream().anyMatch(exempt -> path.equals(exempt) || path.startsWith(exempt + "/"));
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
