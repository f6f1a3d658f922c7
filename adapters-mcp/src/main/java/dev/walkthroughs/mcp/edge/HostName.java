package dev.walkthroughs.mcp.edge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads host names from the headers {@code Host} (RFC 9110 §7.2) and {@code Origin} (RFC 6454 §7). */
final class HostName {

    /** A name or an IPv4 address, or an IPv6 literal in brackets; then a port, which may be empty. */
    private static final Pattern AUTHORITY =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{0,5})?");

    private static final Pattern ORIGIN = Pattern.compile("https?://([^/?#@\\s]{1,300})", Pattern.CASE_INSENSITIVE);

    private HostName() {}

    /**
     * The host a request names: lower case, without port and trailing dot, an IPv6 literal with its brackets.
     *
     * @param headers all {@code Host} headers
     * @return empty if there is none, more than one, or one that is no host
     */
    static Optional<String> ofRequest(List<String> headers) {
        return headers.size() == 1 ? ofAuthority(headers.get(0).strip()) : Optional.empty();
    }

    /** The host of an {@code http} or {@code https} origin, likewise; empty for {@code null} and any other scheme. */
    static Optional<String> ofOrigin(String origin) {
        Matcher parts = ORIGIN.matcher(origin.strip());
        return parts.matches() ? ofAuthority(parts.group(1)) : Optional.empty();
    }

    private static Optional<String> ofAuthority(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(1).toLowerCase(Locale.ROOT);
        String withoutDot = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return withoutDot.isEmpty() ? Optional.empty() : Optional.of(withoutDot);
    }
}
