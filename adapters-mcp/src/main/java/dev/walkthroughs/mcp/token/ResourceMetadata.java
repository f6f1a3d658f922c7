package dev.walkthroughs.mcp.token;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.edge.RequestedServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves the protected-resource metadata of the host asked (RFC 9728 §3.2). */
public final class ResourceMetadata extends HttpServlet {

    /** The well-known location; with the endpoint's path appended, the form that clients try first. */
    public static final String PATH = "/.well-known/oauth-protected-resource";

    private static final long serialVersionUID = 1;

    private final transient PublicUrls urls;
    private final transient BodyReader bodies;

    /** Metadata of endpoints at {@code urls}. */
    public ResourceMetadata(PublicUrls urls, BodyReader bodies) {
        this.urls = urls;
        this.bodies = bodies;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            bodies.answer(request, response, HttpAnswer.empty(405).with("Allow", "GET, HEAD"));
            return;
        }
        McpServer server = RequestedServer.of(request);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("resource", urls.endpoint(RequestedServer.hostOf(request)));
        Optional<String> issuer = Optional.ofNullable(server.access().issuer());
        document.put(
                "authorization_servers", List.of(issuer.orElseGet(() -> urls.issuer(RequestedServer.hostOf(request)))));
        document.put("bearer_methods_supported", List.of("header"));
        if (issuer.isEmpty()) {
            document.put("scopes_supported", List.of(AccessTokens.SCOPE));
        }
        document.put("resource_name", server.organizationName() + ": " + server.name());
        bodies.answer(request, response, HttpAnswer.json(200, document));
    }
}
