package dev.walkthroughs.mcp.http;

import dev.walkthroughs.mcp.watch.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The headers MCP looks at, as sent. A header that came more than once counts as one that matches nothing.
 *
 * @param requestId the id that the caller gave the request, if it is well formed
 * @param address where the request came from
 */
record Headers(
        Optional<String> protocolVersion,
        Optional<String> method,
        Optional<String> name,
        Optional<String> userAgent,
        Optional<String> requestId,
        String address) {

    private static final String ENCODED_START = "=?base64?";
    private static final String ENCODED_END = "?=";

    static Headers of(HttpServletRequest request) {
        return new Headers(
                header(request, "MCP-Protocol-Version"),
                header(request, "Mcp-Method"),
                header(request, "Mcp-Name").map(Headers::decoded),
                header(request, "User-Agent"),
                RequestId.named(request),
                request.getRemoteAddr());
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", values).strip());
    }

    /** Undoes the encoding of values that no header can carry (MCP 2026-07-28, transports, value encoding). */
    private static String decoded(String value) {
        if (!value.startsWith(ENCODED_START)
                || !value.endsWith(ENCODED_END)
                || value.length() < ENCODED_START.length() + ENCODED_END.length()) {
            return value;
        }
        String encoded = value.substring(ENCODED_START.length(), value.length() - ENCODED_END.length());
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // Not encoded after all, so it stays what it is, and matches only a name that reads like that.
            return value;
        }
    }
}
