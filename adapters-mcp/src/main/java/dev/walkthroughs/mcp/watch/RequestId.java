package dev.walkthroughs.mcp.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id of a request: every answer carries it as a header, and every line that is logged while the request is worked on
 * carries it too. Whoever calls may name it; else it is made here.
 */
public final class RequestId {

    /** The header of requests and answers. */
    public static final String HEADER = "X-Request-Id";

    /** What the log calls it: the field of the Elastic Common Schema that is meant for it. */
    public static final String LOGGED_AS = "http.request.id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final String NAMED = ATTRIBUTE + ".named";

    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    /** Version, trace, parent and flags (W3C Trace Context §3.2); later versions may have more behind. */
    private static final Pattern TRACE_PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private RequestId() {}

    /** What the id of the request is that this thread works on; empty outside of requests. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(LOGGED_AS));
    }

    /**
     * The id that the caller gave the request: by the header, 8 to 64 letters, digits, dots, hyphens and underscores of
     * ASCII, or else as the trace id of {@code traceparent}. What is not well formed counts as not there.
     */
    public static Optional<String> named(HttpServletRequest request) {
        return request.getAttribute(NAMED) instanceof String named ? Optional.of(named) : Optional.empty();
    }

    /** A function that works on the request this thread works on now, whichever thread calls it. */
    @SuppressWarnings("try") // the id is taken back, not used
    public static <T, R> Function<T, R> carried(Function<T, R> work) {
        String id = MDC.get(LOGGED_AS);
        if (id == null) {
            return work;
        }
        return given -> {
            try (MDC.MDCCloseable known = MDC.putCloseable(LOGGED_AS, id)) {
                return work.apply(given);
            }
        };
    }

    /** The request's id if it was seen before, or else null. */
    static @Nullable String kept(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String kept ? kept : null;
    }

    /** Reads or makes the id of a request that comes in. */
    static String keep(HttpServletRequest request, Supplier<String> fresh) {
        String named = read(request);
        if (named != null) {
            request.setAttribute(NAMED, named);
        }
        String id = named == null ? fresh.get() : named;
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static @Nullable String read(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header != null && isWellFormed(header)) {
            return header;
        }
        String parent = request.getHeader("traceparent");
        if (parent == null || parent.length() > 256) {
            return null;
        }
        Matcher trace = TRACE_PARENT.matcher(parent);
        return trace.matches() ? trace.group(1) : null;
    }

    /** Nothing that could break a line, or look like another field of it. */
    private static boolean isWellFormed(String id) {
        if (id.length() < SHORTEST || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
