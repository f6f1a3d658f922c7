package dev.walkthroughs.mcp.http;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.mcp.caller.Identity;
import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.edge.RequestedServer;
import dev.walkthroughs.mcp.token.Challenge;
import dev.walkthroughs.mcp.token.TokenFilter;
import dev.walkthroughs.mcp.watch.CallTraces;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The MCP endpoint: Stateless Streamable HTTP. Every message is a POST, every answer one JSON document; there is no
 * session, no event stream and therefore nothing to GET or DELETE.
 */
public final class McpEndpoint extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** Media types of which a client has to take one. Event streams alone will not do, because none are sent. */
    private static final Set<String> ACCEPTED = Set.of("application/json", "application/*", "*/*");

    private final transient Conversation conversation;
    private final transient BodyReader bodies;
    private final transient Challenge challenge;
    private final transient CallTraces traces;

    /** An endpoint behind the host filter and the token filter. */
    public McpEndpoint(Conversation conversation, BodyReader bodies, Challenge challenge, CallTraces traces) {
        this.conversation = conversation;
        this.bodies = bodies;
        this.challenge = challenge;
        this.traces = traces;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpAnswer refusal = refusal(request);
        if (refusal != null) {
            bodies.answer(request, response, refusal);
            return;
        }
        // All taken from the request now: the body may come much later, on another thread.
        McpServer server = RequestedServer.of(request);
        Optional<Identity> identity = TokenFilter.identity(request);
        Headers headers = Headers.of(request);
        String invitation = challenge.invitation(request);
        if (server.access().closed() && identity.isEmpty()) {
            HttpAnswer closed = HttpAnswer.rpcError(401, 401, "Sign in first: this server needs an access token.");
            bodies.answer(request, response, closed.with("WWW-Authenticate", invitation));
            return;
        }
        bodies.read(
                request,
                response,
                traces.carried(body -> conversation.answer(server, identity, headers, invitation, body)));
    }

    private static @Nullable HttpAnswer refusal(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return HttpAnswer.rpcError(405, RpcFault.INVALID_REQUEST, "Only POST is served here.")
                    .with("Allow", "POST");
        }
        if (!mediaType(request.getContentType()).equals("application/json")
                || !plain(request.getHeader("Content-Encoding"))) {
            return HttpAnswer.rpcError(415, RpcFault.INVALID_REQUEST, "Content-Type must be application/json.");
        }
        if (!accepts(request)) {
            return HttpAnswer.rpcError(406, RpcFault.INVALID_REQUEST, "Accept must include application/json.");
        }
        return null;
    }

    private static boolean accepts(HttpServletRequest request) {
        Stream<String> ranges = Collections.list(request.getHeaders("Accept")).stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(McpEndpoint::mediaType);
        // No such header means that anything will do (RFC 9110 §12.5.1).
        return request.getHeader("Accept") == null || ranges.anyMatch(ACCEPTED::contains);
    }

    private static boolean plain(@Nullable String contentEncoding) {
        return contentEncoding == null || contentEncoding.equalsIgnoreCase("identity");
    }

    private static String mediaType(@Nullable String header) {
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
