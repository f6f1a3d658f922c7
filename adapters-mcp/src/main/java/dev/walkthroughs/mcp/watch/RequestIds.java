package dev.walkthroughs.mcp.watch;

import dev.walkthroughs.application.ids.FreshIds;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/** Gives every request its {@link RequestId}, before anything decides on it, and every answer the header. */
public final class RequestIds extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient FreshIds ids;

    /** Names requests that come without an id. */
    public RequestIds(FreshIds ids) {
        this.ids = ids;
    }

    @Override
    @SuppressWarnings("try") // the id is taken back, not used
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String kept = RequestId.kept(request);
        String id = kept == null ? RequestId.keep(request, ids::request) : kept;
        response.setHeader(RequestId.HEADER, id);
        try (MDC.MDCCloseable known = MDC.putCloseable(RequestId.LOGGED_AS, id)) {
            chain.doFilter(request, response);
        }
    }
}
