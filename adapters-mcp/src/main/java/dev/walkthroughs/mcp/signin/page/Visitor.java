package dev.walkthroughs.mcp.signin.page;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.mcp.edge.RequestedServer;
import dev.walkthroughs.mcp.signin.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A browser at a page.
 *
 * @param request for cookies; its parameters are never read, since that would wait for a slow sender
 * @param who who it is signed in as
 * @param formToken what its forms carry
 */
public record Visitor(HttpServletRequest request, Optional<SignedIn> who, String formToken) {

    /** The MCP server of the host it came to. */
    public McpServer server() {
        return RequestedServer.of(request);
    }

    /** A field of the URL's query; empty if there is none. */
    public String query(String name) {
        return Form.of(request.getQueryString()).get(name);
    }
}
