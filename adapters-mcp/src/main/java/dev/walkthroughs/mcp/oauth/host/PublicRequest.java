package dev.walkthroughs.mcp.oauth.host;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;

/** A request as the client sent it, whatever is in between: redirects of the framework lead to the public address. */
final class PublicRequest extends HttpServletRequestWrapper {

    private final URI issuer;

    PublicRequest(HttpServletRequest request, URI issuer) {
        super(request);
        this.issuer = issuer;
    }

    @Override
    public String getScheme() {
        return issuer.getScheme();
    }

    @Override
    public boolean isSecure() {
        return issuer.getScheme().equals("https");
    }

    @Override
    public String getServerName() {
        return issuer.getHost() == null ? super.getServerName() : issuer.getHost();
    }

    @Override
    public int getServerPort() {
        return issuer.getPort() >= 0 ? issuer.getPort() : isSecure() ? 443 : 80;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(issuer.toString()).append(getRequestURI());
    }
}
