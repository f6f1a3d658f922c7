package dev.walkthroughs.mcp.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/**
 * What the management port serves: looking, below {@code /actuator}, and nothing to pages in browsers. The framework puts the public port's
 * security there too, which asks for an MCP server that this port does not have.
 */
public final class ManagementEdge extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String SERVED = "/actuator";

    private ManagementEdge() {}

    /** The filter, in front of all others. */
    public static FilterRegistrationBean<ManagementEdge> registration() {
        FilterRegistrationBean<ManagementEdge> registration = new FilterRegistrationBean<>(new ManagementEdge());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.equals(SERVED) && !path.startsWith(SERVED + "/")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getHeader("Origin") != null) {
            // No collector of measures sends it; a page that reached this port by a name of its own would (DNS
            // rebinding).
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
