package dev.walkthroughs.mcp.oauth.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where answers to clients may go: https anywhere; http on this machine, where the port does not count, because programs
 * take the port they get (RFC 8252 §7.3; {@code localhost} likewise, which real clients register); and private-use schemes
 * that are known.
 */
public final class RedirectUris {

    /** Longest URI, in characters. */
    static final int LONGEST = 2_000;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What a browser runs, or reads from the disk: never a program's own scheme. */
    private static final Set<String> DANGEROUS =
            Set.of("javascript", "data", "vbscript", "file", "blob", "about", "ftp", "ws", "wss", "http", "https");

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");

    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    /** Segments that lead elsewhere, and bytes that end lines or strings, in whatever spelling. */
    private static final Pattern TRICKS = Pattern.compile(
            "(^|/|%2f|\\\\|%5c)(\\.|%2e){1,2}(/|%2f|\\\\|%5c|$)|%[01][0-9a-f]|%7f|%5c", Pattern.CASE_INSENSITIVE);

    private final Set<String> privateUse;

    /**
     * Rules with known private-use schemes.
     *
     * @throws IllegalArgumentException if one of them is no scheme, or one that browsers act on
     */
    public RedirectUris(Collection<String> privateUse) {
        this.privateUse = privateUse.stream()
                .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        for (String scheme : this.privateUse) {
            if (!SCHEME.matcher(scheme).matches() || DANGEROUS.contains(scheme)) {
                throw new IllegalArgumentException("not a private-use scheme: " + scheme);
            }
        }
    }

    /** Whether a client may register a URI. */
    public boolean admit(String uri) {
        return parse(uri).filter(this::isAllowed).isPresent();
    }

    /** Whether an answer may go to a URI, given what the client registered. */
    public boolean matches(String registered, String requested) {
        if (!admit(requested)) {
            return false;
        }
        if (registered.equals(requested)) {
            return true;
        }
        URI one = URI.create(registered);
        URI other = URI.create(requested);
        return isLoopback(one)
                && isLoopback(other)
                && one.getHost().equalsIgnoreCase(other.getHost())
                && path(one).equals(path(other))
                && String.valueOf(one.getRawQuery()).equals(String.valueOf(other.getRawQuery()));
    }

    /** Whether whoever runs on the person's machine could receive the answer: http on this machine. */
    public static boolean isLoopback(String uri) {
        return parse(uri).filter(RedirectUris::isLoopback).isPresent();
    }

    private static boolean isLoopback(URI uri) {
        return scheme(uri).equals("http")
                && uri.getHost() != null
                && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private boolean isAllowed(URI uri) {
        String scheme = scheme(uri);
        if (scheme.equals("https")) {
            return uri.getHost() != null;
        }
        return isLoopback(uri) || privateUse.contains(scheme);
    }

    private static Optional<URI> parse(String text) {
        if (text.length() > LONGEST
                || !VISIBLE.matcher(text).matches()
                || text.indexOf('\\') >= 0
                || TRICKS.matcher(text.replaceFirst("[?#].*", "")).find()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean plain = uri.isAbsolute()
                    && !uri.isOpaque()
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && (uri.getRawAuthority() == null || uri.getRawAuthority().indexOf('@') < 0)
                    && uri.getPort() <= 65_535;
            return plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String scheme(URI uri) {
        return uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static String path(URI uri) {
        return uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    }
}
