package dev.walkthroughs.mcp.oauth.client;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.OAuthClient;
import dev.walkthroughs.application.identity.OAuthClients;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.Failures;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.edge.RequestedServer;
import dev.walkthroughs.mcp.token.AccessTokens;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Registers clients for the host asked, whoever they are (RFC 7591 §3): what a client may do, a learner decides. */
public final class Registration extends HttpServlet {

    /** Where it is served. */
    public static final String PATH = "/oauth2/register";

    private static final long serialVersionUID = 1;

    private final transient OAuthClients clients;
    private final transient ClientMetadata metadata;
    private final transient BodyReader bodies;
    private final transient Failures failures;
    private final transient Clock clock;
    private final Duration unused;

    /**
     * Keeps clients in {@code clients}.
     *
     * @param unused how long a registration lasts that no learner ever granted anything to
     */
    public Registration(
            OAuthClients clients,
            ClientMetadata metadata,
            BodyReader bodies,
            Failures failures,
            Clock clock,
            Duration unused) {
        this.clients = clients;
        this.metadata = metadata;
        this.bodies = bodies;
        this.failures = failures;
        this.clock = clock;
        this.unused = unused;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST")) {
            bodies.answer(request, response, HttpAnswer.empty(405).with("Allow", "POST"));
            return;
        }
        McpServer server = RequestedServer.of(request);
        bodies.read(request, response, json -> guarded(server, json));
    }

    /** A body that comes slowly is answered on a thread that no filter stands around. */
    private HttpAnswer guarded(McpServer server, byte[] json) {
        try {
            return answer(server, json);
        } catch (RuntimeException e) {
            return failures.of("A registration", e).json();
        }
    }

    private HttpAnswer answer(McpServer server, byte[] json) {
        Described described = metadata.registration(json);
        if (described instanceof Described.Acceptable client) {
            return HttpAnswer.json(201, register(server, client));
        }
        Described.Refused refused = (Described.Refused) described;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("error", refused.error());
        document.put("error_description", refused.reason());
        return HttpAnswer.json(400, document);
    }

    private Map<String, Object> register(McpServer server, Described.Acceptable client) {
        Instant now = clock.instant();
        String id = Secrets.fresh();
        boolean isPublic = client.authMethod().equals("none");
        String secret = isPublic ? "" : Secrets.fresh();
        clients.keep(
                new Realm(server.organizationId(), server.id()),
                new OAuthClient(
                        id,
                        client.name(),
                        client.redirectUris(),
                        client.authMethod(),
                        isPublic ? null : Secrets.hash(secret),
                        false,
                        now),
                now.minus(unused));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("client_id", id);
        document.put("client_id_issued_at", now.getEpochSecond());
        if (!isPublic) {
            document.put("client_secret", secret);
            document.put("client_secret_expires_at", 0);
        }
        document.put("client_name", client.name());
        document.put("redirect_uris", client.redirectUris());
        document.put("grant_types", List.of("authorization_code", "refresh_token"));
        document.put("response_types", List.of("code"));
        document.put("token_endpoint_auth_method", client.authMethod());
        document.put("scope", AccessTokens.SCOPE);
        return document;
    }
}
