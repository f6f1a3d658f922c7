package dev.walkthroughs.mcp.edge;

import dev.walkthroughs.application.directory.McpServer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The MCP server a request is for, as the host filter found it. */
public final class RequestedServer {

    private static final String ATTRIBUTE = RequestedServer.class.getName();
    private static final String HOST = ATTRIBUTE + ".host";

    private RequestedServer() {}

    /**
     * The server of a request that has passed the host filter.
     *
     * @throws IllegalStateException if it has not, which is an error in the wiring
     */
    public static McpServer of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof McpServer server) {
            return server;
        }
        throw new IllegalStateException("the request has not passed the host filter");
    }

    /** Likewise; empty on a path that is served on any host. */
    public static Optional<McpServer> find(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof McpServer server ? Optional.of(server) : Optional.empty();
    }

    /** The one of the server's hosts that the request came to; likewise. */
    public static String hostOf(HttpServletRequest request) {
        if (request.getAttribute(HOST) instanceof String host) {
            return host;
        }
        throw new IllegalStateException("the request has not passed the host filter");
    }

    static void put(HttpServletRequest request, McpServer server, String host) {
        request.setAttribute(ATTRIBUTE, server);
        request.setAttribute(HOST, host);
    }
}
