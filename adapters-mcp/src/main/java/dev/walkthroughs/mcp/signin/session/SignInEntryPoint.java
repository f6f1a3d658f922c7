package dev.walkthroughs.mcp.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends a browser that is not signed in to the sign-in page, which brings it back to the same authorization request. The
 * request travels in the URL and then in the attempt's row, so each tab continues its own. An authorization request that
 * is too long to travel, and a form sent after the session ended, lead to a page that says to start anew.
 */
public final class SignInEntryPoint implements AuthenticationEntryPoint {

    /** An entry point without state. */
    public SignInEntryPoint() {}

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        String query = request.getQueryString();
        Optional<Continuation> back = request.getMethod().equals("GET")
                ? Continuation.of(request.getRequestURI() + (query == null ? "" : "?" + query))
                : Optional.empty();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        // Relative, so that no proxy's idea of scheme and port matters.
        response.setHeader("Location", back.map(Continuation::signInPath).orElse("/sign-in?ended=1"));
    }
}
