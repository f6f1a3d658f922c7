package dev.walkthroughs.mcp.signin.client;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a client's answers go, as a person and as a browser is told.
 *
 * @param shown a host, with its port unless it is a program on the same machine; or a private-use scheme with its colon
 * @param source the same for {@code form-action} (CSP 3 §2.3.1)
 * @param kind what can be said about who listens there
 */
record RedirectTarget(String shown, String source, Kind kind) {

    /** Who listens at a target. */
    enum Kind {
        /** Whoever owns a web site. */
        SITE,
        /** Any program on this computer. */
        LOOPBACK,
        /** Whichever program on this device claimed the scheme. */
        SCHEME
    }

    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]{1,40}");
    private static final Pattern NEVER =
            Pattern.compile("javascript|data|blob|file|about|view-source|vbscript|filesystem");

    /** The target of a redirect URI; empty for one that no client may have. */
    static Optional<RedirectTarget> of(String redirectUri) {
        URI uri;
        try {
            uri = URI.create(redirectUri);
        } catch (IllegalArgumentException notAUri) {
            return Optional.empty();
        }
        if (uri.getScheme() == null) {
            return Optional.empty();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("http") || scheme.equals("https")) {
            return uri.getHost() == null
                    ? Optional.empty()
                    : web(scheme, uri.getHost().toLowerCase(Locale.ROOT), uri.getPort());
        }
        return SCHEME.matcher(scheme).matches() && !NEVER.matcher(scheme).matches()
                ? Optional.of(new RedirectTarget(scheme + ":", scheme + ":", Kind.SCHEME))
                : Optional.empty();
    }

    private static Optional<RedirectTarget> web(String scheme, String host, int port) {
        if (host.equals("[::1]")) {
            // Such a host cannot be written as a source.
            return Optional.of(new RedirectTarget(host, scheme + ":", Kind.LOOPBACK));
        }
        if (!HOST.matcher(host).matches()) {
            return Optional.empty();
        }
        if (host.equals("localhost") || host.matches("127\\.[0-9.]+")) {
            // A program listens where it finds a free port, whatever it registered (RFC 8252 §7.3).
            return Optional.of(new RedirectTarget(host, scheme + "://" + host + ":*", Kind.LOOPBACK));
        }
        String authority = port < 0 ? host : host + ":" + port;
        return Optional.of(new RedirectTarget(authority, scheme + "://" + authority, Kind.SITE));
    }
}
