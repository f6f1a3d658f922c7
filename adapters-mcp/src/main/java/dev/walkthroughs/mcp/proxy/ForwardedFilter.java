package dev.walkthroughs.mcp.proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Puts address, host and scheme right behind proxies, before even the host filter looks. What a request says of its way
 * counts only if it comes from a configured proxy; from anybody else it is hidden, so that nothing behind can believe it.
 */
public final class ForwardedFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient ProxySettings settings;

    /** Believes the proxies that are set. */
    public ForwardedFilter(ProxySettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!ForwardedRequest.isMarked(request)) {
            chain.doFilter(request, response);
            return;
        }
        String peer = request.getRemoteAddr();
        boolean trusted = settings.proxies().stream().anyMatch(proxy -> proxy.contains(peer));
        Way way = trusted ? Way.of(request, settings) : new Way(peer, Optional.empty(), Optional.empty());
        chain.doFilter(new ForwardedRequest(request, way), response);
    }
}
