package dev.walkthroughs.mcp.signin.session;

import dev.walkthroughs.mcp.edge.RequestedServer;
import dev.walkthroughs.mcp.token.PublicUrls;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of the pages: for one host only, out of reach of scripts, not sent along by pages of other sites. Where the
 * public address is https they carry the prefix {@code __Host-} (RFC 6265bis §4.1.3.2), by which browsers refuse them from
 * anyone but this host over TLS; where it is plain http, as on one's own machine, browsers would refuse the prefix.
 */
public final class Cookies {

    /** What this product puts into cookies. */
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{32,64}");

    private final PublicUrls urls;

    /** Cookies for hosts at these addresses. */
    public Cookies(PublicUrls urls) {
        this.urls = urls;
    }

    /** The value a browser sent; empty if there is none, several, or one that was not made here. */
    Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] all = request.getCookies();
        String full = name(request, name);
        String[] found = Stream.ofNullable(all)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(full))
                .map(Cookie::getValue)
                .toArray(String[]::new);
        return found.length == 1 && VALUE.matcher(found[0]).matches() ? Optional.of(found[0]) : Optional.empty();
    }

    /** The header {@code Set-Cookie} that gives a browser a value, for a time or, if that is negative, until it closes. */
    String set(HttpServletRequest request, String name, String value, Duration keep) {
        return ResponseCookie.from(name(request, name), value)
                .path("/")
                .secure(isSecure(request))
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(keep)
                .build()
                .toString();
    }

    private String name(HttpServletRequest request, String name) {
        return isSecure(request) ? "__Host-" + name : name;
    }

    private boolean isSecure(HttpServletRequest request) {
        return urls.issuer(RequestedServer.hostOf(request)).startsWith("https:");
    }
}
