package dev.walkthroughs.mcp.signin.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a sent form or of a query ({@code application/x-www-form-urlencoded}), the first of each name. */
public final class Form {

    private static final int FIELDS = 50;

    private final Map<String, String> fields = new HashMap<>();

    private Form() {}

    /** Reads what was sent; what is not written properly is passed over. */
    public static Form of(@Nullable String encoded) {
        Form form = new Form();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&", FIELDS)) {
                String[] parts = pair.split("=", 2);
                form.put(parts[0], parts.length == 2 ? parts[1] : "");
            }
        }
        return form;
    }

    private void put(String name, String value) {
        try {
            fields.putIfAbsent(
                    URLDecoder.decode(name, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException badEscape) {
            // As if it had not been sent.
            fields.remove(name);
        }
    }

    /** A field; empty if it was not sent. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }
}
