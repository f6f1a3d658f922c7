package dev.walkthroughs.mcp.oauth;

import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.edge.RequestedServer;
import dev.walkthroughs.mcp.oauth.client.Registration;
import dev.walkthroughs.mcp.token.AccessTokens;
import dev.walkthroughs.mcp.token.KeySet;
import dev.walkthroughs.mcp.token.PublicUrls;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Serves the authorization server metadata of the host asked (RFC 8414): what is served here and nothing else, in a fixed
 * order. The framework's document names much that is not.
 */
public final class ServerMetadata extends HttpServlet {

    /** The well-known location; with the endpoint's path appended too, which some clients try first. */
    public static final String PATH = "/.well-known/oauth-authorization-server";

    private static final long serialVersionUID = 1;

    private static final List<String> SECRETS = List.of("client_secret_basic", "client_secret_post");
    private static final List<String> ALL_METHODS = List.of("none", "client_secret_basic", "client_secret_post");

    private final transient PublicUrls urls;
    private final transient BodyReader bodies;

    /** Metadata of issuers at {@code urls}. */
    public ServerMetadata(PublicUrls urls, BodyReader bodies) {
        this.urls = urls;
        this.bodies = bodies;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            bodies.answer(request, response, HttpAnswer.empty(405).with("Allow", "GET, HEAD"));
            return;
        }
        String issuer = urls.issuer(RequestedServer.hostOf(request));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer);
        document.put("authorization_endpoint", issuer + AuthorizationServer.AUTHORIZE);
        document.put("token_endpoint", issuer + AuthorizationServer.TOKEN);
        document.put("registration_endpoint", issuer + Registration.PATH);
        document.put("revocation_endpoint", issuer + AuthorizationServer.REVOKE);
        document.put("introspection_endpoint", issuer + AuthorizationServer.INTROSPECT);
        document.put("jwks_uri", issuer + KeySet.PATH);
        document.put("scopes_supported", List.of(AccessTokens.SCOPE));
        document.put("response_types_supported", List.of("code"));
        document.put("response_modes_supported", List.of("query"));
        document.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("token_endpoint_auth_methods_supported", ALL_METHODS);
        document.put("revocation_endpoint_auth_methods_supported", ALL_METHODS);
        document.put("introspection_endpoint_auth_methods_supported", SECRETS);
        document.put("authorization_response_iss_parameter_supported", true);
        document.put("client_id_metadata_document_supported", true);
        bodies.answer(request, response, HttpAnswer.json(200, document));
    }
}
