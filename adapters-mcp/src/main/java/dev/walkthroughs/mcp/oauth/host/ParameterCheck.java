package dev.walkthroughs.mcp.oauth.host;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anything looks at them, requests that no client in order sends: a parameter that is repeated (RFC 6749
 * §3.1, §3.2), is too long or has control characters, request objects, which are not supported, and other methods.
 */
public final class ParameterCheck extends OncePerRequestFilter {

    /** Longest value of a parameter. */
    private static final int LONGEST = 4_096;

    private static final Set<String> ONLY_IN_REQUESTS =
            Set.of("response_type", "redirect_uri", "code_challenge", "code_challenge_method");

    private final String authorizationPath;

    /** A filter that knows the endpoint a person's browser visits from those that clients call. */
    public ParameterCheck(String authorizationPath) {
        this.authorizationPath = authorizationPath;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean browser = request.getServletPath().equals(authorizationPath);
        boolean post = request.getMethod().equals("POST");
        if (!post && !(browser && request.getMethod().equals("GET"))) {
            response.setHeader("Allow", browser ? "GET, POST" : "POST");
            Answers.refuse(response, browser, 405, "invalid_request", "This method is not served here.");
            return;
        }
        Optional<String> fault = fault(request.getParameterMap(), browser, post);
        if (fault.isPresent()) {
            Answers.refuse(response, browser, 400, "invalid_request", fault.get());
        } else if (!browser
                && request.getHeader("Authorization") == null
                && request.getParameter("client_id") == null) {
            Answers.refuse(response, false, 401, "invalid_client", "There is no client_id.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> fault(Map<String, String[]> parameters, boolean browser, boolean post) {
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            boolean choices = browser && post && name.equals("scope");
            if (parameter.getValue().length != 1 && !choices) {
                return Optional.of("A parameter is repeated.");
            }
            for (String value : parameter.getValue()) {
                if (value.length() > LONGEST) {
                    return Optional.of("A parameter is too long.");
                }
                if (value.chars().anyMatch(Character::isISOControl)) {
                    return Optional.of("A parameter contains control characters.");
                }
            }
            if (browser && (name.equals("request") || name.equals("request_uri"))) {
                return Optional.of("Request objects are not supported.");
            }
            if (browser && post && ONLY_IN_REQUESTS.contains(name)) {
                return Optional.of("Authorization requests are sent with GET.");
            }
        }
        return Optional.empty();
    }
}
