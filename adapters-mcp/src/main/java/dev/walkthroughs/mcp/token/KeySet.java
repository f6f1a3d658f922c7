package dev.walkthroughs.mcp.token;

import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.edge.RequestedServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the public keys of the host asked as a JWK set (RFC 7517 §5); empty before its first token. */
public final class KeySet extends HttpServlet {

    /** Where it is served. */
    public static final String PATH = "/oauth2/jwks";

    private static final long serialVersionUID = 1;

    private final transient ServerKeys keys;
    private final transient BodyReader bodies;

    /** The public parts of {@code keys}. */
    public KeySet(ServerKeys keys, BodyReader bodies) {
        this.keys = keys;
        this.bodies = bodies;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            bodies.answer(request, response, HttpAnswer.empty(405).with("Allow", "GET, HEAD"));
            return;
        }
        bodies.answer(
                request,
                response,
                HttpAnswer.json(200, keys.published(RequestedServer.of(request).id())));
    }
}
