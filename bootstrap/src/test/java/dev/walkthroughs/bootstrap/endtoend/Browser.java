package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A browser on one host: it keeps its cookies, and sends its forms with the token that belongs to them. */
record Browser(int port, String host, Map<String, String> cookies) {

    static final String SESSION = "walkthroughs";

    private static final String FORM = "application/x-www-form-urlencoded";

    Browser(int port, String host) {
        this(port, host, new TreeMap<>());
    }

    /** The same browser, signed in by another token or, if that is empty, not signed in. */
    Browser with(String session) {
        Map<String, String> changed = new TreeMap<>(cookies);
        changed.remove(SESSION);
        if (!session.isEmpty()) {
            changed.put(SESSION, session);
        }
        return new Browser(port, host, changed);
    }

    String issuer() {
        return "http://" + host + ":" + port;
    }

    /** Signs in by the code that {@code mailbox} has for the address. */
    void signIn(String email, UnaryOperator<String> mailbox) throws IOException {
        String attempt = attempt(email);
        noted(form("/sign-in/code", Map.of("attempt", attempt, "code", mailbox.apply(email))));
        assertThat(cookies).containsKey(SESSION);
    }

    /** Asks for a code, and tells the secret of the page that takes it. */
    String attempt(String email) throws IOException {
        noted(get("/sign-in", Map.of()));
        Wire.Reply asked = form("/sign-in", Map.of("email", email));
        assertThat(asked.status()).as("%s", asked).isEqualTo(303);
        return asked.header("location").replace("/sign-in/code?attempt=", "");
    }

    /** Registers a client that proves itself by a method. */
    Wire.Reply register(String method, String redirectUri) throws IOException {
        Wire.Reply reply = send(
                "POST",
                "/oauth2/register",
                "application/json",
                "",
                "{\"client_name\":\"Test\",\"redirect_uris\":[\"" + redirectUri
                        + "\"],\"token_endpoint_auth_method\":\"" + method + "\"}");
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        return reply;
    }

    /** The parameters of an authorization request. */
    Map<String, String> request(String clientId, String redirectUri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", redirectUri);
        parameters.put("state", "the-clients-own");
        parameters.put("scope", "walkthroughs");
        parameters.put("code_challenge", Person.challenge());
        parameters.put("code_challenge_method", "S256");
        parameters.put("resource", issuer() + "/mcp");
        return parameters;
    }

    /** Asks for consent, and tells the state of the page that asks for it. */
    String consentState(String clientId, String redirectUri) throws IOException {
        Wire.Reply page = get("/oauth2/authorize", request(clientId, redirectUri));
        assertThat(page.header("location")).as("%s", page).contains("/consent?");
        return Person.query(page).getOrDefault("state", "");
    }

    /** Consents, and tells the code that the client is sent. */
    String code(String clientId, String redirectUri) throws IOException {
        Wire.Reply granted = form(
                "/oauth2/authorize",
                Map.of("client_id", clientId, "state", consentState(clientId, redirectUri), "scope", "walkthroughs"));
        assertThat(granted.header("location")).as("%s", granted).startsWith(redirectUri);
        return Person.query(granted).getOrDefault("code", "");
    }

    Wire.Reply get(String path, Map<String, String> query) throws IOException {
        return send("GET", query.isEmpty() ? path : path + "?" + encoded(query), "", "", "");
    }

    Wire.Reply form(String path, Map<String, String> fields) throws IOException {
        return form(path, fields, "");
    }

    /** A form with more headers, each a line with its end. */
    Wire.Reply form(String path, Map<String, String> fields, String headers) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (cookies.containsKey("walkthroughs-form")) {
            all.put("_csrf", cookies.getOrDefault("walkthroughs-form", ""));
        }
        return send("POST", path, FORM, headers, encoded(all));
    }

    private Wire.Reply send(String method, String path, String type, String headers, String body) throws IOException {
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Wire.send(
                port,
                method,
                path,
                "Host: " + host + ":" + port + "\r\n" + (sent.isEmpty() ? "" : "Cookie: " + sent + "\r\n")
                        + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + headers,
                body);
    }

    private void noted(Wire.Reply reply) {
        String set = reply.header("set-cookie");
        if (!set.isEmpty()) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }

    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
