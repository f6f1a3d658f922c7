package dev.walkthroughs.mcp.proxy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A request as the client sent it; nobody behind sees headers that tell of its way. */
final class ForwardedRequest extends HttpServletRequestWrapper {

    private static final Set<String> HIDDEN = Set.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-ssl",
            "x-real-ip");

    private final Way way;

    ForwardedRequest(HttpServletRequest request, Way way) {
        super(request);
        this.way = way;
    }

    static boolean isMarked(HttpServletRequest request) {
        return HIDDEN.stream().anyMatch(name -> request.getHeader(name) != null);
    }

    @Override
    public String getRemoteAddr() {
        return way.address();
    }

    @Override
    public String getRemoteHost() {
        return way.address();
    }

    @Override
    public String getScheme() {
        return way.scheme().orElseGet(super::getScheme);
    }

    @Override
    public boolean isSecure() {
        return getScheme().equals("https");
    }

    @Override
    public String getServerName() {
        return way.host().map(host -> host.replaceFirst(":[0-9]*$", "")).orElseGet(super::getServerName);
    }

    @Override
    public int getServerPort() {
        Optional<String> port = way.host()
                .filter(host -> host.matches(".*:[0-9]{1,5}"))
                .map(host -> host.substring(host.lastIndexOf(':') + 1));
        if (port.isPresent()) {
            return Integer.parseInt(port.get());
        }
        return way.host().isEmpty() && way.scheme().isEmpty() ? super.getServerPort() : isSecure() ? 443 : 80;
    }

    @Override
    public StringBuffer getRequestURL() {
        int port = getServerPort();
        boolean usual = port == (isSecure() ? 443 : 80);
        return new StringBuffer(getScheme())
                .append("://")
                .append(getServerName())
                .append(usual ? "" : ":" + port)
                .append(getRequestURI());
    }

    @Override
    public @Nullable String getHeader(String name) {
        Enumeration<String> values = getHeaders(name);
        return values.hasMoreElements() ? values.nextElement() : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (HIDDEN.contains(lower)) {
            return Collections.emptyEnumeration();
        }
        return lower.equals("host") && way.host().isPresent()
                ? Collections.enumeration(List.of(way.host().get()))
                : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Collections.list(super.getHeaderNames()));
        HIDDEN.forEach(names::remove);
        return Collections.enumeration(names);
    }
}
