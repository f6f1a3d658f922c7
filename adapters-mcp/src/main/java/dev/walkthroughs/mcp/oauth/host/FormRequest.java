package dev.walkthroughs.mcp.oauth.host;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose form was read beforehand: to whom it is passed on, it is one that just came, with its parameters there. */
final class FormRequest extends HttpServletRequestWrapper {

    /** Most parameters; a client in order sends ten. */
    private static final int MOST = 100;

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    FormRequest(HttpServletRequest request) {
        super(request);
    }

    /**
     * Takes the parameters of the query, then those of the body if it is a form, as a container does; in UTF-8.
     *
     * @throws IllegalArgumentException if they are not written properly, or too many
     */
    void fill(byte[] body) {
        String type = getContentType() == null
                ? ""
                : getContentType().split(";", 2)[0].strip();
        take(getQueryString());
        if (type.toLowerCase(Locale.ROOT).equals("application/x-www-form-urlencoded")) {
            take(new String(body, StandardCharsets.UTF_8));
        }
    }

    private void take(@Nullable String encoded) {
        if (encoded == null) {
            return;
        }
        String[] pairs = encoded.split("&", -1);
        if (pairs.length > MOST) {
            throw new IllegalArgumentException("too many parameters");
        }
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters.merge(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        new String[] {parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : ""},
                        FormRequest::joined);
            }
        }
    }

    private static String[] joined(String[] one, String[] other) {
        String[] all = new String[one.length + other.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /** Filters that leave a second pass alone would leave the only one alone that they see. */
    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public int getContentLength() {
        return 0;
    }

    @Override
    public long getContentLengthLong() {
        return 0;
    }

    @Override
    public ServletInputStream getInputStream() {
        throw new IllegalStateException("the body was read");
    }

    @Override
    public BufferedReader getReader() {
        throw new IllegalStateException("the body was read");
    }
}
