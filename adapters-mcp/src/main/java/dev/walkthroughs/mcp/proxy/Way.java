package dev.walkthroughs.mcp.proxy;

import dev.walkthroughs.mcp.proxy.ProxySettings.Headers;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way of a request that came through trusted proxies.
 *
 * @param address of the nearest hop that is no such proxy, which is the client as far as anybody can vouch
 * @param host what the client asked for, as the proxies tell; empty if the request's own header says it
 * @param scheme {@code http} or {@code https}; empty likewise
 */
record Way(String address, Optional<String> host, Optional<String> scheme) {

    /** One hop, as the proxy that received it wrote it down. */
    private record Hop(String from, Optional<String> host, Optional<String> scheme) {}

    /** One pair of an element of {@code Forwarded}; no address or host needs an escape in its quotes. */
    private static final Pattern PAIR =
            Pattern.compile("(?:^|;)\\s*+([A-Za-z]++)=(\"[^\"\\\\]*+\"|[^;,\"\\s]*+)\\s*+(?=;|$)");

    private static final Pattern NODE =
            Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::[0-9]{1,5})?|([0-9.]+)(?::[0-9]{1,5})?");

    /** Reads the headers of the kind that is set. The peer must be trusted. */
    static Way of(HttpServletRequest request, ProxySettings settings) {
        String peer = request.getRemoteAddr();
        if (settings.proxyHeaders() == Headers.FORWARDED) {
            return along(peer, forwarded(request), settings.proxies());
        }
        Way way = along(
                peer,
                items(request, "X-Forwarded-For").stream()
                        .map(from -> new Hop(from, Optional.empty(), Optional.empty()))
                        .toList(),
                settings.proxies());
        // The last value is the one the nearest proxy wrote; what stands before may come from anybody.
        return new Way(way.address(), last(request, "X-Forwarded-Host"), scheme(last(request, "X-Forwarded-Proto")));
    }

    /** Back from the nearest hop, as long as proxies vouch for the next; the farthest that is vouched for knows best. */
    private static Way along(String peer, List<Hop> hops, List<Network> proxies) {
        String address = peer;
        Optional<String> host = Optional.empty();
        Optional<String> scheme = Optional.empty();
        for (int i = hops.size() - 1; i >= 0; i--) {
            String at = address;
            if (proxies.stream().noneMatch(proxy -> proxy.contains(at))) {
                break;
            }
            Hop hop = hops.get(i);
            host = hop.host().isPresent() ? hop.host() : host;
            scheme = hop.scheme().isPresent() ? hop.scheme() : scheme;
            Optional<String> from = node(hop.from());
            if (from.isEmpty()) {
                // "unknown", a made-up name, or nonsense: the proxy that wrote it is the last known hop.
                break;
            }
            address = from.get();
        }
        return new Way(address, host, scheme);
    }

    private static List<Hop> forwarded(HttpServletRequest request) {
        List<Hop> hops = new ArrayList<>();
        for (String item : items(request, "Forwarded")) {
            String from = "";
            Optional<String> host = Optional.empty();
            Optional<String> scheme = Optional.empty();
            Matcher pairs = PAIR.matcher(item);
            while (pairs.find()) {
                String value = unquoted(pairs.group(2));
                switch (pairs.group(1).toLowerCase(Locale.ROOT)) {
                    case "for" -> from = value;
                    case "host" -> host = Optional.of(value);
                    case "proto" -> scheme = scheme(Optional.of(value));
                    default -> {
                        // "by" and extensions say nothing of interest.
                    }
                }
            }
            hops.add(new Hop(from, host, scheme));
        }
        return hops;
    }

    /** What stands between commas, but for those in quotes. */
    private static List<String> items(HttpServletRequest request, String header) {
        String text = String.join(",", Collections.list(request.getHeaders(header)));
        // A client that opens a quote and never closes it must not swallow what the proxies add behind.
        boolean quotes = text.chars().filter(c -> c == '"').count() % 2 == 0;
        List<String> items = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= quotes && text.charAt(i) == '"';
            if (text.charAt(i) == ',' && !quoted) {
                items.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        items.add(text.substring(from).strip());
        items.removeIf(String::isEmpty);
        return items;
    }

    private static Optional<String> last(HttpServletRequest request, String header) {
        List<String> values = items(request, header);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    private static Optional<String> scheme(Optional<String> value) {
        return value.map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("http") || text.equals("https"));
    }

    /** The address of a node, which may have a port (RFC 7239 §6); an IPv6 address may stand without brackets. */
    private static Optional<String> node(String text) {
        Matcher parts = NODE.matcher(text);
        String bare = parts.matches() ? (parts.group(1) == null ? parts.group(2) : parts.group(1)) : text;
        return Network.literal(bare).map(InetAddress::getHostAddress);
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }
}
