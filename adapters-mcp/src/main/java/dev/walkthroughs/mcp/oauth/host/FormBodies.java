package dev.walkthroughs.mcp.oauth.host;

import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads forms for the framework's endpoints, which would wait for a slow sender with a thread held. The request goes on, as a
 * dispatch of its own, once the whole form is there. It stands behind the limits and before everything that asks for a
 * parameter.
 */
public final class FormBodies extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient Set<String> paths;
    private final transient BodyReader bodies;

    /**
     * Reads the forms posted to some paths.
     *
     * @param bodies bounds their size and time
     */
    public FormBodies(Set<String> paths, BodyReader bodies) {
        this.paths = Set.copyOf(paths);
        this.bodies = bodies;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // As the container mapped it: decoded, normalized, and without path parameters.
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!request.getMethod().equals("POST") || !paths.contains(path) || BodyReader.isEmpty(request)) {
            chain.doFilter(request, response);
            return;
        }
        FormRequest form = new FormRequest(request);
        bodies.hold(request, form, response, body -> filled(form, body));
    }

    private static Optional<HttpAnswer> filled(FormRequest form, byte[] body) {
        try {
            form.fill(body);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            Map<String, String> document = new LinkedHashMap<>();
            document.put("error", "invalid_request");
            document.put("error_description", "The form is not written properly.");
            return Optional.of(HttpAnswer.json(400, document));
        }
    }
}
