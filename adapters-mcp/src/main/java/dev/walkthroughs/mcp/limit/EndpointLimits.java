package dev.walkthroughs.mcp.limit;

import dev.walkthroughs.application.limit.Allowance;
import dev.walkthroughs.application.limit.Limit;
import dev.walkthroughs.application.limit.RateLimits;
import dev.walkthroughs.application.limit.RateLimits.Admitted;
import dev.walkthroughs.application.limit.RateLimits.Exceeded;
import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.edge.RequestedServer;
import dev.walkthroughs.mcp.edge.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Limits what invites guessing or filling up: sign-in forms, authorization requests, the token endpoints, and client
 * registration; per address and per MCP server, right behind the host filter, before anything is read or done. While nobody can count, these are
 * closed: a limit on guesses that can be knocked out is none.
 */
public final class EndpointLimits extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** Where browsers come with authorization requests. */
    private static final String AUTHORIZE = "/oauth2/authorize";

    /** Where a provider sends browsers back to. */
    private static final String CALLBACK = "/sign-in/callback";

    /** How long to wait when nobody could count. */
    private static final long OUTAGE_SECONDS = 5;

    private final transient RateLimits limits;
    private final transient LimitSettings settings;
    private final transient BodyReader bodies;

    /** Limits as set. */
    public EndpointLimits(RateLimits limits, LimitSettings settings, BodyReader bodies) {
        this.limits = limits;
        this.settings = settings;
        this.bodies = bodies;
    }

    private record Endpoint(String name, Allowance address, Allowance server) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Endpoint> endpoint = endpoint(request);
        if (endpoint.isEmpty() || !settings.enabled()) {
            chain.doFilter(request, response);
            return;
        }
        String where =
                endpoint.get().name() + " on " + RequestedServer.of(request).id();
        RateLimits.Answer answer = limits.take(List.of(
                new Limit(
                        where + " from " + AddressKey.of(request.getRemoteAddr()),
                        endpoint.get().address()),
                new Limit(where, endpoint.get().server())));
        if (answer instanceof Admitted) {
            chain.doFilter(request, response);
        } else if (answer instanceof Exceeded exceeded) {
            bodies.answer(request, response, exceeded(exceeded.seconds()));
        } else {
            bodies.answer(
                    request,
                    response,
                    Unavailable.answer(
                            request, OUTAGE_SECONDS, "Not available. Try again in " + OUTAGE_SECONDS + " seconds."));
        }
    }

    /** By the path as the container mapped it: decoded, normalized, and without path parameters. */
    private Optional<Endpoint> endpoint(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (isOrBelow(path, AUTHORIZE)) {
            // By whatever method: a client id may be a URL that is then read, and the table of grants grows.
            return Optional.of(new Endpoint("authorization", settings.tokenAddress(), settings.tokenServer()));
        }
        // What a provider sends browsers back with is as good to guess at as a form.
        if (!request.getMethod().equals("POST") && !path.equals(CALLBACK)) {
            return Optional.empty();
        }
        if (isOrBelow(path, "/sign-in")) {
            return Optional.of(new Endpoint("sign-in", settings.signInAddress(), settings.signInServer()));
        }
        if (isOrBelow(path, "/oauth2/register")) {
            return Optional.of(
                    new Endpoint("registration", settings.registrationAddress(), settings.registrationServer()));
        }
        return isOrBelow(path, "/oauth2/token")
                        || isOrBelow(path, "/oauth2/introspect")
                        || isOrBelow(path, "/oauth2/revoke")
                ? Optional.of(new Endpoint("token", settings.tokenAddress(), settings.tokenServer()))
                : Optional.empty();
    }

    private static boolean isOrBelow(String path, String endpoint) {
        return path.equals(endpoint) || path.startsWith(endpoint + "/");
    }

    private static HttpAnswer exceeded(long seconds) {
        String sentence = "Too many requests; nothing was done. Try again in " + seconds
                + (seconds == 1 ? " second." : " seconds.");
        return HttpAnswer.json(429, Unavailable.document(sentence)).with("Retry-After", Long.toString(seconds));
    }
}
