package dev.walkthroughs.mcp.token;

import dev.walkthroughs.mcp.edge.RequestedServer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Finds the token in the {@code Authorization} header, and nowhere else (RFC 6750 §2.1): a token in a URL ends up in
 * logs, and looking for one in a form would read the body with a thread held.
 */
public final class BearerHeader implements BearerTokenResolver {

    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*) *", Pattern.CASE_INSENSITIVE);

    /** A resolver without state. */
    public BearerHeader() {}

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        if (RequestedServer.of(request).access().takesNoTokens()) {
            // Nobody signs in there, so whatever a client sends by habit is none of its concern: no 401 ever.
            return null;
        }
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.isEmpty()) {
            return null;
        }
        if (headers.size() > 1) {
            throw new InvalidBearerTokenException("more than one Authorization header");
        }
        String header = headers.get(0);
        Matcher bearer = BEARER.matcher(header);
        if (bearer.matches()) {
            return bearer.group(1);
        }
        if (header.regionMatches(true, 0, "Bearer", 0, 6)) {
            throw new InvalidBearerTokenException("not a bearer token");
        }
        return null;
    }
}
