package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser at one host: it keeps cookies, and sends forms with their token. */
record Cookies(int port, String host, Map<String, String> kept) {

    private static final Pattern REFRESH = Pattern.compile("http-equiv=\"refresh\" content=\"0; url=([^\"]*)\"");

    Cookies(int port, String host) {
        this(port, host, new TreeMap<>());
    }

    Wire.Reply get(String path) throws IOException {
        return noted(Wire.send(port, "GET", path, headers(), ""));
    }

    Wire.Reply post(String path, String... fields) throws IOException {
        StringBuilder body = new StringBuilder("_csrf=" + kept.get("walkthroughs-form"));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return noted(Wire.send(
                port,
                "POST",
                path,
                headers() + "Content-Type: application/x-www-form-urlencoded\r\n",
                body.toString()));
    }

    /** Where a page leads on to by itself. */
    static String refresh(Wire.Reply page) {
        Matcher found = REFRESH.matcher(page.body());
        assertThat(found.find()).as("%s", page).isTrue();
        return found.group(1)
                .replace("&#x3D;", "=")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private String headers() {
        return "Host: " + host + ":" + port + "\r\nCookie: "
                + kept.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "))
                + "\r\n";
    }

    private Wire.Reply noted(Wire.Reply reply) {
        String set = reply.header("set-cookie");
        if (!set.isEmpty()) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            kept.put(pair[0], pair[1]);
        }
        return reply;
    }
}
