package dev.walkthroughs.mcp.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The headers that every answer has, whoever makes it: no guessing of types, no addresses given away, TLS from now on where
 * there is TLS, and on JSON a policy under which a browser does nothing with it. Whoever sets one of them goes first.
 */
public final class ResponseHeaders extends HttpFilter {

    /** What a browser may do with JSON: nothing, nowhere. */
    static final String JSON_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final long serialVersionUID = 1;
    private static final String POLICY = "Content-Security-Policy";
    private static final String TYPE = "Content-Type";

    /** A year; without subdomains, which may be somebody else's. */
    private static final String TLS = "max-age=31536000";

    /** A filter without state. */
    public ResponseHeaders() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", TLS);
        }
        chain.doFilter(request, new WithPolicy(response));
    }

    /** Adds the policy once the answer turns out to be JSON: a page has one of its own, which may come later. */
    private static final class WithPolicy extends HttpServletResponseWrapper {

        WithPolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentType(@Nullable String type) {
            super.setContentType(type);
            consider(type);
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(name, value);
            if (name.equalsIgnoreCase(TYPE)) {
                consider(value);
            }
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            super.addHeader(name, value);
            if (name.equalsIgnoreCase(TYPE)) {
                consider(value);
            }
        }

        private void consider(@Nullable String type) {
            if (type == null || containsHeader(POLICY)) {
                return;
            }
            String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (media.equals("application/json") || media.endsWith("+json")) {
                super.setHeader(POLICY, JSON_POLICY);
            }
        }
    }
}
