package dev.walkthroughs.mcp.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.Wire;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser at one host: it keeps cookies, and sends forms as they stand in pages. */
final class Browser {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]*)\">(.*?)</form>", Pattern.DOTALL);

    private final Wire wire;
    private final String host;
    final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(Wire wire, String host) {
        this.wire = wire;
        this.host = host;
    }

    Reply get(String path) throws IOException {
        return noted(wire.send("GET", path, headers(""), new byte[0]));
    }

    /** Sends what is given, with the browser's form token if none is given. */
    Reply post(String path, Map<String, String> fields) throws IOException {
        return post(path, fields, "");
    }

    Reply post(String path, Map<String, String> fields, String headers) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return noted(wire.send(
                "POST",
                path,
                headers("Content-Type: application/x-www-form-urlencoded\n" + headers),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends one of a page's forms, counted from 0, with fields that a person fills in. */
    Reply submit(Reply page, int number, String... typed) throws IOException {
        Matcher form = FORM.matcher(page.body());
        for (int i = 0; i <= number; i++) {
            assertThat(form.find()).as("form %s of %s", i, page.body()).isTrue();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Matcher field = HIDDEN.matcher(form.group(2)); field.find(); ) {
            fields.put(field.group(1), unescaped(field.group(2)));
        }
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return post(form.group(1), fields);
    }

    /** Follows one redirect, which has to stay on the host. */
    Reply follow(Reply redirect) throws IOException {
        assertThat(redirect.status()).isEqualTo(303);
        assertThat(redirect.header("location")).startsWith("/").doesNotStartWith("//");
        return get(redirect.header("location"));
    }

    static String unescaped(String html) {
        return html.replace("&#x3D;", "=")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private String headers(String more) {
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return "Host: " + host + "\n" + (sent.isEmpty() ? "" : "Cookie: " + sent + "\n") + more;
    }

    private Reply noted(Reply reply) {
        String set = reply.header("set-cookie");
        if (!set.isEmpty()) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            if (set.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return reply;
    }
}
