package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A person at a browser, and the client that sent them there, on one host.
 *
 * @param signedInOn the server the person signed in on; empty if they did not
 */
record Person(int port, String host, String subject, String signedInOn) {

    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";

    /** What comes back from a token endpoint. */
    record Tokens(String access, String refresh) {}

    String issuer() {
        return "http://" + host + ":" + port;
    }

    /** Registers a client that may be answered at a URI, and returns its id. */
    String register(String redirectUri) throws IOException {
        Wire.Reply reply = post(
                "/oauth2/register",
                "Content-Type: application/json\r\n",
                "{\"client_name\":\"Test\",\"redirect_uris\":[\"" + redirectUri
                        + "\"],\"token_endpoint_auth_method\":\"none\"}");
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        return reply.json().path("client_id").asString();
    }

    /** A right request, to be spoilt by the caller. */
    Map<String, String> request(String clientId, String redirectUri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", redirectUri);
        parameters.put("state", "the client's own & only");
        parameters.put("scope", "walkthroughs");
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        parameters.put("resource", issuer() + "/mcp");
        return parameters;
    }

    Wire.Reply authorize(Map<String, String> parameters) throws IOException {
        return Wire.send(port, "GET", "/oauth2/authorize?" + form(parameters), headers(), "");
    }

    /** Answers the consent page that a reply leads to; yes, unless it is empty. */
    Wire.Reply consent(String clientId, Wire.Reply toPage, String scope) throws IOException {
        assertThat(toPage.header("location")).as("%s", toPage).startsWith(issuer() + "/consent?");
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("client_id", clientId);
        answer.put("state", query(toPage).getOrDefault("state", ""));
        if (!scope.isEmpty()) {
            answer.put("scope", scope);
        }
        return form("/oauth2/authorize", answer);
    }

    /** The whole way to a code. */
    String code(String clientId, String redirectUri) throws IOException {
        Wire.Reply granted = consent(clientId, authorize(request(clientId, redirectUri)), "walkthroughs");
        assertThat(granted.header("location")).as("%s", granted).startsWith(redirectUri);
        Map<String, String> answer = query(granted);
        assertThat(answer).containsEntry("iss", issuer()).containsEntry("state", "the client's own & only");
        return answer.getOrDefault("code", "");
    }

    Wire.Reply exchange(String clientId, String redirectUri, String code) throws IOException {
        return form(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", clientId,
                        "code", code,
                        "redirect_uri", redirectUri,
                        "code_verifier", VERIFIER,
                        "resource", issuer() + "/mcp"));
    }

    /** Refresh requests of real clients carry no scope. */
    Wire.Reply refresh(String clientId, String token) throws IOException {
        return form(
                "/oauth2/token", Map.of("grant_type", "refresh_token", "client_id", clientId, "refresh_token", token));
    }

    /** The whole way to tokens. */
    Tokens tokens(String clientId, String redirectUri) throws IOException {
        return tokens(exchange(clientId, redirectUri, code(clientId, redirectUri)));
    }

    static Tokens tokens(Wire.Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        return new Tokens(
                reply.json().path("access_token").asString(),
                reply.json().path("refresh_token").asString());
    }

    /** The status with which a tool that needs a token answers. */
    int call(String accessToken) throws IOException {
        return new Agent(port, host, accessToken)
                .select("wt_nothing-there")
                .reply()
                .status();
    }

    Wire.Reply get(String path) throws IOException {
        return Wire.send(port, "GET", path, headers(), "");
    }

    Wire.Reply form(String path, Map<String, String> parameters) throws IOException {
        return post(path, "Content-Type: application/x-www-form-urlencoded\r\n", form(parameters));
    }

    Wire.Reply post(String path, String headers, String body) throws IOException {
        return Wire.send(port, "POST", path, headers() + headers, body);
    }

    private String headers() {
        return "Host: " + host + ":" + port + "\r\n"
                + (signedInOn.isEmpty()
                        ? ""
                        : SignedInByTest.SUBJECT + ": " + subject + "\r\n" + SignedInByTest.SERVER + ": " + signedInOn
                                + "\r\n");
    }

    /** The parameters of the URL that a reply leads to. */
    static Map<String, String> query(Wire.Reply reply) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : URI.create(reply.header("location")).getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
