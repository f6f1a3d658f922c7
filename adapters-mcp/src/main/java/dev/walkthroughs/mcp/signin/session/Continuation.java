package dev.walkthroughs.mcp.signin.session;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a person goes once signed in: on to an authorization request, or to the list of connections. Nothing else is
 * allowed, so that a link to the sign-in page can lead nowhere but to this host.
 *
 * @param path a path of this host, with its query; ASCII without white space, quotes, backslashes and fragments
 */
public record Continuation(String path) {

    /** Where those go who came for nothing in particular. */
    public static final Continuation CONNECTIONS = new Continuation("/connections");

    /** The characters of a query (RFC 3986 §3.4); as many as fit, twice written, into a request line. */
    private static final Pattern AUTHORIZATION =
            Pattern.compile("/oauth2/authorize\\?[A-Za-z0-9._~!$&'()*+,;=:@/?%-]{1,4000}");

    /** Throws {@link IllegalArgumentException} for anything else. */
    public Continuation {
        if (!isAllowed(path)) {
            throw new IllegalArgumentException("nobody is sent there");
        }
    }

    /** The target of a query or a form; empty if it is not allowed. */
    public static Optional<Continuation> of(String given) {
        return isAllowed(given) ? Optional.of(new Continuation(given)) : Optional.empty();
    }

    /** The sign-in page that leads there. */
    public String signInPath() {
        return equals(CONNECTIONS)
                ? "/sign-in"
                : "/sign-in?continue="
                        + path.replace("%", "%25").replace("&", "%26").replace("+", "%2B");
    }

    private static boolean isAllowed(String path) {
        return path.equals("/connections") || AUTHORIZATION.matcher(path).matches();
    }
}
