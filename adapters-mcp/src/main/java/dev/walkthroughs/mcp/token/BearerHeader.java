package dev.walkthroughs.mcp.token;

import dev.walkthroughs.application.directory.McpServer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Optional;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Finds the token in the {@code Authorization} header, and nowhere else (RFC 6750 §2.1): a token in a URL ends up in
 * logs, and looking for one in a form would read the body with a thread held.
 */
final class BearerHeader {

    private static final String SCHEME = "Bearer";

    /** By character: whether a token may have it. A table, because tokens are long and come with each call. */
    private static final boolean[] OF_TOKEN = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/"
                .chars()
                .forEach(c -> OF_TOKEN[c] = true);
    }

    private BearerHeader() {}

    /**
     * The token of a request to a server, if there is one.
     *
     * @throws InvalidBearerTokenException if there is something that is meant as one and cannot be
     */
    static Optional<String> token(McpServer server, HttpServletRequest request) {
        if (server.access().takesNoTokens()) {
            // Nobody signs in there, so whatever a client sends by habit is none of its concern: no 401 ever.
            return Optional.empty();
        }
        Enumeration<String> headers = request.getHeaders("Authorization");
        if (!headers.hasMoreElements()) {
            return Optional.empty();
        }
        String header = headers.nextElement();
        if (headers.hasMoreElements()) {
            throw new InvalidBearerTokenException("more than one Authorization header");
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        int begin = skipSpaces(header, SCHEME.length());
        int end = endOfToken(header, begin);
        if (begin == SCHEME.length() || end == begin || skipSpaces(header, end) < header.length()) {
            throw new InvalidBearerTokenException("not a bearer token");
        }
        return Optional.of(header.substring(begin, end));
    }

    private static int skipSpaces(String header, int from) {
        int at = from;
        while (at < header.length() && header.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Where a token that begins at an index ends (RFC 6750 §2.1, {@code b64token}); the same index if there is none. */
    private static int endOfToken(String header, int from) {
        int at = from;
        while (at < header.length() && isOfToken(header.charAt(at))) {
            at++;
        }
        while (at > from && at < header.length() && header.charAt(at) == '=') {
            at++;
        }
        return at;
    }

    private static boolean isOfToken(char c) {
        return c < OF_TOKEN.length && OF_TOKEN[c];
    }
}
