package dev.walkthroughs.mcp.edge;

import dev.walkthroughs.application.directory.McpServer;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a web page may call an MCP server: the protection against DNS rebinding that the specification asks
 * for (MCP 2025-11-25 and 2026-07-28, transports, security).
 *
 * <p>A page of one of the server's own hosts may, whatever its port, since whoever owns the host owns its ports; and on
 * a server that answers to a local name, a page from this machine, as the developers' inspectors are. Programs that are
 * no browsers send no Origin and are not concerned.
 */
final class Origins {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origins() {}

    /**
     * Whether the request may pass.
     *
     * @param headers all {@code Origin} headers; none is fine, more than one is not
     */
    static boolean admit(McpServer server, List<String> headers) {
        if (headers.isEmpty()) {
            return true;
        }
        return headers.size() == 1
                && HostName.ofOrigin(headers.get(0))
                        .filter(host -> server.hosts().contains(host) || (isLocal(host) && answersLocally(server)))
                        .isPresent();
    }

    private static boolean answersLocally(McpServer server) {
        return server.hosts().stream().anyMatch(Origins::isLocal);
    }

    private static boolean isLocal(String host) {
        return LOCAL.contains(host) || host.endsWith(".localhost");
    }
}
