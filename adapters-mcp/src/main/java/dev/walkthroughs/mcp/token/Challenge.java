package dev.walkthroughs.mcp.token;

import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.edge.RequestedServer;
import dev.walkthroughs.mcp.issuer.IssuerUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a client how to sign in: HTTP 401 with a {@code WWW-Authenticate} header (RFC 6750 §3, RFC 9728 §5.1). */
public final class Challenge implements AuthenticationEntryPoint {

    private final PublicUrls urls;
    private final BodyReader bodies;

    /** Challenges that point to the metadata at {@code urls}. */
    public Challenge(PublicUrls urls, BodyReader bodies) {
        this.urls = urls;
        this.bodies = bodies;
    }

    /** The token does not hold: why is not said, neither to its rightful owner nor to anybody else. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof IssuerUnavailable) {
            HttpAnswer later = HttpAnswer.rpcError(
                    503, -32603, "Access tokens cannot be verified at the moment; try again in a few seconds.");
            bodies.answer(request, response, later.with("Retry-After", "5"));
            return;
        }
        HttpAnswer answer = HttpAnswer.rpcError(
                401, 401, "The access token is expired or not valid on this server; sign in again.");
        bodies.answer(request, response, answer.with("WWW-Authenticate", rejection(request)));
    }

    private String rejection(HttpServletRequest request) {
        return "Bearer error=\"invalid_token\","
                + " error_description=\"The access token is expired or not valid on this server\", "
                + parameters(request);
    }

    /** The header's value for a request that needs a token and has none: no error code (RFC 6750 §3.1). */
    public String invitation(HttpServletRequest request) {
        return "Bearer " + parameters(request);
    }

    private String parameters(HttpServletRequest request) {
        String where = "resource_metadata=\"" + urls.resourceMetadata(RequestedServer.hostOf(request)) + "\"";
        // Another issuer has scopes of its own, and may refuse a request that names one it does not know.
        return RequestedServer.of(request).access().takesOthersTokens()
                ? where
                : where + ", scope=\"" + AccessTokens.SCOPE + "\"";
    }
}
